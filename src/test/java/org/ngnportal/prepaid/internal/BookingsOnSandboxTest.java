package org.ngnportal.prepaid.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.BookingState;
import org.ngnportal.prepaid.Money;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.Term;
import org.ngnportal.vault.Secret;

class BookingsOnSandboxTest extends OnSandbox {

    private static final Money TEN = Money.of("10");

    @ParameterizedTest
    @EnumSource
    void whatIsOrderedIsBookedToldAndWrittenDownOnce(Database database) {
        var bed = on(database).start();
        var account = account();
        var id = BookingId.random();

        bed.bookings.order(alpha, id, account, Money.of("12.3456"), "Thank you", true);

        assertThat(ended(bed, id))
                .returns(BookingState.BOOKED, Booking::state)
                .returns(Money.of("12.3456"), Booking::balance);
        assertThat(history(account))
                .singleElement()
                .satisfies(entry -> assertThat(entry.description()).isEqualTo("Thank you " + id.reference()));
        assertThat(bed.journal.deeds()).containsExactly("balance.add " + account);
        assertThat(bed.mails)
                .singleElement()
                .satisfies(mail -> assertThat(mail.facts())
                        .containsEntry("added", "€12.3456")
                        .containsEntry("balance", "€12.3456")
                        .containsEntry("reason", "Thank you"));
        assertThat(bed.keepsSecrets(id)).isFalse();
        assertThat(bed.credits.balance(alpha, account).balance()).isEqualTo(Money.of("12.3456"));
    }

    @ParameterizedTest
    @EnumSource
    void fiftyOrdersWithOneIdAreOneBooking(Database database) throws Exception {
        var bed = on(database).start();
        var account = account();
        var id = BookingId.random();
        Callable<Booking> order = () -> bed.bookings.order(alpha, id, account, TEN, "Once", false);

        for (var one : atOnce(Collections.nCopies(50, order))) {
            assertThat(one.get().id()).isEqualTo(id);
        }

        ended(bed, id);
        assertThat(history(account)).hasSize(1);
        assertThat(bed.journal.deeds()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void lostAnswerIsNotBookedTwice(Database database) {
        sandbox.switches().loseNextAnswer("Sip.addBalance");
        var bed = on(database).start();
        var account = account();
        var id = order(bed, account);

        assertThat(ended(bed, id).balance()).isEqualTo(TEN);
        assertThat(history(account)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void platformThatIsAwayIsWaitedFor(Database database) {
        var bed = on(database);
        var account = account();
        var id = order(bed, account);
        sandbox.switches().refuse();
        bed.start();
        await().until(() -> bed.stored(id).nextAttempt() != null);
        assertThatThrownBy(() -> order(bed, account)).isInstanceOf(NgnProException.Unavailable.class);

        sandbox.switches().recover();

        assertThat(ended(bed, id).state()).isEqualTo(BookingState.BOOKED);
        assertThat(history(account)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void slowPlatformAndTwoNodesBookEachOrderOnce(Database database) {
        sandbox.switches().delay("Sip.addBalance", Duration.ofMillis(150));
        var source = database.fresh();
        var one = node(source).start();
        var other = node(source).start();
        var account = account();

        for (int i = 0; i < 6; i++) {
            order(i % 2 == 0 ? one : other, account);
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> one.bookings.open(alpha, account).isEmpty());
        assertThat(history(account)).hasSize(6);
        assertThat(one.credits.balance(alpha, account).balance()).isEqualTo(Money.of("60"));
    }

    @ParameterizedTest
    @EnumSource
    void refusalBooksNothingAndIsTold(Database database) {
        sandbox.switches().failNext("Sip.addBalance", FaultCode.NOT_ALLOWED);
        var bed = on(database).start();
        var account = account();

        var booking = ended(bed, order(bed, account));

        assertThat(booking.state()).isEqualTo(BookingState.REFUSED);
        assertThat(history(account)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void administratorsAndWhoeverWorksAsSomebodyBook(Database database) {
        var bed = on(database).start();
        var account = account();
        var administrator = ngnPro.authenticateAdministrator("admin", new Secret("sandbox-admin"));
        var asAlpha = new Actor.Impersonation(
                administrator, ngnPro.customerBelow(administrator, alpha.id()).orElseThrow(), true, Term.UNLIMITED);

        for (var actor : new Actor[] {administrator, asAlpha}) {
            var id = BookingId.random();
            bed.bookings.order(actor, id, account, TEN, "Above", false);
            assertThat(ended(bed, id).state()).isEqualTo(BookingState.BOOKED);
        }
        assertThat(history(account)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void limitsHoldForWhoReallyActs(Database database) {
        var bed = on(database);
        var account = account();
        var support = new Actor.Operator("1", "s@alpha.example", "S", Grants.of(Role.SUPPORT), alpha);
        var manager = new Actor.Operator("2", "m@alpha.example", "M", Grants.of(Role.MANAGER), alpha);

        assertThat(bed.bookings.limit(support)).isEqualTo(Money.of("50"));
        assertThatThrownBy(() ->
                        bed.bookings.order(support, BookingId.random(), account, Money.of("-50.0001"), "No", false))
                .isInstanceOf(DeniedException.class);
        assertThat(bed.bookings.order(support, BookingId.random(), account, Money.of("50"), "Yes", false))
                .isNotNull();
        assertThat(bed.bookings.order(manager, BookingId.random(), account, Money.of("500"), "Yes", false))
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyBooksOnOrSeesWhatIsSomebodyElses(Database database) {
        var bed = on(database);
        var account = account();
        var id = order(bed, account);
        var beta = ngnPro.authenticate("beta", new Secret("beta-demo"));

        assertThatThrownBy(() -> bed.bookings.order(beta, BookingId.random(), account, TEN, "Mine", false))
                .isInstanceOfAny(NgnProException.Fault.class, DeniedException.class);
        assertThatThrownBy(() -> bed.bookings.order(beta, id, account, TEN, "Mine", false))
                .isInstanceOf(DeniedException.class);
        assertThat(bed.bookings.find(beta, id)).isEmpty();
        assertThat(bed.bookings.open(beta, account)).isEmpty();
        assertThat(bed.bookings.open(alpha, account)).hasSize(1);
    }

    private static BookingId order(MoneyBed bed, SipAddress account) {
        var id = BookingId.random();
        bed.bookings.order(alpha, id, account, TEN, "Test", false);
        return id;
    }
}
