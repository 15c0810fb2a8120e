package org.ngnportal.prepaid.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.BookingKind;
import org.ngnportal.prepaid.BookingState;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Whatever dies or stays away in between, a booking is made once or not at all, and the portal knows which. */
class CashierTest {

    private static final CustomerId ALPHA = new CustomerId(10);
    private static final Actor ACTOR = new Actor.Customer(ALPHA, ALPHA, true, "alpha", new Secret("x"), "Alpha");
    private static final BookingSettings SETTINGS = new BookingSettings(
            Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofHours(1), Map.of());

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private Bank.Mishaps mishaps = new Bank.Mishaps(0);
    private Bank bank = new Bank(mishaps);
    private final RememberingJournal journal = new RememberingJournal();
    private final JdbcClient jdbc = database();
    private final BookingId id = BookingId.random();

    @Test
    void whatIsOrderedIsBooked() {
        order();

        assertThat(run()).isEmpty();

        assertThat(stored().state()).isEqualTo(BookingState.BOOKED);
        assertThat(stored().balance()).isEqualTo(Money.of("12.5"));
        assertThat(bank.history)
                .singleElement()
                .satisfies(entry -> assertThat(entry.description()).isEqualTo("Thank you " + id.reference()));
        assertThat(new BookingStore(jdbc).actor(id))
                .as("the credentials are gone")
                .isEmpty();
    }

    /** At one place after the other, until there is no further one. */
    @Test
    void whoeverDiesWhereverTheMoneyIsBookedOnce() {
        int places = 0;
        do {
            places++;
            mishaps = new Bank.Mishaps(places);
            bank = new Bank(mishaps);
            jdbc.sql("DELETE FROM booking").update();
            order();
            finish();
            assertThat(bank.history).as("death at place %d", places).hasSize(1);
            assertThat(stored().state()).isEqualTo(BookingState.BOOKED);
            assertThat(stored().balance()).isEqualTo(Money.of("12.5"));
        } while (mishaps.happened());
        assertThat(places).isGreaterThan(5);
    }

    @Test
    void lostAnswerIsFoundInTheHistory() {
        bank.silent = true;
        order();

        assertThat(run()).isPresent();
        assertThat(stored().state()).isEqualTo(BookingState.ASKED);
        finish();

        assertThat(stored().state()).isEqualTo(BookingState.BOOKED);
        assertThat(bank.history).hasSize(1);
    }

    @Test
    void whatThePlatformDoesLateIsNotAskedForTwice() {
        bank.late = true;
        order();
        var next = run().orElseThrow();

        now = next;
        next = run().orElseThrow();
        bank.catchUp();
        now = next;

        assertThat(run()).isEmpty();
        assertThat(bank.history).hasSize(1);
        assertThat(stored().state()).isEqualTo(BookingState.BOOKED);
    }

    @Test
    void whatNeverArrivedIsAskedForAgainOnceThePlatformHasHadItsTime() {
        bank.late = true;
        order();
        finish();

        assertThat(bank.history).hasSize(1);
        assertThat(now).isAfter(Instant.parse("2026-11-22T03:01:00Z"));
    }

    @Test
    void refusalIsFinal() {
        bank.refusal = new NgnProException.Fault(FaultCode.NOT_ALLOWED.code(), "no prepaid_changes");
        order();

        assertThat(run()).isEmpty();

        assertThat(stored().state()).isEqualTo(BookingState.REFUSED);
        assertThat(stored().problem()).isEqualTo(new Booking.Problem(9002, "no prepaid_changes"));
        assertThat(bank.history).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void platformThatStaysAwayIsADecisionForSomebody(boolean neverSent) {
        bank.refusal = new NgnProException.Unavailable("connection refused", null, neverSent);
        order();
        finish();

        assertThat(stored().state()).isEqualTo(BookingState.NEEDS_DECISION);
        assertThat(new BookingStore(jdbc).actor(id)).isPresent();
    }

    @Test
    void deathIsNoOutcomeForTheJournal() {
        mishaps = new Bank.Mishaps(3);
        bank = new Bank(mishaps);
        order();
        assertThatThrownBy(this::run).isInstanceOf(Bank.Death.class);
    }

    private void order() {
        var booking = new Booking(
                id,
                BookingKind.ORDER,
                ALPHA,
                ALPHA,
                new SipAddress("joao.pereira", "alpha.example"),
                Money.of("12.50"),
                "Thank you",
                "Alpha",
                now,
                BookingState.ORDERED,
                null,
                null,
                null,
                null);
        new BookingStore(jdbc).insert(Order.of(booking), new byte[] {1}, null);
    }

    private Booking stored() {
        return new BookingStore(jdbc).find(id).orElseThrow().booking();
    }

    /** Runs as the scheduler does: again when it is time, and after a death. */
    private void finish() {
        while (true) {
            try {
                var next = run();
                if (next.isEmpty()) {
                    return;
                }
                now = next.get();
            } catch (Bank.Death killed) {
                now = now.plusSeconds(5);
            }
        }
    }

    private Optional<Instant> run() {
        var ngnPro = mock(NgnPro.class);
        when(ngnPro.as(any())).thenReturn(bank);
        var store = new MortalStore(jdbc, mishaps);
        var counter = new Counter(store, mock(Vault.class), ngnPro, mock(Connections.class));
        return new Cashier(
                        store,
                        new AnySeal(),
                        counter,
                        journal,
                        SETTINGS,
                        (ended, actor) -> () -> {},
                        TransactionOperations.withoutTransaction(),
                        () -> now)
                .run(id);
    }

    /** The process may die before and after each change that is stored. */
    private static final class MortalStore extends BookingStore {

        private final Bank.Mishaps mishaps;

        MortalStore(JdbcClient jdbc, Bank.Mishaps mishaps) {
            super(jdbc);
            this.mishaps = mishaps;
        }

        @Override
        Order save(Order order) {
            mishaps.mayHappen();
            var saved = super.save(order);
            mishaps.mayHappen();
            return saved;
        }
    }

    private static final class AnySeal implements ActorSeal {

        @Override
        public byte[] seal(Actor actor, String context) {
            return new byte[] {1};
        }

        @Override
        public Actor open(byte[] sealed, String context) {
            return ACTOR;
        }
    }

    private static JdbcClient database() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/portal")
                .load()
                .migrate();
        return JdbcClient.create(source);
    }
}
