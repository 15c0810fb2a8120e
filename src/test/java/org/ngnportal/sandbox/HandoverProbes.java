package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.EnumTesting.mapping;
import static org.ngnportal.sandbox.RunningSandbox.account;
import static org.ngnportal.sandbox.RunningSandbox.added;
import static org.ngnportal.sandbox.RunningSandbox.admin;
import static org.ngnportal.sandbox.RunningSandbox.fresh;

import java.util.List;
import java.util.function.ObjIntConsumer;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipId;

/** Records of the caller's own that are to belong to a customer, or to be kept for one, whom he may not see. */
final class HandoverProbes {

    private static final SipId TARGET = new SipId("alice", "alpha.example");

    /** An administrator who moves something to another reseller names that one, too. */
    private static final Rule MOVED = (who, tenant, missing) ->
            who.isAdministrator() && tenant.reseller() != who.tenant().reseller()
                    ? Outcome.refused(FaultCode.INVALID_VALUE)
                    : Rule.SEEN.outcome(who, tenant, missing);

    private HandoverProbes() {}

    static List<Probe<?>> all() {
        return List.of(
                moves(
                        "Sip.updateDomain",
                        (who, customer) -> who.session()
                                .sip()
                                .updateDomain(SipDomain.of(DomainProbes.added(who.tenant()), customer, null))),
                adds(
                        "Sip.addAccount",
                        (who, owner) -> who.session()
                                .sip()
                                .addAccount(account(fresh(who.tenant().domain()))
                                        .owner(owner)
                                        .build())),
                gives(
                        "Sip.updateAccount",
                        (who, owner) -> who.session()
                                .sip()
                                .updateAccount(
                                        SipAccount.builder(added(who.tenant().domain()))
                                                .owner(owner)
                                                .build())),
                adds(
                        "Sip.addAlias",
                        (who, owner) -> who.session()
                                .sip()
                                .addAlias(SipAlias.of(fresh(who.tenant().domain()), TARGET, owner))),
                gives(
                        "Sip.updateAlias",
                        (who, owner) -> who.session()
                                .sip()
                                .updateAlias(SipAlias.of(AliasProbes.added(who.tenant()), null, owner))),
                moves(
                        "Enum.updateRange",
                        (who, customer) -> who.session()
                                .enumeration()
                                .updateRange(EnumTesting.range(
                                        EnumProbes.added(who.tenant()).id().prefix(), customer, null))),
                gives(
                        "Enum.updateNumber",
                        (who, owner) -> who.session().enumeration().updateNumber(numberOf(who, owner))),
                moves(
                        "Dns.updateZone",
                        (who, customer) -> who.session()
                                .dns()
                                .updateZone(DnsTesting.zone(DnsProbes.added(who.tenant()), customer, null, null))),
                adds(
                        "Dns.addRecord",
                        (who, owner) -> who.session()
                                .dns()
                                .addRecord(DnsTesting.record(
                                        null, DnsProbes.added(who.tenant()), "www", "A", "192.0.2.1", owner))),
                gives("Dns.updateRecord", (who, owner) -> {
                    int id = admin().dns()
                            .addRecord(DnsProbes.address(who.tenant()))
                            .id();
                    who.session().dns().updateRecord(DnsTesting.record(id, null, null, null, null, owner));
                }),
                adds(
                        "Dns.addFancyRecord",
                        (who, owner) -> who.session()
                                .dns()
                                .addFancyRecord(DnsTesting.fancy(
                                        null,
                                        DnsProbes.added(who.tenant()),
                                        "info",
                                        "MBOXFW",
                                        "me@other.example",
                                        owner))),
                gives("Dns.updateFancyRecord", (who, owner) -> {
                    int id = admin().dns()
                            .addFancyRecord(DnsProbes.mail(who.tenant()))
                            .id();
                    who.session().dns().updateFancyRecord(DnsTesting.fancy(id, null, null, null, null, owner));
                }));
    }

    private static EnumNumber numberOf(Who who, int owner) {
        var digits = EnumProbes.addedNumber(who.tenant()).number().digits();
        return EnumTesting.owned(digits, owner, mapping("sip", "c@d.example"));
    }

    private static Probe<?> adds(String operation, ObjIntConsumer<Who> call) {
        return CustomerProbes.ITSELF.probeBy(operation + " (for somebody)", Rule.CREATED, call::accept);
    }

    private static Probe<?> moves(String operation, ObjIntConsumer<Who> call) {
        return CustomerProbes.ITSELF.probeBy(operation + " (to somebody)", MOVED, call::accept);
    }

    private static Probe<?> gives(String operation, ObjIntConsumer<Who> call) {
        return CustomerProbes.ITSELF.probeBy(operation + " (to somebody)", Rule.SEEN, call::accept);
    }
}
