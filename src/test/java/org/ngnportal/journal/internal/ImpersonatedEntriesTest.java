package org.ngnportal.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ngnportal.journal.internal.ChainedJournalTest.ALICE;
import static org.ngnportal.journal.internal.ChainedJournalTest.ALPHA;
import static org.ngnportal.journal.internal.ChainedJournalTest.ALPHA_SHOP;
import static org.ngnportal.journal.internal.ChainedJournalTest.BETA;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.journal.JournalFilter;
import org.ngnportal.journal.Subject;
import org.ngnportal.journal.internal.ChainedJournalTest.Bed;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.Term;
import org.ngnportal.vault.Secret;

/** Both names on an entry, on both databases. */
class ImpersonatedEntriesTest {

    /** The row and its hash are those of a database that was written before entries had two names. */
    @ParameterizedTest
    @EnumSource
    void rowsOfEarlierVersionsKeepTheirHash(Database database) throws Exception {
        var bed = Bed.on(database);
        var old = new Link(
                1,
                Instant.parse("2026-01-02T03:04:05.678901Z"),
                11,
                10,
                "Alpha Shop",
                "192.0.2.7",
                "subscriber.save",
                "subscriber",
                "alice@alpha.example",
                "[{\"field\":\"email\",\"before\":\"a\",\"after\":\"b\",\"secret\":false}]",
                null,
                null,
                0,
                "",
                null,
                null);

        assertThat(old.hash(Link.BEGINNING))
                .isEqualTo("9856f83307258649c7ff470ecf9497a42a01634770c760f130d0b7ead0375d1b");
        bed.chain().add((number, store) -> old);
        bed.done(ALPHA_SHOP, "subscriber.delete");
        assertThat(bed.journal().verify().intact()).isTrue();
        assertThat(bed.entries(ALPHA).getLast()).satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("Alpha Shop");
            assertThat(entry.actingAs()).isEmpty();
            assertThat(entry.user()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void bothNamesAreOnAnEntryAndFound(Database database) throws Exception {
        var bed = Bed.on(database);
        var demo = new Actor.Administrator(Login.administrator("demo", new Secret("demo")));
        var operator = new Actor.Operator("7", "otto@alpha.example", "Otto", Grants.of(Role.MANAGER), ALPHA);
        var asAlpha = new Actor.Impersonation(demo, ALPHA, true, Term.UNLIMITED);
        bed.done(asAlpha, "subscriber.save");
        bed.done(new Actor.Impersonation(asAlpha, alice(ALPHA_SHOP), true, Term.UNLIMITED), "subscriber.save");
        bed.done(new Actor.Impersonation(operator, alice(ALPHA_SHOP), true, Term.UNLIMITED), "subscriber.save");
        bed.done(operator, "subscriber.save");

        assertThat(bed.entries(ALPHA))
                .extracting(JournalEntry::who, JournalEntry::actingAs, JournalEntry::user)
                .containsExactly(
                        tuple("Otto (otto@alpha.example)", "", "operator:7"),
                        tuple("Otto (otto@alpha.example)", "Alice (alice@alpha.example)", "operator:7"),
                        tuple("demo", "Alpha / Alice (alice@alpha.example)", "administrator:demo"),
                        tuple("demo", "Alpha", "administrator:demo"));
        assertThat(bed.entries(ALPHA_SHOP)).hasSize(2);
        assertThat(bed.journal().count(ALPHA, JournalFilter.ALL.withImpersonatedOnly(true)))
                .isEqualTo(3);
        assertThat(bed.journal().count(ALPHA, JournalFilter.ALL.withText("ALPHA / al")))
                .isEqualTo(1);
        assertThat(bed.journal().verify().intact()).isTrue();
        bed.jdbc()
                .sql("UPDATE journal_entry SET acting_as = NULL WHERE number = 1")
                .update();
        assertThat(bed.journal().verify().damage()).contains("entry 1 was changed");
    }

    @ParameterizedTest
    @EnumSource
    void aSubscriberReadsWhatWasDoneToHisAccountAndNothingElse(Database database) throws Exception {
        var bed = Bed.on(database);
        bed.done(ALPHA_SHOP, "subscriber.save");
        bed.done(ALPHA_SHOP, "subscriber.delete");
        bed.done(BETA, "subscriber.create");
        bed.done(ALPHA_SHOP, "subscriber.create");
        bed.journal().during(ALPHA, Deed.of("subscriber.save", ALICE).ownedBy(ALPHA_SHOP.tenant()), () -> {});
        bed.journal().during(ALPHA, Deed.of("subscriber.save", Subject.subscriber("bob@alpha.example")), () -> {});

        assertThat(bed.journal().history(alice(ALPHA_SHOP), 10))
                .extracting(entry -> entry.who() + " " + entry.deed().action() + entry.address())
                .containsExactly("Alpha subscriber.save", "Alpha Shop subscriber.create");
        assertThat(bed.journal().history(new Actor.Impersonation(ALPHA, alice(ALPHA_SHOP), false, Term.UNLIMITED), 1))
                .hasSize(1);
        assertThatThrownBy(() -> bed.journal().history(ALPHA, 10)).isInstanceOf(DeniedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatThePlatformDoesToACustomersDataIsSeenByHisReseller(Database database) throws Exception {
        var bed = Bed.on(database);
        var demo = new Actor.Administrator(Login.administrator("demo", new Secret("demo")));
        bed.journal()
                .during(
                        demo,
                        Deed.of("subscriber.save", ALICE).ownedBy(ALPHA_SHOP.tenant(), ALPHA_SHOP.reseller()),
                        () -> {});

        assertThat(bed.entries(ALPHA)).hasSize(1);
        assertThat(bed.entries(ALPHA_SHOP)).hasSize(1);
        assertThat(bed.entries(BETA)).isEmpty();
    }

    private static Actor alice(Actor customer) {
        return new Actor.Subscriber(
                new SipAddress("alice", "alpha.example"), "Alice", customer.tenant(), customer.reseller(), customer);
    }
}
