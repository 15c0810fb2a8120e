package org.ngnportal.prepaid.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.prepaid.BatchId;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.BookingState;
import org.ngnportal.prepaid.Money;
import org.ngnportal.prepaid.VoucherBatch;
import org.ngnportal.sandbox.SandboxCall;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;
import org.postgresql.ds.PGSimpleDataSource;

/** A node is killed with {@code kill -9} over a booking; another on the same PostgreSQL brings it to its end, once. */
class BookingKillTest extends OnSandbox {

    private static final Money TEN = Money.of("10");

    private enum Moment {
        ASKED_FOR_BUT_NOT_BOOKED,
        BOOKED_AFTER_THE_DEATH,
        BOOKED
    }

    @ParameterizedTest
    @EnumSource
    void whoeverDiesAVoucherIsBookedOnce(Moment moment) throws Exception {
        onceThoughKilled(moment, "Sip.addBalance", (node, id, account) -> {
            var batch = new VoucherBatch.Wanted(1, TEN, null, alpha.id(), "");
            var code =
                    node.batches.create(alpha, BatchId.random(), batch).codes().getFirst();
            node.vouchers.redeem(alpha, id, account, code, "192.0.2.1");
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoeverDiesACardOfThePlatformIsBookedOnce(Moment moment) throws Exception {
        onceThoughKilled(moment, "Sip.addBalanceFromVoucher", (node, id, account) -> {
            var number = "7" + System.nanoTime();
            int card = sandbox.addVoucher(org.ngnportal.sandbox.platform.Voucher.of(
                    number, TEN.toString(), alpha.id().value()));
            node.vouchers.redeemCard(alpha, id, account, card, new Secret(number), "192.0.2.1");
        });
    }

    private void onceThoughKilled(Moment moment, String booking, Redemption redemption) throws Exception {
        var source = (PGSimpleDataSource) Database.POSTGRESQL.fresh();
        var survivor = node(source);
        var account = account();
        try (var victim = NodeProcess.start(url(source), sandbox.url())) {
            arm(moment, booking, victim);
            var id = BookingId.random();
            redemption.order(survivor, id, account);
            await().atMost(Duration.ofSeconds(30)).until(() -> !victim.isAlive());
            assertThat(survivor.stored(id).state()).isEqualTo(BookingState.ASKED);

            survivor.start();

            assertThat(ended(survivor, id).state()).isEqualTo(BookingState.BOOKED);
            assertThat(history(account)).hasSize(1);
            assertThat(survivor.credits.balance(alpha, account).balance()).isEqualTo(TEN);
            assertThat(survivor.keepsSecrets(id)).isFalse();
        }
    }

    @FunctionalInterface
    private interface Redemption {
        void order(MoneyBed node, BookingId id, SipAddress account);
    }

    private static String url(PGSimpleDataSource source) {
        return "jdbc:postgresql://" + source.getServerNames()[0] + ":" + source.getPortNumbers()[0] + "/"
                + source.getDatabaseName() + "?user=" + source.getUser();
    }

    private static void arm(Moment moment, String booking, NodeProcess victim) {
        var switches = sandbox.switches();
        switch (moment) {
            case ASKED_FOR_BUT_NOT_BOOKED ->
                switches.before(booking, once(() -> {
                    victim.kill();
                    switches.failNext(booking, FaultCode.INTERNAL);
                }));
            case BOOKED_AFTER_THE_DEATH -> switches.before(booking, once(victim::kill));
            case BOOKED -> switches.after(booking, once(victim::kill));
        }
    }

    private static Consumer<SandboxCall> once(Runnable action) {
        var done = new AtomicBoolean();
        return call -> {
            if (done.compareAndSet(false, true)) {
                action.run();
            }
        };
    }
}
