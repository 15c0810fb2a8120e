package org.ngnportal.batches.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.batches.BatchFilter;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.BatchProgress.Stop;
import org.ngnportal.batches.BatchProgress.StopReason;
import org.ngnportal.batches.BatchProgress.WaitReason;
import org.ngnportal.batches.BatchProgress.Waiting;
import org.ngnportal.batches.BatchRow;
import org.ngnportal.batches.BatchState;
import org.ngnportal.batches.Batches;
import org.ngnportal.batches.RowFilter;
import org.ngnportal.batches.RowId;
import org.ngnportal.batches.RowState;
import org.ngnportal.batches.RowWords;
import org.ngnportal.shell.Owners;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.KnownCustomers;
import org.ngnportal.tenancy.Role;
import org.ngnportal.vault.Secret;
import org.springframework.context.support.GenericApplicationContext;

class BatchPagesTest {

    private static final CustomerId ALPHA = new CustomerId(10);
    private static final Actor RESELLER = new Actor.Customer(ALPHA, ALPHA, true, "alpha", new Secret("x"), "Alpha");
    private static final BatchId ID = BatchId.random();

    private final Batches batches = mock(Batches.class);
    private final GenericApplicationContext context = new GenericApplicationContext();
    private Actor actor = RESELLER;

    @BeforeEach
    void openBrowser() {
        context.registerBean(Batches.class, () -> batches);
        context.registerBean(CurrentActor.class, () -> () -> actor);
        context.registerBean(Owners.class, () -> new Owners(new KnownCustomers()));
        context.refresh();
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        var routes = RouteConfiguration.forSessionScope();
        routes.setRoute("batches", BatchesView.class);
        routes.setRoute("batches/:batch", BatchView.class);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        context.close();
    }

    private static void go(String path) {
        var location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private static BatchProgress batch(
            BatchState state, Map<RowState, Integer> counts, @Nullable Stop stop, @Nullable Waiting waiting) {
        boolean over = state.isOver();
        boolean undoing = state == BatchState.UNDOING || state == BatchState.UNDONE;
        return new BatchProgress(
                ID,
                "import",
                "<b>numbers</b>.csv",
                state,
                ALPHA,
                ALPHA,
                "Anna",
                Instant.now(),
                Instant.now(),
                over ? Instant.now() : null,
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts,
                412,
                undoing,
                over && !undoing,
                counts.getOrDefault(RowState.DONE, 0),
                stop,
                waiting);
    }

    private void is(BatchProgress batch) {
        when(batches.progress(any(), eq(ID))).thenReturn(Optional.of(batch));
        when(batches.recent(any(), any(), anyInt(), anyInt())).thenReturn(List.of(batch));
        when(batches.count(any(), any(BatchFilter.class))).thenReturn(1);
    }

    private static String words() {
        var page = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return page.getElement().getTextRecursively();
    }

    private static List<String> buttons() {
        return _find(Button.class).stream()
                .filter(Button::isVisible)
                .map(Button::getText)
                .toList();
    }

    @Test
    void listTellsHowFarEachIsAndItsAddressHoldsTheFilter() {
        is(batch(BatchState.RUNNING, Map.of(RowState.WAITING, 6, RowState.DONE, 3, RowState.REFUSED, 1), null, null));

        go("batches?state=active&q=numbers");

        verify(batches, atLeastOnce())
                .recent(
                        RESELLER,
                        new BatchFilter(Set.of(BatchState.RUNNING, BatchState.UNDOING), "", "numbers"),
                        0,
                        30);
        assertThat(_get(H1.class).getText()).isEqualTo("Batches (1)");
        assertThat(_get(Anchor.class).getHref()).isEqualTo("batches/" + ID);
        assertThat(_get(ListItem.class).getElement().getTextRecursively())
                .contains(
                        "<b>numbers</b>.csv",
                        "Import, started by Anna",
                        "Waiting: 6, Done: 3, Refused: 1",
                        "Under way");
        assertThat(_get(org.ngnportal.batches.BatchBar.class).getElement().getAttribute("aria-valuenow"))
                .isEqualTo("40");
    }

    @Test
    void emptyListSaysWhatWillBeThere() {
        go("batches");

        assertThat(words()).contains("No batches yet");
    }

    @Test
    void runningBatchTellsRateAndTimeLeftAndCanBePaused() {
        is(batch(BatchState.RUNNING, Map.of(RowState.WAITING, 4120, RowState.DONE, 1000), null, null));

        go("batches/" + ID);

        assertThat(words()).contains("1,000 of 5,120 rows ended · 412 rows a second · about 10 seconds left");
        assertThat(buttons()).contains("Pause", "Cancel batch").doesNotContain("Resume", "Undo");
        is(batch(
                BatchState.PAUSED,
                Map.of(RowState.WAITING, 4120, RowState.DONE, 1000),
                new Stop(StopReason.PERSON, "Anna"),
                null));
        _click(_get(Button.class, spec -> spec.withText("Pause")));

        verify(batches).pause(RESELLER, ID);
        assertThat(words()).contains("Paused by Anna. What has begun has ended");
        assertThat(buttons()).contains("Resume").doesNotContain("Pause");
    }

    @Test
    void waitAndItsReasonAreTold() {
        var now = Instant.now();
        is(batch(
                BatchState.RUNNING,
                Map.of(RowState.WAITING, 5),
                null,
                new Waiting(WaitReason.PLATFORM_AWAY, now, now.plusSeconds(20))));

        go("batches/" + ID);

        assertThat(words()).contains("The platform does not answer. It is tried again in ", "nothing is lost");
    }

    @Test
    void undoTellsTheExactNumberBeforeItIsDone() {
        is(batch(BatchState.DONE, Map.of(RowState.DONE, 1234, RowState.REFUSED, 2), null, null));
        go("batches/" + ID);
        assertThat(words()).contains("Done, with problems");

        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(_find(Paragraph.class))
                .anySatisfy(text -> assertThat(text.getText()).startsWith("What 1,234 rows did is taken back"));
        _click(_get(Button.class, spec -> spec.withText("Undo 1,234 rows")));

        verify(batches).undo(RESELLER, ID);
    }

    @Test
    void rowsAreFilteredByTheirResultAndTellWhy() {
        is(batch(BatchState.DONE, Map.of(RowState.DONE, 1, RowState.REFUSED, 1), null, null));
        when(batches.rows(any(), eq(ID), eq(RowFilter.of(RowState.REFUSED)), anyInt(), anyInt()))
                .thenReturn(List.of(new BatchRow(
                        RowId.random(),
                        7,
                        "<i>al</i>@alpha.example",
                        RowState.REFUSED,
                        RowWords.NONE,
                        1011,
                        "account exists",
                        Instant.now())));

        go("batches/" + ID + "?rows=refused");

        assertThat(_get(ListItem.class).getElement().getTextRecursively())
                .contains("7", "<i>al</i>@alpha.example", "account exists", "Code 1011", "Refused");
        assertThat(_find(Button.class, spec -> spec.withText("Refused: 1"))
                        .getFirst()
                        .getElement()
                        .getAttribute("aria-pressed"))
                .isEqualTo("true");
        _click(_get(Button.class, spec -> spec.withText("All: 2")));
        _assertNone(ListItem.class);
    }

    @Test
    void whoOnlyLooksHasNoButtons() {
        actor = new Actor.Operator("1", "r@alpha.example", "Rita", Grants.of(Role.READ_ONLY), RESELLER);
        is(batch(BatchState.DONE, Map.of(RowState.DONE, 3), null, null));

        go("batches/" + ID);

        assertThat(buttons()).doesNotContain("Undo", "Pause", "Resume", "Cancel batch");
        assertThat(_find(Anchor.class, spec -> spec.withText("Result file"))).hasSize(1);
    }
}
