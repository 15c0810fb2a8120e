package org.ngnportal.changes.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.accounts.FieldEdit;
import org.ngnportal.accounts.SubscriberActions.Chosen;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.accounts.SubscriberSelection;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.RowWords;
import org.ngnportal.changes.ChangeKind;
import org.ngnportal.changes.ChangePreview;
import org.ngnportal.changes.ChangePreview.Detail;
import org.ngnportal.changes.ChangePreview.Sample;
import org.ngnportal.changes.MassChange;
import org.ngnportal.changes.MassChanges;
import org.ngnportal.changes.Spared;
import org.ngnportal.prepaid.Money;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Delegation;

/** The dialog in a browser that is none, over changes that only remember. */
class MassChangeDialogTest {

    private static final Sample ALICE = new Sample(
            FakePlatform.address("alice@alpha.example"),
            "Alice <b>Smith</b>",
            List.of(new FieldEdit("quota", "0", "50")),
            new Detail.None());

    private final Actor actor = FakePlatform.reseller();
    private final Remembering changes = new Remembering();

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
        RouteConfiguration.forSessionScope().setRoute("batches/:id", Batch.class);
    }

    @AfterEach
    void closeBrowser() {
        changes.go.countDown();
        MockVaadin.tearDown();
    }

    @Test
    void previewShowsHowManyWhoAndWhoNot() {
        changes.spared = Map.of(Spared.ALREADY_SO, 3, Spared.NOT_PERMITTED, 1);
        open(ChangeKind.QUOTA);
        enter(_get(TextField.class, spec -> spec.withLabel("Monthly quota")), "50");
        preview();

        assertThat(changes.asked).containsExactly(new MassChange.Quota(50));
        assertThat(words()).contains("412 subscribers will change", "Monthly quota: 50");
        assertThat(items()).contains("3 are so already", "One is not yours to change so");
        assertThat(items())
                .anySatisfy(item -> assertThat(item)
                        .contains("Alice <b>Smith</b> · alice@alpha.example")
                        .contains("Monthly quota: no limit → 50"));
        assertThat(words()).anySatisfy(text -> assertThat(text).contains("This can be undone"));

        _click(_get(Button.class, spec -> spec.withText("Change 412 subscribers")));

        assertThat(changes.started).hasSize(1);
        assertThat(changes.discarded).isEmpty();
    }

    @Test
    void destructiveChangeIsTyped() {
        open(ChangeKind.DELETE);
        preview();

        var start = _get(Button.class, spec -> spec.withText("Delete 412 subscribers"));
        assertThat(start.isEnabled()).isFalse();
        var typed = _get(TextField.class, spec -> spec.withLabel("Type delete 412 to confirm"));
        enter(typed, "delete");
        assertThat(start.isEnabled()).isFalse();
        enter(typed, "delete 412");
        assertThat(start.isEnabled()).isTrue();
        assertThat(com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt.toPrettyTree(UI.getCurrent()))
                .contains("This cannot be undone");

        _click(start);

        assertThat(changes.started).hasSize(1);
    }

    @Test
    void cancellingAfterThePreviewForgetsIt() {
        open(ChangeKind.UNBLOCK);
        preview();

        _click(_get(Button.class, spec -> spec.withText("Cancel")));
        MockVaadin.clientRoundtrip(false);

        assertThat(changes.discarded).hasSize(1);
        assertThat(changes.started).isEmpty();
    }

    @Test
    void goingBackKeepsWhatWasTyped() {
        open(ChangeKind.BLOCK);
        enter(_get(TextField.class, spec -> spec.withLabel("Reason (optional)")), "Not paid");
        preview();

        _click(_get(Button.class, spec -> spec.withText("Back")));

        assertThat(changes.discarded).hasSize(1);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Reason (optional)"))
                        .getValue())
                .isEqualTo("Not paid");
    }

    @Test
    void whatCannotBeStartedOffersNoStart() {
        changes.refusal = RowWords.of("changes.refused.sum", "50.00");
        open(ChangeKind.ADD_BALANCE);
        enter(_get(TextField.class, spec -> spec.withLabel("Amount for each")), "5");
        enter(_get(TextField.class, spec -> spec.withLabel("Reason")), "Gift");
        preview();

        _assertNone(Button.class, spec -> spec.withText("Book for 412 subscribers"));
    }

    @Test
    void amountsAndNumbersThatAreNoneAreToldAtTheField() {
        open(ChangeKind.ADD_BALANCE);
        var amount = _get(TextField.class, spec -> spec.withLabel("Amount for each"));
        enter(amount, "1000000");
        _click(_get(Button.class, spec -> spec.withText("Preview")));

        assertThat(amount.isInvalid()).isTrue();
        assertThat(changes.asked).isEmpty();
    }

    @Test
    void onlySwitchesThatAreDelegatedAreOffered() {
        changes.delegation = new Delegation(true, false, false, false);
        open(ChangeKind.GROUP);

        assertThat(groups().getListDataView().getItems())
                .contains(AccountGroup.TRUNKING, AccountGroup.MISSED_CALLS)
                .doesNotContain(AccountGroup.SMS, AccountGroup.QUOTA, AccountGroup.FREE_PSTN, AccountGroup.BLOCKED);
    }

    @Test
    void stopForBeingOverQuotaIsOnlyLifted() {
        open(ChangeKind.GROUP);

        enter(groups(), AccountGroup.QUOTA);

        assertThat(_get(RadioButtonGroup.class).getValue()).isEqualTo(false);
        assertThat(_get(RadioButtonGroup.class).isReadOnly()).isTrue();
    }

    @Test
    void closingWhileLookingStopsIt() {
        changes.slow = true;
        open(ChangeKind.UNBLOCK);
        _click(_get(Button.class, spec -> spec.withText("Preview")));
        _click(_get(Button.class, spec -> spec.withText("Cancel")));
        MockVaadin.clientRoundtrip(false);
        changes.go.countDown();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> changes.stopped);
    }

    private void open(ChangeKind kind) {
        var forms = new ChangeForms(
                changes.delegation, Money.of("50"), new OwnerChoice(new FakePlatform().customerNames(), actor));
        var chosen = new Chosen(new SubscriberSelection.Matching(SubscriberFilter.NONE), 416, () -> {});
        new MassChangeDialog(changes, actor, kind, forms.of(kind), chosen).open();
        MockVaadin.clientRoundtrip(false);
    }

    private void preview() {
        _click(_get(Button.class, spec -> spec.withText("Preview")));
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            return !_find(PreviewPanel.class).isEmpty();
        });
    }

    @SuppressWarnings("unchecked")
    private static Select<AccountGroup> groups() {
        return _get(Select.class, spec -> spec.withLabel("Service"));
    }

    private static List<String> words() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private static List<String> items() {
        return _find(ListItem.class).stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private static <T> void enter(AbstractField<?, T> field, T value) {
        try {
            var setter = AbstractField.class.getDeclaredMethod("setModelValue", Object.class, boolean.class);
            setter.setAccessible(true);
            setter.invoke(field, value, true);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Stands for the page of a batch. */
    public static final class Batch extends Div {

        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }

    private static final class Remembering implements MassChanges {

        final List<MassChange> asked = new ArrayList<>();
        final List<ChangePreview> started = new ArrayList<>();
        final List<BatchId> discarded = new ArrayList<>();
        final CountDownLatch go = new CountDownLatch(1);
        Delegation delegation = new Delegation(true, true, true, true);
        Map<Spared, Integer> spared = Map.of();

        @Nullable
        RowWords refusal;

        boolean slow;
        volatile boolean stopped;

        @Override
        public List<ChangeKind> offered(Actor actor) {
            return List.of(ChangeKind.values());
        }

        @Override
        public ChangePreview preview(
                Actor actor, SubscriberSelection selection, MassChange change, IntConsumer looked) {
            asked.add(change);
            if (slow) {
                waitForIt();
            }
            try {
                looked.accept(416);
            } catch (CancellationException nobodyWaits) {
                stopped = true;
                throw nobodyWaits;
            }
            return new ChangePreview(BatchId.random(), change, 412, spared, List.of(ALICE), false, null, refusal);
        }

        private void waitForIt() {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public BatchId start(Actor actor, ChangePreview preview) {
            started.add(preview);
            return preview.batch();
        }

        @Override
        public void discard(Actor actor, BatchId batch) {
            discarded.add(batch);
        }
    }
}
