package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.RunningSandbox.admin;
import static org.ngnportal.sandbox.RunningSandbox.fresh;

import java.util.List;
import org.ngnportal.ngnpro.AliasQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipId;

/** Aliases: whoever sees the domain sees its aliases. */
final class AliasProbes {

    private static final SipId TARGET = new SipId("alice", "alpha.example");

    private static final Target<SipId> ALIAS = new Target<>(
            FaultCode.ALIAS_NOT_FOUND, AliasProbes::added, id -> admin().sip().getAlias(id));

    /** An alias that is to be added to a domain of the tenant. */
    private static final Target<SipId> NEW = new Target<>(
            FaultCode.DOMAIN_NOT_FOUND,
            tenant -> fresh(tenant.domain()),
            id -> admin().sip().getAlias(id));

    private AliasProbes() {}

    static List<Probe<?>> all() {
        return List.of(
                NEW.probe(
                        "Sip.addAlias",
                        Rule.CREATED,
                        (session, id) -> session.sip().addAlias(SipAlias.of(id, TARGET, null))),
                ALIAS.probe(
                        "Sip.updateAlias",
                        (session, id) ->
                                session.sip().updateAlias(SipAlias.of(id, new SipId("other", "example.org"), null))),
                ALIAS.probe("Sip.deleteAlias", (session, id) -> session.sip().deleteAlias(id)),
                ALIAS.probe("Sip.getAlias", (session, id) -> session.sip().getAlias(id)),
                ALIAS.list(
                        "Sip.getAliases",
                        (session, id) -> !session.sip()
                                .getAliases(byAddress(id))
                                .aliases()
                                .isEmpty()));
    }

    static SipId added(Tenant tenant) {
        var id = fresh(tenant.domain());
        admin().sip().addAlias(SipAlias.of(id, TARGET, null));
        return id;
    }

    private static AliasQuery byAddress(SipId id) {
        var filter = new AliasQuery.Filter(id.username(), id.domain(), null, null, null, null, null);
        return new AliasQuery(filter, null, null);
    }
}
