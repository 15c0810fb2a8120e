package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.PrepaidCard;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.platform.Voucher;

/** Vouchers over the socket (contract sections 2.1 and 3.6). */
class VouchersTest extends RunningSandbox {

    @Test
    void aVoucherIsBookedOnce() {
        var id = added("shop.alpha.example");
        var card = card("12.5", "alpha");
        var change = shop().sip().addBalanceFromVoucher(id, card);

        assertThat(change.old_balance()).isEqualByComparingTo("0");
        assertThat(change.new_balance()).isEqualByComparingTo("12.5");
        var entry = shop().sip().getCreditHistory(id, 0).entries().getFirst();
        assertThat(entry.action()).isEqualTo("Add balance");
        assertThat(entry.description()).isEqualTo("Voucher " + card.id());
        assertThat(entry.value()).isEqualByComparingTo("12.5");
        refused(shop(), id, card);
        refused(alpha(), added("alpha.example"), card);
        assertThat(shop().sip().getCreditHistory(id, 0).entries()).hasSize(1);
    }

    @Test
    void theAdministratorAndWhoeverIsImpersonatedRedeemToo() {
        var id = added("alpha.example");
        admin().sip().addBalanceFromVoucher(id, card("1", "alpha"));
        impersonating(idOf("alpha")).sip().addBalanceFromVoucher(id, card("2", "alpha"));
        assertThat(balance(id)).isEqualByComparingTo("3");
    }

    @Test
    void everyRefusalReadsTheSame() {
        var id = added("alpha.example");
        var number = number();
        int alpha = idOf("alpha");
        int known = sandbox.addVoucher(Voucher.of(number, "10", alpha));

        refused(alpha(), id, new PrepaidCard(known, number + "0"));
        refused(alpha(), id, new PrepaidCard(known, ""));
        refused(alpha(), id, new PrepaidCard(known, null));
        refused(alpha(), id, new PrepaidCard(null, number));
        refused(alpha(), id, new PrepaidCard(known + 1_000_000, number));
        refused(alpha(), id, stored(Voucher.of(number(), "10", alpha).whenBlocked()));
        refused(
                alpha(),
                id,
                stored(Voucher.of(number(), "10", alpha)
                        .from(LocalDateTime.now().plusDays(1))));
        refused(alpha(), id, stored(new Voucher(number(), BigDecimal.TEN, alpha, "", "video", false, null)));
        refused(alpha(), id, card("10", "beta"));
        refused(admin(), id, card("10", "beta"));
        assertThat(balance(id)).isEqualByComparingTo("0");

        var spaced = new PrepaidCard(known, " " + number.substring(0, 4) + " " + number.substring(4));
        assertThat(alpha().sip().addBalanceFromVoucher(id, spaced).new_balance())
                .isEqualByComparingTo("10");
    }

    @Test
    void aVoucherIsOfUseFromItsDate() {
        var id = added("alpha.example");
        var card = stored(Voucher.of(number(), "10", idOf("alpha"))
                .from(LocalDateTime.now().minusSeconds(1)));
        assertThat(alpha().sip().addBalanceFromVoucher(id, card).new_balance()).isEqualByComparingTo("10");
    }

    @Test
    void strangersDoNotRedeemOnOthersAccounts() {
        var id = added("alpha.example");
        for (var stranger : new NgnProSession[] {beta(), shop()}) {
            refused(
                    FaultCode.ACCOUNT_NOT_FOUND,
                    id.toString(),
                    () -> stranger.sip().addBalanceFromVoucher(id, card("10", "alpha")));
        }
    }

    @Test
    void aVoucherThatDoesNotFitIsNotUsedUp() {
        var id = added("alpha.example");
        admin().sip().addBalance(id, new BigDecimal("999995"), "");
        var card = card("10", "alpha");
        refused(FaultCode.INVALID_VALUE, id.toString(), () -> alpha().sip().addBalanceFromVoucher(id, card));
        admin().sip().addBalance(id, new BigDecimal("-6"), "");
        assertThat(alpha().sip().addBalanceFromVoucher(id, card).old_balance()).isEqualByComparingTo("999989");
    }

    @Test
    void manyAtOnceGetOneVoucherOnce() throws Exception {
        var card = card("10", "alpha");
        var ids = new ArrayList<SipId>();
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 50; i++) {
            var id = added("alpha.example");
            ids.add(id);
            calls.add(() -> {
                try {
                    alpha().sip().addBalanceFromVoucher(id, card);
                    return true;
                } catch (NgnProException.Fault e) {
                    assertThat(e.is(FaultCode.VOUCHER_REFUSED)).as(e.text()).isTrue();
                    return false;
                }
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int booked = 0;
            for (var result : threads.invokeAll(calls)) {
                booked += result.get() ? 1 : 0;
            }
            assertThat(booked).isEqualTo(1);
        }
        var sum = alpha().sip().getPrepaidStatus(ids).stream()
                .map(status -> status.balance())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("10");
    }

    @Test
    void numbersAreGivenOnceAndNeverShown() {
        var voucher = Voucher.of(number(), "10", idOf("alpha"));
        stored(voucher);
        assertThatThrownBy(() -> sandbox.addVoucher(voucher)).hasMessageContaining("already exists");
        assertThatThrownBy(() -> sandbox.addVoucher(Voucher.of(number(), "0", idOf("alpha"))))
                .hasMessageContaining("value above 0");
        assertThat(voucher.toString()).doesNotContain(voucher.number());
        assertThat(new PrepaidCard(1, voucher.number()).toString()).doesNotContain(voucher.number());
    }

    @Test
    void aResellerWithVouchersStays() {
        int issuer = customer("issuer", null, 0, Map.of());
        sandbox.addVoucher(Voucher.of(number(), "10", issuer));
        refused(FaultCode.STILL_IN_USE, "vouchers", () -> admin().customer().deleteAccount(issuer));
    }

    @Test
    void cardsOfTheDemoWorkForTheirReseller() {
        var card = new PrepaidCard(1001, "31415926535897");
        refused(beta(), added("beta.example"), card);
        refused(alpha(), added("alpha.example"), new PrepaidCard(1003, "14142135623730"));
        refused(beta(), added("beta.example"), new PrepaidCard(1005, "17320508075688"));
        assertThat(alpha().sip()
                        .addBalanceFromVoucher(added("alpha.example"), card)
                        .new_balance())
                .isEqualByComparingTo("10");
    }

    private static PrepaidCard card(String value, String reseller) {
        return stored(Voucher.of(number(), value, idOf(reseller)));
    }

    private static PrepaidCard stored(Voucher voucher) {
        return new PrepaidCard(sandbox.addVoucher(voucher), voucher.number());
    }

    private static String number() {
        return "9000" + (1_000_000 + unused());
    }

    private static BigDecimal balance(SipId id) {
        return admin().sip().getPrepaidStatus(List.of(id)).getFirst().balance();
    }

    private static void refused(NgnProSession session, SipId id, PrepaidCard card) {
        int shown = card.id() == null ? 0 : card.id();
        refused(
                FaultCode.VOUCHER_REFUSED,
                "Voucher " + shown + " cannot be used for " + id,
                () -> session.sip().addBalanceFromVoucher(id, card));
    }
}
