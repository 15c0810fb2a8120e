package org.ngnportal.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.journal.JournalFilter;
import org.ngnportal.journal.Outcome;
import org.ngnportal.journal.Subject;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On both databases. */
class ChainedJournalTest {

    static final Actor ALPHA = actor(10, 10, "Alpha");
    static final Actor ALPHA_SHOP = actor(11, 10, "Alpha Shop");
    static final Actor BETA = actor(20, 20, "Beta");
    static final Subject ALICE = Subject.subscriber("alice@alpha.example");

    record Bed(Journal journal, Chain chain, JournalStore store, JdbcClient jdbc, TransactionTemplate transaction) {

        static Bed on(Database database) throws Exception {
            var source = database.fresh();
            var jdbc = JdbcClient.create(source);
            var transactions = new DataSourceTransactionManager(source);
            var store = new JournalStore(new JdbcTemplate(source));
            var chain = new Chain(store, new SealedBy("key"), transactions);
            var journal = new ChainedJournal(chain, store, new JournalSearch(jdbc), () -> "192.0.2.7");
            return new Bed(journal, chain, store, jdbc, new TransactionTemplate(transactions));
        }

        List<JournalEntry> entries(Actor actor) {
            return journal.find(actor, JournalFilter.ALL, 0, 100);
        }

        void done(Actor actor, String action) {
            journal.during(actor, Deed.of(action, ALICE), () -> {});
        }
    }

    /** A seal that only shows whether it was made with this key and for this context. */
    private record SealedBy(String key) implements Vault {

        @Override
        public byte[] seal(byte[] clear, String context) {
            var text = new String(clear, StandardCharsets.UTF_8);
            return (mark(text, context) + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] open(byte[] sealed, String context) {
            var text = new String(sealed, StandardCharsets.UTF_8);
            var clear = text.substring(text.indexOf('{'));
            if (!text.startsWith(mark(clear, context))) {
                throw new SealBrokenException(context, new IllegalStateException());
            }
            return clear.getBytes(StandardCharsets.UTF_8);
        }

        private String mark(String clear, String context) {
            return Integer.toHexString((key + context + clear).hashCode());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDoneIsWrittenDownWithWhoFromWhereAndWhat(Database database) throws Exception {
        var bed = Bed.on(database);
        var deed = Deed.of(
                "subscriber.save",
                ALICE,
                FieldChange.of("email", "old@alpha.example", "<b>new</b>@alpha.example"),
                FieldChange.ofSecret("password"));

        var result = bed.journal().during(ALPHA_SHOP, deed, () -> "saved");

        assertThat(result).isEqualTo("saved");
        assertThat(bed.entries(ALPHA)).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("Alpha Shop");
            assertThat(entry.address()).isEqualTo("192.0.2.7");
            assertThat(entry.tenant()).isEqualTo(new CustomerId(11));
            assertThat(entry.at()).isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
            assertThat(entry.deed()).isEqualTo(deed);
            assertThat(entry.outcome()).isEqualTo(new Outcome.Done());
        });
        assertThat(bed.journal().verify().intact()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void manyAreWrittenDownAtOnceWithTheTransactionOfWhoeverDoesThem(Database database) throws Exception {
        var bed = Bed.on(database);
        bed.done(ALPHA, "a");
        var deeds =
                IntStream.range(0, 700).mapToObj(i -> Deed.of("b" + i, ALICE)).toList();

        bed.transaction().executeWithoutResult(status -> {
            bed.journal().begin(ALPHA, deeds);
            status.setRollbackOnly();
        });
        var numbers = bed.transaction().execute(status -> bed.journal().begin(ALPHA, deeds));
        bed.journal()
                .end(Map.of(
                        numbers.get(0), new Outcome.Done(),
                        numbers.get(2), new Outcome.Refused(1010, "none"),
                        numbers.get(3), new Outcome.Unknown()));
        bed.done(ALPHA, "c");

        assertThat(bed.journal().verify().damage()).isEmpty();
        assertThat(bed.journal().count(ALPHA, JournalFilter.ALL)).isEqualTo(702);
        assertThat(bed.journal().find(ALPHA, JournalFilter.ALL, 697, 5).reversed())
                .extracting(entry -> entry.deed().action(), JournalEntry::outcome)
                .containsExactly(
                        tuple("a", new Outcome.Done()),
                        tuple("b0", new Outcome.Done()),
                        tuple("b1", new Outcome.Open()),
                        tuple("b2", new Outcome.Refused(1010, "none")),
                        tuple("b3", new Outcome.Unknown()));
    }

    @ParameterizedTest
    @EnumSource
    void whatCameOfItIsWrittenDownAndThrown(Database database) throws Exception {
        var bed = Bed.on(database);
        fails(bed, new NgnProException.Fault(9002, "not allowed"));
        fails(bed, new NgnProException.Unavailable("timeout", null, false));
        fails(bed, new NgnProException.Unavailable("refused", null, true));
        fails(bed, new IllegalStateException("secret detail"));

        assertThat(bed.entries(ALPHA))
                .extracting(JournalEntry::outcome)
                .containsExactly(
                        new Outcome.Refused(0, "IllegalStateException"),
                        new Outcome.Refused(0, "the platform could not be reached"),
                        new Outcome.Unknown(),
                        new Outcome.Refused(9002, "not allowed"));
        assertThat(bed.journal().count(ALPHA, JournalFilter.ALL.withProblemsOnly(true)))
                .isEqualTo(4);
    }

    private static void fails(Bed bed, RuntimeException failure) {
        assertThatThrownBy(() -> bed.journal().during(ALPHA, Deed.of("x", ALICE), () -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @ParameterizedTest
    @EnumSource
    void entriesStayWhenWhatTheyTellOfIsRolledBack(Database database) throws Exception {
        var bed = Bed.on(database);

        bed.transaction().executeWithoutResult(status -> {
            bed.done(ALPHA, "subscriber.save");
            status.setRollbackOnly();
        });

        assertThat(bed.entries(ALPHA)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void nobodySeesEntriesOfOtherTenants(Database database) throws Exception {
        var bed = Bed.on(database);
        bed.done(ALPHA, "a");
        bed.done(ALPHA_SHOP, "b");
        bed.done(BETA, "c");

        assertThat(actions(bed, ALPHA)).containsExactly("b", "a");
        assertThat(actions(bed, ALPHA_SHOP)).containsExactly("b");
        assertThat(actions(bed, BETA)).containsExactly("c");
        assertThat(bed.journal().count(ALPHA_SHOP, JournalFilter.about(ALICE))).isEqualTo(1);
    }

    private static List<String> actions(Bed bed, Actor actor) {
        return bed.entries(actor).stream().map(entry -> entry.deed().action()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void filtersNarrow(Database database) throws Exception {
        var bed = Bed.on(database);
        bed.done(ALPHA, "one");
        bed.journal().during(ALPHA_SHOP, Deed.of("two", new Subject("delivery", "100%_sure")), () -> {});
        var now = Instant.now();

        assertThat(found(bed, JournalFilter.ALL.withText("SHOP"))).containsExactly("two");
        assertThat(found(bed, JournalFilter.ALL.withText("0%_s"))).containsExactly("two");
        assertThat(found(bed, JournalFilter.ALL.withText("%"))).containsExactly("two");
        assertThat(found(bed, JournalFilter.ALL.withAction("one"))).containsExactly("one");
        assertThat(found(bed, JournalFilter.about(ALICE))).containsExactly("one");
        assertThat(found(bed, JournalFilter.ALL.withPeriod(now.plusSeconds(9), null)))
                .isEmpty();
        assertThat(found(bed, JournalFilter.ALL.withPeriod(now.minusSeconds(99), now.plusSeconds(9))))
                .hasSize(2);
        assertThat(found(bed, JournalFilter.ALL.withProblemsOnly(true))).isEmpty();
        assertThat(bed.journal().find(ALPHA, JournalFilter.ALL, 1, 1)).hasSize(1);
    }

    private static List<String> found(Bed bed, JournalFilter filter) {
        return bed.journal().find(ALPHA, filter, 0, 10).stream()
                .map(entry -> entry.deed().action())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void tamperingShows(Database database) throws Exception {
        assertThat(damage(database, "UPDATE journal_entry SET who = 'Somebody' WHERE number = 3"))
                .contains("entry 3 was changed");
        assertThat(damage(database, "DELETE FROM journal_entry WHERE number = 2"))
                .contains("entry 2 is missing");
        assertThat(damage(database, "DELETE FROM journal_entry WHERE number > 4"))
                .contains("entries from 5 to 6 are missing");
        assertThat(damage(database, "UPDATE journal_chain SET head = NULL")).contains("behind the end");
    }

    private static String damage(Database database, String sql) throws Exception {
        var bed = Bed.on(database);
        bed.done(ALPHA, "a");
        bed.done(ALPHA, "b");
        bed.done(ALPHA, "c");
        assertThat(bed.journal().verify().intact()).isTrue();

        bed.jdbc().sql(sql).update();

        return bed.journal().verify().damage().orElse("nothing");
    }

    @ParameterizedTest
    @EnumSource
    void aJournalWrittenAnewByWhoeverHasTheDatabaseDoesNotFitItsSeal(Database database) throws Exception {
        var bed = Bed.on(database);
        bed.done(ALPHA, "a");
        var store = bed.store();
        var before = Link.BEGINNING;
        for (var row : store.after(0, 10)) {
            var link = row.link();
            var forged = new Link(
                    link.number(),
                    link.at(),
                    link.tenant(),
                    link.reseller(),
                    "Somebody else",
                    link.address(),
                    link.action(),
                    link.subjectKind(),
                    link.subject(),
                    link.changes(),
                    link.ends(),
                    link.outcome(),
                    link.faultCode(),
                    link.faultText(),
                    link.actingAs(),
                    link.userKey());
            before = forged.hash(before);
            bed.jdbc()
                    .sql("UPDATE journal_entry SET who = 'Somebody else', hash = :hash WHERE number = :number")
                    .param("hash", before)
                    .param("number", link.number())
                    .update();
        }

        assertThat(bed.journal().verify().damage()).contains("entries up to 2 were written anew");
    }

    @ParameterizedTest
    @EnumSource
    void oldEntriesEndAndTheRestStaysWhole(Database database) throws Exception {
        var bed = Bed.on(database);
        bed.done(ALPHA, "old");
        var then = Instant.now();
        bed.done(ALPHA, "new");

        bed.chain().cut(then);

        assertThat(actions(bed, ALPHA)).containsExactly("new");
        assertThat(bed.journal().verify().intact()).isTrue();
        bed.chain().cut(Instant.now());
        assertThat(bed.entries(ALPHA)).isEmpty();
        bed.done(ALPHA, "newest");
        assertThat(bed.journal().verify().intact()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTooLongOrNoTextIsCutAndTheChainStaysWhole(Database database) throws Exception {
        var bed = Bed.on(database);
        var endless = "\u0000😀\ud800\u0001".repeat(20_000);
        var changes = Collections.nCopies(300, FieldChange.of(endless, endless, "<b>" + endless));
        var deed = Deed.of(endless, new Subject(endless, endless), changes);

        assertThatThrownBy(() -> bed.journal().during(actor(10, 10, endless), deed, () -> {
                    throw new NgnProException.Fault(9002, endless);
                }))
                .isInstanceOf(NgnProException.Fault.class);

        assertThat(bed.entries(ALPHA)).singleElement().satisfies(entry -> {
            assertThat(entry.who())
                    .hasSizeBetween(190, 200)
                    .startsWith("\ufffd😀\ufffd")
                    .endsWith("…");
            assertThat(entry.deed().changes()).isNotEmpty();
        });
        assertThat(bed.journal().count(ALPHA, JournalFilter.about(deed.subject())))
                .isEqualTo(1);
        assertThat(bed.journal()
                        .count(ALPHA, JournalFilter.ALL.withText("\u0000 ").withAction("\u0000")))
                .isZero();
        assertThat(bed.journal().verify().intact()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void customerSeesWhatHisResellerDoesToHisData(Database database) throws Exception {
        var bed = Bed.on(database);

        bed.journal().during(ALPHA, Deed.of("x", ALICE).ownedBy(ALPHA_SHOP.tenant()), () -> {});

        assertThat(bed.entries(ALPHA_SHOP)).extracting(JournalEntry::who).containsExactly("Alpha");
        assertThat(bed.entries(ALPHA)).hasSize(1);
        assertThat(bed.entries(BETA)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void dailyCareRemovesWhatIsOlderThanTheRetention(Database database) throws Exception {
        var bed = Bed.on(database);
        bed.done(ALPHA, "old");

        JournalConfiguration.care(bed.chain(), Duration.ofDays(1));
        assertThat(bed.entries(ALPHA)).hasSize(1);
        JournalConfiguration.care(bed.chain(), Duration.ofSeconds(-1));
        assertThat(bed.entries(ALPHA)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void manyAtOnceMakeOneChain(Database database) throws Exception {
        var bed = Bed.on(database);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> each : threads.invokeAll(Collections.nCopies(20, () -> {
                bed.done(ALPHA, "same");
                return null;
            }))) {
                each.get();
            }
        }

        assertThat(bed.journal().verify()).satisfies(report -> {
            assertThat(report.intact()).isTrue();
            assertThat(report.entries()).isEqualTo(40);
        });
    }

    private static Actor actor(int id, int reseller, String name) {
        return new Actor.Customer(
                new CustomerId(id), new CustomerId(reseller), id == reseller, "user", new Secret("x"), name);
    }
}
