package org.ngnportal.phonebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.TestAccounts;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.phonebook.ImportPreview.Effect;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Term;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

class PhonebookOnSandboxTest {

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static NgnPro ngnPro;
    private static Actor alpha;
    private final RememberingJournal journal = new RememberingJournal();
    private final Phonebook phonebook = new Phonebook(TestAccounts.lines(ngnPro, journal));
    private final PhonebookFiles files = new PhonebookFiles(TestAccounts.lines(ngnPro, journal));
    private final Actor carla = subscriber("carla.rossi");

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        ngnPro = TestTenancy.ngnPro(client);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @BeforeEach
    void emptyTheBook() {
        phonebook
                .page(carla, ContactFilter.ALL, 0, 500)
                .contacts()
                .forEach(contact -> phonebook.delete(carla, contact.address()));
        journal.entries.clear();
    }

    @Test
    void aBookIsSearchedFilteredAndPaged() {
        var alice = subscriber("alice");

        assertThat(phonebook.page(alice, ContactFilter.ALL, 0, 3))
                .returns(7, PhonebookPage::total)
                .satisfies(page -> assertThat(page.contacts()).hasSize(3));
        assertThat(phonebook.page(alice, ContactFilter.ALL, 6, 3).contacts()).hasSize(1);
        assertThat(found(alice, ContactFilter.ALL.withText("ROSSI"))).containsExactly("carla.rossi@alpha.example");
        assertThat(found(alice, ContactFilter.ALL.withText("sip:edith"))).containsExactly("edith@family.example");
        assertThat(found(alice, ContactFilter.ALL.withGroup("family")))
                .containsExactlyInAnyOrder("lorina@family.example", "edith@family.example");
        assertThat(found(alice, ContactFilter.ALL.withGroup(""))).containsExactly("+442079460199");
        assertThat(found(alice, new ContactFilter("b%k", "coworkers"))).containsExactly("bob.keller@alpha.example");
    }

    @Test
    void anEntryIsAddedChangedAndDeletedAndAllOfItIsWrittenDown() {
        var added = phonebook.add(carla, new NewContact("0044 20 7946 0199", "Dentist", "Chess Club"));

        assertThat(added).isEqualTo(new Contact(new ContactAddress("+442079460199"), "Dentist", "Chess Club"));
        assertThat(phonebook.groups(carla)).startsWith("vip").contains("Chess Club");

        phonebook.change(carla, added.address(), new NewContact("+442079460199", "Doctor", "vip"));
        assertThat(journal.latestChanges())
                .containsExactly(
                        "contact: +442079460199 -> +442079460199",
                        "name: Dentist -> Doctor",
                        "contact-group: Chess Club -> vip");
        phonebook.change(carla, added.address(), new NewContact("doc@beta.example", "Doctor", ""));
        assertThat(phonebook.find(carla, added.address())).isEmpty();
        assertThat(phonebook.delete(carla, new ContactAddress("doc@beta.example")))
                .isEqualTo(new Contact(new ContactAddress("doc@beta.example"), "Doctor", ""));
        assertThat(phonebook.page(carla, ContactFilter.ALL, 0, 10).total()).isZero();
        assertThat(journal.deeds())
                .containsExactly(
                        "phonebook.add carla.rossi@alpha.example",
                        "phonebook.change carla.rossi@alpha.example",
                        "phonebook.change carla.rossi@alpha.example",
                        "phonebook.delete carla.rossi@alpha.example");
    }

    @Test
    void anAddressIsThereOnce() {
        phonebook.add(carla, new NewContact("bob@beta.example", "Bob", ""));
        phonebook.add(carla, new NewContact("ann@beta.example", "Ann", ""));

        assertProblem("exists", () -> phonebook.add(carla, new NewContact("SIP:BOB@beta.example", "Other", "")));
        assertProblem(
                "exists",
                () -> phonebook.change(
                        carla, new ContactAddress("ann@beta.example"), new NewContact("bob@beta.example", "Ann", "")));
        assertProblem("gone", () -> phonebook.delete(carla, new ContactAddress("who@beta.example")));
        assertThat(journal.entries).hasSize(2);
    }

    @Test
    void patternsAreFoundByThemselvesAndNameNobody() {
        phonebook.add(carla, new NewContact("%@beta.example", "Beta", "business"));
        phonebook.add(carla, new NewContact("ann@beta.example", "Ann", ""));

        phonebook.change(
                carla, new ContactAddress("%@beta.example"), new NewContact("%@beta.example", "All of Beta", ""));

        assertThat(phonebook.namesOf(carla, List.of("ann@beta.example", "ben@beta.example")))
                .containsExactly(entry("ann@beta.example", "Ann"));
    }

    @Test
    void whoOnlyLooksOrIsBlockedChangesNothing() {
        var looking = new Actor.Impersonation(alpha, carla, false, Term.UNLIMITED);
        var blocked = subscriber("katarzyna.wojcik");
        var contact = new NewContact("bob@beta.example", "Bob", "");

        assertThat(phonebook.page(looking, ContactFilter.ALL, 0, 10).total()).isZero();
        assertThatThrownBy(() -> phonebook.add(looking, contact)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> phonebook.add(blocked, contact)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> files.preview(looking, new byte[0])).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> phonebook.page(alpha, ContactFilter.ALL, 0, 10))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    void aTableIsLookedAtBeforeItIsTakenIn() {
        phonebook.add(carla, new NewContact("bob@beta.example", "Bob", "vip"));
        phonebook.add(carla, new NewContact("ann@beta.example", "Ann", "vip"));

        var preview = files.preview(carla, utf8("""
                        Name;SIP address;Group
                        Bob;bob@beta.example;VIP
                        Anna;sip:Ann@beta.example;
                        "Müller; Hans";+49 30 1234567;Familie
                        Nobody;;
                        Again;ann@beta.example;
                        """));

        assertThat(preview.lines())
                .extracting(ImportPreview.Line::effect)
                .containsExactly(Effect.SAME, Effect.CHANGED, Effect.NEW, Effect.REFUSED, Effect.REFUSED);
        assertThat(preview.lines().get(3).number()).isEqualTo(5);
        assertThat(phonebook.page(carla, ContactFilter.ALL, 0, 10).total()).isEqualTo(2);

        var result = files.takeIn(carla, preview);

        assertThat(result).isEqualTo(new ImportResult(1, 1, List.of(), null, 0));
        assertThat(phonebook.find(carla, new ContactAddress("+49301234567")))
                .contains(new Contact(new ContactAddress("+49301234567"), "Müller; Hans", "Familie"));
        assertThat(phonebook.find(carla, new ContactAddress("ann@beta.example")))
                .contains(new Contact(new ContactAddress("ann@beta.example"), "Anna", ""));
        assertThat(journal.latestChanges()).containsExactly("contacts-added:  -> 1", "contacts-changed:  -> 1");
        assertThat(files.takeIn(carla, preview)).isEqualTo(new ImportResult(0, 0, List.of(), null, 0));
    }

    @Test
    void aTableThatWasWrittenIsReadAgain() {
        phonebook.add(carla, new NewContact("+442079460199", "=cmd|' /C calc'!A0", "-1"));
        phonebook.add(carla, new NewContact("%@beta.example", "\"Beta\", all", "business"));

        var table = files.table(carla);

        assertThat(table)
                .contains("\"'=cmd|", "\"'+44", "\"'-1\"", "\"\"Beta\"\"")
                .startsWith("\uFEFF\"Name\"");
        assertThat(files.preview(carla, utf8(table)).lines())
                .extracting(ImportPreview.Line::effect)
                .containsExactly(Effect.SAME, Effect.SAME);
    }

    @Test
    void cardsAreTakenInWithoutTheBadOne() {
        var preview = files.preview(carla, utf8("""
                        BEGIN:VCARD
                        VERSION:3.0
                        N:Bee;Ann;;;
                        FN:Ann Bee
                        TEL;TYPE=CELL:+44 7700 900123
                        TEL;TYPE=WORK:+44 20 7946 0123
                        IMPP:sip:ann@beta.example
                        X-SIP:ann@beta.example
                        CATEGORIES:FRIENDS,CHESS
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:No Number
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:4.0
                        FN:Ştefan
                        TEL;VALUE=uri:tel:+40-21-555-0101
                        END:VCARD
                        """));

        assertThat(preview.lines())
                .extracting(ImportPreview.Line::number, ImportPreview.Line::effect, ImportPreview.Line::label)
                .containsExactly(
                        tuple(1, Effect.NEW, "Ann Bee"),
                        tuple(1, Effect.NEW, "Ann Bee (work)"),
                        tuple(1, Effect.NEW, "Ann Bee (SIP)"),
                        tuple(2, Effect.REFUSED, "No Number"),
                        tuple(3, Effect.NEW, "Ştefan"));
        assertThat(files.takeIn(carla, preview).added()).isEqualTo(4);
        assertThat(phonebook.find(carla, new ContactAddress("+447700900123")))
                .contains(new Contact(new ContactAddress("+447700900123"), "Ann Bee", "friends"));
        assertThat(files.cards(carla)).contains("VERSION:3.0", "FN:Ann Bee", "+40215550101", "sip:ann@beta.example");
        assertThat(files.preview(carla, utf8(files.cards(carla))).count(Effect.SAME))
                .isEqualTo(4);
    }

    @Test
    void whatHoldsNoContactsIsRefused() {
        assertUnreadable("empty", utf8(""));
        assertUnreadable("columns", utf8("just some words"));
        assertUnreadable("unreadable", new byte[] {1, 0, 2});
        assertUnreadable("large", new byte[PhonebookFiles.MOST_OCTETS + 1]);
        assertUnreadable("many", utf8("Name,Address\n" + "A,+442079460199\n".repeat(1001)));
        assertUnreadable("many", utf8("BEGIN:VCARD\n".repeat(1001)));
    }

    private void assertUnreadable(String problem, byte[] file) {
        assertThatThrownBy(() -> files.preview(carla, file))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        unreadable -> assertThat(unreadable.messageKey()).isEqualTo("phonebook.file." + problem));
    }

    private static void assertProblem(String key, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        InvalidContactException.class,
                        invalid -> assertThat(invalid.problems().getFirst().messageKey())
                                .isEqualTo("phonebook.problem." + key));
    }

    private List<String> found(Actor actor, ContactFilter filter) {
        return phonebook.page(actor, filter, 0, 100).contacts().stream()
                .map(contact -> contact.address().value())
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Actor subscriber(String user) {
        return ngnPro.subscriberOf(alpha, new SipAddress(user, "alpha.example")).orElseThrow();
    }
}
