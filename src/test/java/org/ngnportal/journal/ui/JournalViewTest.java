package org.ngnportal.journal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.EntryItem;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.JournalFilter;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.journal.Subject;
import org.ngnportal.journal.SubjectPages;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.Csv;
import org.ngnportal.shell.Owners;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.KnownCustomers;
import org.ngnportal.vault.Secret;
import org.springframework.context.support.GenericApplicationContext;

class JournalViewTest {

    private static final Actor ALPHA = actor("Alpha Telecom");
    private static final Subject ALICE = Subject.subscriber("alice@alpha.example");

    private final RememberingJournal journal = new RememberingJournal();
    private final GenericApplicationContext context = new GenericApplicationContext();

    @BeforeEach
    void openBrowser() {
        context.registerBean(Journal.class, () -> journal);
        context.registerBean(CurrentActor.class, () -> () -> ALPHA);
        context.registerBean(Owners.class, () -> new Owners(new KnownCustomers()));
        context.registerBean(SubjectPages.class, () -> subject -> java.util.Optional.of("subscribers/x"));
        context.refresh();
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        RouteConfiguration.forSessionScope().setRoute("journal", JournalView.class);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        context.close();
    }

    @Test
    void eachEntryTellsWhoDidWhatInWords() {
        done(Actions.SUBSCRIBER_SAVE, FieldChange.of("email", "old@x.example", "new@x.example"));
        done(Actions.SUBSCRIBER_SWITCH_OFF, FieldChange.of("group.trunking", true, false));
        done(Actions.SUBSCRIBER_SAVE, FieldChange.of("first-name", "", "Al"), FieldChange.of("quota", 1, 2));

        go("journal");

        assertThat(_get(H1.class).getText()).isEqualTo("Journal (3)");
        assertThat(rows().get(0))
                .contains("Alpha Telecom changed the first name and the monthly quota of alice@alpha.example")
                .contains("Done", "just now", "First name", "nothing", "Al", "192.0.2.1");
        assertThat(rows().get(1)).contains("Alpha Telecom switched off trunking for alice@alpha.example");
        assertThat(rows().get(2))
                .contains("Alpha Telecom changed the e-mail address of alice@alpha.example")
                .contains("old@x.example", "new@x.example");
        assertThat(_find(Anchor.class, spec -> spec.withText("Open alice@alpha.example")))
                .hasSize(3);
    }

    @Test
    void everyActionHasWords() {
        int onAPage = 40;
        for (int from = 0; from < Actions.ALL.size(); from += onAPage) {
            var some = Actions.ALL.subList(from, Math.min(from + onAPage, Actions.ALL.size()));
            some.forEach(this::done);
            go("journal");

            assertThat(rows().subList(0, some.size()))
                    .allSatisfy(row ->
                            assertThat(row).contains("alice@alpha.example").doesNotContain("journal.", "!{"));
        }
    }

    @Test
    void refusalsTellTheFaultAndItsCode() {
        fails(new NgnProException.Fault(9777, "Quota <b>too</b> high"));
        fails(new NgnProException.Unavailable("timeout", null, false));

        go("journal");

        assertThat(rows().get(0)).contains("tried to change", "Not known", "may or may not have been done");
        assertThat(rows().get(1)).contains("tried to change", "Refused", "Quota <b>too</b> high", "9777");
    }

    @Test
    void whatOthersTypedIsShownAsText() {
        var hostile = "<img src=x onerror=alert(1)>{0}'";
        journal.during(
                actor(hostile),
                Deed.of(
                        Actions.SUBSCRIBER_SAVE,
                        new Subject("subscriber", hostile),
                        FieldChange.of("email", hostile, "")),
                () -> {});

        go("journal");

        var row = _get(EntryItem.class).getElement();
        assertThat(row.getTextRecursively()).contains(hostile + " changed the e-mail address of " + hostile);
        assertThat(row.getOuterHTML()).contains("&lt;img").doesNotContain("<img");
    }

    @Test
    void secretsAreNotShown() {
        done(Actions.MAILBOX_ADD, FieldChange.ofSecret("pin"));

        go("journal");

        assertThat(rows().getFirst()).contains("PIN", "secrets are not kept");
    }

    @Test
    void addressHoldsTheFilters() {
        done(Actions.SUBSCRIBER_DELETE);
        fails(new NgnProException.Fault(1010, "x"));

        go("journal?problems=yes&q=alice&period=week&action=subscriber.save");

        assertThat(rows()).hasSize(1);
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("Only problems")).getValue())
                .isTrue();
        assertThat(_get(TextField.class).getValue()).isEqualTo("alice");
        _click(_get(Button.class, spec -> spec.withText("Clear filters")));
        assertThat(rows()).hasSize(2);
    }

    @Test
    void addressThatMakesNoSenseShowsEverything() {
        done(Actions.SUBSCRIBER_DELETE);

        go("journal?period=eon&action=%3Cb%3E");

        assertThat(rows()).hasSize(1);
    }

    @Test
    void nothingYetAndNothingFoundAreToldApart() {
        go("journal");
        assertThat(_get(H2.class).getText()).isEqualTo("Nothing has been changed yet");

        done(Actions.SUBSCRIBER_DELETE);
        go("journal?q=nobody");
        assertThat(_get(H2.class).getText()).isEqualTo("Nothing matches");
    }

    @Test
    void moreEntriesComeWhenAskedForAndNoneTwice() {
        for (int i = 0; i < 60; i++) {
            done(Actions.SUBSCRIBER_SAVE);
        }
        go("journal");
        assertThat(rows()).hasSize(50);
        done(Actions.SUBSCRIBER_DELETE);

        _click(_get(Button.class, spec -> spec.withText("Show more")));

        assertThat(rows()).hasSize(60).noneMatch(row -> row.contains("deleted"));
        _assertNone(Button.class, spec -> spec.withText("Show more"));
    }

    @Test
    void exportedCellsAreNeverFormulas() throws IOException {
        journal.during(
                actor("=cmd|' /C calc'!A0"),
                Deed.of(Actions.SUBSCRIBER_SAVE, ALICE, FieldChange.of("caller-id", "", "+31 \"20\"")),
                () -> {});
        var out = new StringWriter();

        JournalCsv.write(journal, ALPHA, JournalFilter.ALL, out);

        var lines = out.toString().split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("\ufeff\"Number\",");
        assertThat(lines[1])
                .contains("\"'=cmd|' /C calc'!A0\"")
                .contains("\"Caller ID: nothing -> +31 \"\"20\"\"\"")
                .contains("\"Done\"");
        for (var beginning : List.of("=", "+", "-", "@", "\t", "\r")) {
            assertThat(Csv.cell(beginning + "1")).isEqualTo("\"'" + beginning + "1\"");
        }
    }

    @Test
    void everythingThatMatchesIsExported() throws IOException {
        for (int i = 0; i < 1001; i++) {
            done(Actions.SUBSCRIBER_SAVE);
        }
        var out = new StringWriter();

        JournalCsv.write(journal, ALPHA, JournalFilter.ALL, out);

        assertThat(out.toString().lines()).hasSize(1002);
    }

    private void done(String action, FieldChange... changes) {
        journal.during(ALPHA, Deed.of(action, ALICE, changes), () -> {});
    }

    private void fails(RuntimeException failure) {
        try {
            journal.during(ALPHA, Deed.of(Actions.SUBSCRIBER_SAVE, ALICE, FieldChange.of("email", "a", "b")), () -> {
                throw failure;
            });
        } catch (RuntimeException expected) {
            assertThat(expected).isSameAs(failure);
        }
    }

    private static List<String> rows() {
        return _find(EntryItem.class).stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private static void go(String path) {
        var location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        MockVaadin.clientRoundtrip(false);
    }

    private static Actor actor(String name) {
        return new Actor.Customer(new CustomerId(1), new CustomerId(1), true, "alpha", new Secret("x"), name);
    }
}
