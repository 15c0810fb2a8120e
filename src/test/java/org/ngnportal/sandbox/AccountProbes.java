package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.RunningSandbox.account;
import static org.ngnportal.sandbox.RunningSandbox.added;
import static org.ngnportal.sandbox.RunningSandbox.admin;
import static org.ngnportal.sandbox.RunningSandbox.fresh;

import java.util.List;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipQuery;

/** SIP accounts, their groups and diversions. */
final class AccountProbes {

    /** An account without anything. */
    static final Target<SipId> ACCOUNT = new Target<>(
            FaultCode.ACCOUNT_NOT_FOUND,
            tenant -> added(tenant.domain()),
            id -> admin().sip().getAccount(id));

    /** As {@link #ACCOUNT}, read with what has an operation of its own. */
    private static final Target<SipId> MEMBER = new Target<>(
            FaultCode.ACCOUNT_NOT_FOUND,
            tenant -> added(tenant.domain(), "vip"),
            id -> admin().sip().getAccount(id));

    private static final Target<SipId> DIVERTED = new Target<>(
            FaultCode.ACCOUNT_NOT_FOUND,
            tenant -> added(tenant.domain()),
            id -> admin().sip().getCallDiversions(id));

    /** An account that is to be added to a domain of the tenant. */
    private static final Target<SipId> NEW = new Target<>(
            FaultCode.DOMAIN_NOT_FOUND,
            tenant -> fresh(tenant.domain()),
            id -> admin().sip().getAccount(id));

    private AccountProbes() {}

    static List<Probe<?>> all() {
        return List.of(
                NEW.probe(
                        "Sip.addAccount",
                        Rule.CREATED,
                        (session, id) -> session.sip().addAccount(account(id).build())),
                ACCOUNT.probe(
                        "Sip.updateAccount",
                        (session, id) -> session.sip()
                                .updateAccount(SipAccount.builder(id)
                                        .email("new@example.org")
                                        .build())),
                ACCOUNT.probe(
                        "Sip.deleteAccount", (session, id) -> session.sip().deleteAccount(id)),
                ACCOUNT.probe("Sip.getAccount", (session, id) -> session.sip().getAccount(id)),
                ACCOUNT.list(
                        "Sip.getAccounts",
                        (session, id) -> !session.sip()
                                .getAccounts(byAddress(id))
                                .accounts()
                                .isEmpty()),
                ACCOUNT.probe("Sip.addToGroup", (session, id) -> session.sip().addToGroup(id, "vip")),
                MEMBER.probe(
                        "Sip.removeFromGroup", (session, id) -> session.sip().removeFromGroup(id, "vip")),
                ACCOUNT.probe("Sip.getGroups", (session, id) -> session.sip().getGroups(id)),
                DIVERTED.probe(
                        "Sip.setCallDiversions",
                        (session, id) -> session.sip()
                                .setCallDiversions(
                                        id, CallDiversions.ofTexts("sip:other@example.org", null, null, null, null))),
                DIVERTED.probe(
                        "Sip.getCallDiversions", (session, id) -> session.sip().getCallDiversions(id)));
    }

    private static SipQuery byAddress(SipId id) {
        var filter = new SipQuery.Filter(id.username(), id.domain(), null, null, null, null, null, null, null);
        return new SipQuery(filter, null, null);
    }
}
