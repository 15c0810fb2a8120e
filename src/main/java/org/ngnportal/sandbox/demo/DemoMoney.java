package org.ngnportal.sandbox.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.platform.Platform;
import org.ngnportal.sandbox.platform.Voucher;

/** Money of the demo platform: some prepaid accounts with weeks of calls and top-ups, and vouchers to try. */
final class DemoMoney {

    private static final String ADDED = "Add balance";
    private static final int WEEKS = 8;
    private static final int CALLS_A_WEEK = 7;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    private final Random random = new Random(20260713);
    private final Set<SipId> silent = new HashSet<>();
    private final Platform platform;
    private final DemoClock clock;

    DemoMoney(Platform platform, DemoClock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /**
     * Who calls for how much.
     *
     * @param start first balance
     * @param topUp what is paid when little is left; empty is never
     * @param price of a minute
     * @param where what the numbers called begin with
     */
    private record Caller(SipId id, String start, String topUp, String price, String where) {}

    private static final List<Caller> CALLERS = List.of(
            new Caller(new SipId("ingrid.soerensen", "alpha.example"), "25", "20", "0.045", "0045"),
            new Caller(new SipId("joao.pereira", "alpha.example"), "10", "10", "0.0325", "00351"),
            new Caller(new SipId("mihaela.popescu", "alpha.example"), "50", "25", "0.0875", "0040"),
            new Caller(new SipId("quinn.taylor", "alpha.example"), "5", "", "0.1125", "001"),
            new Caller(new SipId("counter", "shop.alpha.example"), "20", "20", "0.021", "0032"),
            new Caller(new SipId("webshop", "shop.alpha.example"), "15", "", "0.021", "0032"),
            new Caller(new SipId("ada.okafor", "beta.example"), "30", "15", "0.0595", "00234"),
            new Caller(new SipId("ben.carter", "beta.example"), "10", "10", "0.019", "0044"));

    void seed(int alpha, int beta) {
        CALLERS.forEach(caller -> book(caller.id(), new BigDecimal(caller.start()), "Set balance", "Manual update"));
        for (int week = 0; week < WEEKS; week++) {
            for (var caller : CALLERS) {
                if (silent.contains(caller.id())) {
                    continue;
                }
                clock.pass(Duration.ofMinutes(random.nextLong(30, 300)));
                week(caller);
            }
            clock.pass(Duration.ofDays(6));
        }
        oneOfEach(CALLERS.getFirst().id());
        addVouchers(alpha, beta);
    }

    private void week(Caller caller) {
        for (int call = 0; call < CALLS_A_WEEK; call++) {
            clock.pass(Duration.ofMinutes(random.nextLong(2, 40)));
            int seconds = random.nextInt(8, 900);
            var price = new BigDecimal(caller.price())
                    .multiply(BigDecimal.valueOf(seconds))
                    .divide(SECONDS, 4, RoundingMode.HALF_UP);
            var number = caller.where() + random.nextInt(100_000_000, 1_000_000_000);
            var left = debit(caller.id(), price, "Session to " + number + " for " + seconds + "s");
            if (left.compareTo(BigDecimal.TWO) < 0) {
                if (caller.topUp().isEmpty()) {
                    silent.add(caller.id());
                    return;
                }
                book(caller.id(), new BigDecimal(caller.topUp()), ADDED, "CC transaction " + transaction());
            }
        }
    }

    /** What is rare: a call for nothing, a message, a payment that was given back. */
    private void oneOfEach(SipId account) {
        debit(account, BigDecimal.ZERO, "Session to 00800123456 for 74s");
        debit(account, new BigDecimal("0.0900"), "Message to 004531234567");
        var payment = transaction();
        var twenty = BigDecimal.valueOf(20);
        book(account, twenty, ADDED, "CC transaction " + payment);
        clock.pass(Duration.ofHours(3));
        book(account, twenty.negate(), ADDED, "Refund " + payment + " with " + transaction());
    }

    private void addVouchers(int alpha, int beta) {
        platform.addVoucher(Voucher.of("31415926535897", "10", alpha).in("demo"));
        platform.addVoucher(Voucher.of("27182818284590", "25", alpha).in("demo"));
        platform.addVoucher(Voucher.of("14142135623730", "10", alpha).in("demo").whenBlocked());
        platform.addVoucher(Voucher.of("16180339887498", "10", beta).in("demo"));
        platform.addVoucher(
                Voucher.of("17320508075688", "10", beta).in("demo").from(LocalDateTime.of(2099, 1, 1, 0, 0)));
    }

    private BigDecimal debit(SipId account, BigDecimal price, String description) {
        var session = Long.toHexString(random.nextLong()) + "@192.0.2." + random.nextInt(1, 255);
        var change = platform.book(account, price.negate(), "Debit balance", description, session);
        return Objects.requireNonNullElse(change.new_balance(), BigDecimal.ZERO);
    }

    private void book(SipId account, BigDecimal value, String action, String description) {
        platform.book(account, value, action, description, "");
    }

    private String transaction() {
        return String.valueOf(random.nextInt(1_000_000, 10_000_000));
    }
}
