package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.RunningSandbox.added;
import static org.ngnportal.sandbox.RunningSandbox.admin;

import java.util.List;
import org.ngnportal.ngnpro.AcceptRulePersistent;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.BarringPrefix;
import org.ngnportal.ngnpro.DayMask;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipId;

/** Rejected callers, accept rules and barred prefixes: who sees the account sees and sets them. */
final class ReachabilityProbes {

    private static final AcceptRules RULES = new AcceptRules(
            List.of(new AcceptRulePersistent("08:00", "18:00", DayMask.WEEKDAYS, List.of("everybody"))), null);

    private static final Target<SipId> RULED = new Target<>(
            FaultCode.ACCOUNT_NOT_FOUND,
            tenant -> added(tenant.domain()),
            id -> List.of(
                    admin().sip().getRejectMembers(id),
                    admin().sip().getAcceptRules(id),
                    admin().sip().getBarringPrefixes(id)));

    private ReachabilityProbes() {}

    static List<Probe<?>> all() {
        return List.of(
                RULED.probe(
                        "Sip.setRejectMembers",
                        (session, id) -> session.sip().setRejectMembers(id, List.of("sip:eve@example.org"))),
                RULED.probe(
                        "Sip.getRejectMembers", (session, id) -> session.sip().getRejectMembers(id)),
                RULED.probe("Sip.setAcceptRules", (session, id) -> session.sip().setAcceptRules(id, RULES)),
                RULED.probe("Sip.getAcceptRules", (session, id) -> session.sip().getAcceptRules(id)),
                RULED.probe(
                        "Sip.setBarringPrefixes",
                        (session, id) -> session.sip().setBarringPrefixes(id, List.of(new BarringPrefix("+31900")))),
                RULED.probe(
                        "Sip.getBarringPrefixes", (session, id) -> session.sip().getBarringPrefixes(id)));
    }
}
