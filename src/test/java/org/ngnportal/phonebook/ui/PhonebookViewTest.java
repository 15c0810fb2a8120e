package org.ngnportal.phonebook.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.phonebook.Contact;
import org.ngnportal.phonebook.ContactAddress;
import org.ngnportal.phonebook.ContactFilter;
import org.ngnportal.phonebook.NewContact;
import org.ngnportal.phonebook.Phonebook;
import org.ngnportal.phonebook.PhonebookFiles;
import org.ngnportal.phonebook.PhonebookPage;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Term;

class PhonebookViewTest {

    private static final Actor ALICE = new Actor.Subscriber(
            new SipAddress("alice", "alpha.example"),
            "Alice",
            new CustomerId(1),
            new CustomerId(1),
            FakePlatform.reseller());
    private static final Contact BOB = contact("bob@beta.example", "<b>Bob</b>", "vip");
    private static final Contact ALL_OF_BETA = contact("%@beta.example", "Beta", "Chess Club");

    private final Phonebook phonebook = mock(Phonebook.class);
    private Actor actor = ALICE;

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.US);
        when(phonebook.groups(any())).thenReturn(List.of("vip", "family", "Chess Club"));
        when(phonebook.page(any(), any(), anyInt(), anyInt()))
                .thenReturn(new PhonebookPage(List.of(BOB, ALL_OF_BETA), 2));
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void contactsCanBeCalledChangedAndDeletedButPatternsNotCalled() {
        open(Map.of());

        assertThat(words()).contains("2 contacts", "<b>Bob</b>", "VIP", "Chess Club", "Stands for many");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("sip:bob@beta.example")
                .noneMatch(href -> href.contains("%"));
        assertThat(_find(Button.class).stream().flatMap(button -> button.getAriaLabel().stream()))
                .contains("Change <b>Bob</b>", "Delete <b>Bob</b>", "Delete Beta");
    }

    @Test
    void theAddressHoldsSearchAndGroup() {
        open(Map.of("q", "bob", "group", "vip"));

        verify(phonebook).page(ALICE, new ContactFilter("bob", "vip"), 0, 50);
        assertThat(words()).contains("2 contacts found");
    }

    @Test
    void whatWasDeletedComesBack() {
        when(phonebook.delete(ALICE, BOB.address())).thenReturn(BOB);
        open(Map.of());

        _find(Button.class).stream()
                .filter(button -> button.getAriaLabel()
                        .filter("Delete <b>Bob</b>"::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .click();
        _get(Button.class, spec -> spec.withText("Undo")).click();

        verify(phonebook).add(ALICE, NewContact.of(BOB));
    }

    @Test
    void aNewContactIsTypedAndSaved() {
        when(phonebook.add(eq(ALICE), any())).thenReturn(BOB);
        open(Map.of());

        _get(Button.class, spec -> spec.withText("New contact")).click();
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("Bob");
        _get(TextField.class, spec -> spec.withLabel("SIP address or number")).setValue("bob@beta.example");
        _get(Button.class, spec -> spec.withText("Save")).click();

        verify(phonebook).add(ALICE, new NewContact("bob@beta.example", "Bob", ""));
    }

    @Test
    void whoOnlyLooksMayTakeItAlongAndNothingElse() {
        actor = new Actor.Impersonation(FakePlatform.reseller(), ALICE, false, Term.UNLIMITED);

        open(Map.of());

        assertThat(_find(Button.class)).isEmpty();
        assertThat(words()).contains("Table (CSV)");
    }

    private void open(Map<String, String> parameters) {
        var view = new PhonebookView(phonebook, mock(PhonebookFiles.class), () -> actor);
        var event = mock(BeforeEnterEvent.class);
        when(event.getLocation()).thenReturn(new Location("my/phonebook", QueryParameters.simple(parameters)));
        view.beforeEnter(event);
        UI.getCurrent().add(view);
    }

    private static Contact contact(String address, String name, String group) {
        return new Contact(new ContactAddress(address), name, group);
    }

    private static String words() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}
