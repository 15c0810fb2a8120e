package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.RunningSandbox.added;
import static org.ngnportal.sandbox.RunningSandbox.admin;
import static org.ngnportal.sandbox.RunningSandbox.unused;

import java.math.BigDecimal;
import java.util.List;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.PrepaidCard;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.platform.Voucher;

/** Money of accounts: who sees the account sees it, and with the right for it books. */
final class PrepaidProbes {

    /** An account with a booking. */
    private static final Target<SipId> BOOKED = new Target<>(
            FaultCode.ACCOUNT_NOT_FOUND,
            PrepaidProbes::booked,
            id -> admin().sip().getCreditHistory(id, 0));

    /** An account, and a card of its reseller. */
    private static final Target<Redemption> REDEMPTION = new Target<>(
            FaultCode.ACCOUNT_NOT_FOUND,
            PrepaidProbes::redemption,
            redemption -> admin().sip().getPrepaidStatus(List.of(redemption.id())));

    private record Redemption(SipId id, PrepaidCard card) {}

    private PrepaidProbes() {}

    static List<Probe<?>> all() {
        return List.of(
                BOOKED.probe("Sip.addBalance", (session, id) -> session.sip().addBalance(id, BigDecimal.ONE, "matrix")),
                REDEMPTION.probe(
                        "Sip.addBalanceFromVoucher",
                        (session, redemption) ->
                                session.sip().addBalanceFromVoucher(redemption.id(), redemption.card())),
                BOOKED.probe(
                        "Sip.getPrepaidStatus", (session, id) -> session.sip().getPrepaidStatus(List.of(id))),
                BOOKED.probe(
                        "Sip.getCreditHistory", (session, id) -> session.sip().getCreditHistory(id, 0)));
    }

    private static SipId booked(Tenant tenant) {
        var id = added(tenant.domain());
        admin().sip().addBalance(id, BigDecimal.TEN, "matrix");
        return id;
    }

    private static Redemption redemption(Tenant tenant) {
        var number = "8000" + unused();
        var card = Voucher.of(number, "5", tenant.reseller().id());
        return new Redemption(added(tenant.domain()), new PrepaidCard(RunningSandbox.sandbox.addVoucher(card), number));
    }
}
