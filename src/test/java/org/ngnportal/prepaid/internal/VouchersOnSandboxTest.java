package org.ngnportal.prepaid.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.prepaid.BatchId;
import org.ngnportal.prepaid.Booking;
import org.ngnportal.prepaid.BookingId;
import org.ngnportal.prepaid.BookingState;
import org.ngnportal.prepaid.Money;
import org.ngnportal.prepaid.VoucherBatch;
import org.ngnportal.prepaid.VoucherCode;
import org.ngnportal.prepaid.Vouchers;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.vault.Secret;

class VouchersOnSandboxTest extends OnSandbox {

    private static final String HERE = "192.0.2.7";
    private static final Money TEN = Money.of("10");

    @ParameterizedTest
    @EnumSource
    void codeIsWorthWhatItSaysAndWorksOnce(Database database) {
        var bed = on(database).start();
        var account = account();
        var code = batch(bed, 1).codes().getFirst();

        var offer = bed.vouchers.look(alpha, account, code, HERE);
        assertThat(offer.value()).isEqualTo(TEN);
        assertThat(offer.currency()).isEqualTo("EUR");
        assertThat(offer.after()).isEqualTo(TEN);

        var booking = redeem(bed, account, code);
        assertThat(booking.state()).isEqualTo(BookingState.BOOKED);
        assertThat(booking.balance()).isEqualTo(TEN);
        assertThatThrownBy(() -> bed.vouchers.look(alpha, account, code, HERE))
                .isInstanceOf(Vouchers.RefusedException.class);
        assertThatThrownBy(() -> redeem(bed, account, code)).isInstanceOf(Vouchers.RefusedException.class);
        assertThat(history(account)).hasSize(1);
        assertThat(bed.batches.list(alpha, 0, 10).getFirst().report().used()).isEqualTo(1);
        assertThat(bed.journal.deeds()).contains("voucher.redeem " + account);
    }

    @ParameterizedTest
    @EnumSource
    void fiftyRedemptionsOfOneVoucherBookOnce(Database database) throws Exception {
        var bed = on(database).start();
        var accounts = List.of(account(), account(), account());
        var code = batch(bed, 1).codes().getFirst();
        var actions = new ArrayList<Callable<Booking>>();
        for (int i = 0; i < 50; i++) {
            var account = accounts.get(i % accounts.size());
            actions.add(() -> bed.vouchers.redeem(alpha, BookingId.random(), account, code, HERE));
        }

        var done = new ArrayList<Booking>();
        for (var one : atOnce(actions)) {
            try {
                done.add(one.get());
            } catch (ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(Vouchers.RefusedException.class);
            }
        }

        assertThat(done).hasSize(1);
        assertThat(ended(bed, done.getFirst().id()).state()).isEqualTo(BookingState.BOOKED);
        assertThat(accounts.stream()
                        .mapToInt(account -> history(account).size())
                        .sum())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsWrongTheAnswerIsTheSameAndCounts(Database database) {
        var bed = on(database).start();
        var account = account();
        var used = batch(bed, 1).codes().getFirst();
        redeem(bed, account(), used);
        var blocked = batch(bed, 1);
        bed.batches.block(alpha, blocked.batch().id(), true);
        var single = batch(bed, 2);
        bed.batches.block(alpha, single.batch().id(), 1, true);
        var expired = batch(bed, 1);
        bed.batches.expire(alpha, expired.batch().id());
        var beta = ngnPro.authenticate("beta", new Secret("beta-demo"));
        var ofBeta = bed.batches.create(beta, BatchId.random(), wanted(1, beta.id()));
        var shop = ngnPro.authenticate("alpha-shop", new Secret("shop-demo"));
        var ofShop = bed.batches.create(alpha, BatchId.random(), wanted(1, shop.id()));

        bed.failures.clear();
        for (var code : List.of(
                VoucherCode.random(new SecureRandom()),
                used,
                blocked.codes().getFirst(),
                single.codes().getFirst(),
                expired.codes().getFirst(),
                ofBeta.codes().getFirst(),
                ofShop.codes().getFirst())) {
            assertThatThrownBy(() -> bed.vouchers.look(alpha, account, code, HERE))
                    .isInstanceOf(Vouchers.RefusedException.class)
                    .hasMessage("the voucher cannot be redeemed");
            assertThatThrownBy(() -> bed.vouchers.redeem(alpha, BookingId.random(), account, code, HERE))
                    .isInstanceOf(Vouchers.RefusedException.class);
        }
        assertThat(bed.failures).hasSize(14).containsOnly(account + " from " + HERE);

        bed.batches.block(alpha, blocked.batch().id(), false);
        assertThat(redeem(bed, account, blocked.codes().getFirst()).state()).isEqualTo(BookingState.BOOKED);
        assertThat(redeem(bed, account, single.codes().getLast()).state()).isEqualTo(BookingState.BOOKED);
        var ofTheShop = account("shop.alpha.example", shop);
        assertThat(redeem(bed, ofTheShop, ofShop.codes().getFirst()).state()).isEqualTo(BookingState.BOOKED);
    }

    @ParameterizedTest
    @EnumSource
    void refusedBookingGivesTheVoucherBack(Database database) {
        var bed = on(database).start();
        var account = account();
        var code = batch(bed, 1).codes().getFirst();
        sandbox.switches().failNext("Sip.addBalance", FaultCode.NOT_ALLOWED);

        assertThat(redeem(bed, account, code).state()).isEqualTo(BookingState.REFUSED);
        assertThat(history(account)).isEmpty();

        assertThat(redeem(bed, account, code).state()).isEqualTo(BookingState.BOOKED);
        assertThat(history(account)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void lostAnswerNeitherLosesNorDoublesAVoucher(Database database) {
        var bed = on(database).start();
        var account = account();
        var code = batch(bed, 1).codes().getFirst();
        sandbox.switches().loseNextAnswer("Sip.addBalance");

        assertThat(redeem(bed, account, code).state()).isEqualTo(BookingState.BOOKED);
        assertThat(history(account)).hasSize(1);
        assertThatThrownBy(() -> redeem(bed, account, code)).isInstanceOf(Vouchers.RefusedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void ofACodeOnlyAKeyedHashIsKept(Database database) {
        var bed = on(database);
        var code = batch(bed, 1).codes().getFirst();

        var hash = bed.jdbc
                .sql("SELECT code_hash FROM voucher")
                .query(byte[].class)
                .single();

        assertThat(hash).hasSize(32);
        assertThat(new String(hash, StandardCharsets.ISO_8859_1)).doesNotContain(code.reveal());
        assertThat(bed.journal.entries.toString()).doesNotContain(code.reveal());
    }

    @ParameterizedTest
    @EnumSource
    void tenThousandAreMadeAtOnceAndOneMoreIsRefused(Database database) {
        var bed = on(database);

        var made = batch(bed, VoucherBatch.MOST);

        assertThat(made.codes()).hasSize(VoucherBatch.MOST).doesNotHaveDuplicates();
        assertThat(bed.batches.vouchers(alpha, made.batch().id(), 9_990, 50)).hasSize(10);
        assertThatThrownBy(() -> batch(bed, VoucherBatch.MOST + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void batchesAreMadeAndSeenWithinTheTenantOnly(Database database) {
        var bed = on(database);
        var beta = ngnPro.authenticate("beta", new Secret("beta-demo"));
        var shop = ngnPro.authenticate("alpha-shop", new Secret("shop-demo"));
        var forAll = batch(bed, 1).batch().id();
        var forShop = bed.batches
                .create(alpha, BatchId.random(), wanted(1, shop.id()))
                .batch()
                .id();

        assertThat(bed.batches.list(alpha, 0, 10)).extracting(VoucherBatch::id).contains(forAll, forShop);
        assertThat(bed.batches.list(shop, 0, 10)).extracting(VoucherBatch::id).containsExactly(forShop);
        assertThat(bed.batches.list(beta, 0, 10)).isEmpty();
        assertThat(bed.batches.find(beta, forAll)).isEmpty();
        assertThatThrownBy(() -> bed.batches.block(beta, forAll, true)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> bed.batches.block(shop, forShop, true)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> bed.batches.create(beta, BatchId.random(), wanted(1, shop.id())))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> bed.batches.create(shop, BatchId.random(), wanted(1, shop.id())))
                .isInstanceOf(DeniedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void subscriberRedeemsForHimselfOnly(Database database) {
        var bed = on(database).start();
        var account = account();
        var self = ngnPro.subscriberOf(alpha, account).orElseThrow();
        var codes = batch(bed, 2).codes();

        var booking = bed.vouchers.redeem(self, BookingId.random(), account, codes.getFirst(), HERE);

        assertThat(ended(bed, booking.id()).state()).isEqualTo(BookingState.BOOKED);
        assertThat(bed.bookings.find(self, booking.id())).isPresent();
        assertThatThrownBy(() -> bed.vouchers.look(self, account(), codes.getLast(), HERE))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> bed.bookings.order(self, BookingId.random(), account, TEN, "More", false))
                .isInstanceOf(DeniedException.class);
        var other = account();
        assertThatThrownBy(() -> bed.credits.balance(self, other)).isInstanceOf(DeniedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void cardOfThePlatformIsBookedAndItsOutcomeToldTruly(Database database) {
        var bed = on(database).start();
        var account = account();
        int card = newCard("8" + System.nanoTime());

        assertThat(card(bed, account, card, "wrong").state()).isEqualTo(BookingState.REFUSED);
        assertThat(history(account)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void cardWhoseAnswerIsLostIsFoundInTheHistory(Database database) {
        var bed = on(database).start();
        var account = account();
        var number = "9" + System.nanoTime();
        int card = newCard(number);
        sandbox.switches().loseNextAnswer("Sip.addBalanceFromVoucher");

        var booking = card(bed, account, card, number);

        assertThat(booking.state()).isEqualTo(BookingState.BOOKED);
        assertThat(booking.value()).isEqualTo(Money.of("25"));
        assertThat(booking.balance()).isEqualTo(Money.of("25"));
        assertThat(bed.keepsSecrets(booking.id())).isFalse();

        var again = card(bed, account, card, number);
        assertThat(again.state()).as("used is not told as booked").isEqualTo(BookingState.REFUSED);
        assertThat(history(account)).hasSize(1);
    }

    private static int newCard(String number) {
        return sandbox.addVoucher(org.ngnportal.sandbox.platform.Voucher.of(
                number, "25", alpha.id().value()));
    }

    private static Booking card(MoneyBed bed, SipAddress account, int card, String number) {
        var id = BookingId.random();
        bed.vouchers.redeemCard(alpha, id, account, card, new Secret(number), HERE);
        return ended(bed, id);
    }

    private static Booking redeem(MoneyBed bed, SipAddress account, VoucherCode code) {
        var id = BookingId.random();
        bed.vouchers.redeem(alpha, id, account, code, HERE);
        return ended(bed, id);
    }

    private static VoucherBatch.Printed batch(MoneyBed bed, int count) {
        return bed.batches.create(alpha, BatchId.random(), wanted(count, alpha.id()));
    }

    private static VoucherBatch.Wanted wanted(int count, CustomerId audience) {
        return new VoucherBatch.Wanted(count, TEN, null, audience, "");
    }
}
