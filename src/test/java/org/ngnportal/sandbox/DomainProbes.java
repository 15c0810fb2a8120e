package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.RunningSandbox.admin;
import static org.ngnportal.sandbox.RunningSandbox.unused;

import java.util.List;
import java.util.Map;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipDomainQuery;

/** SIP domains. */
final class DomainProbes {

    /** A new domain without accounts. */
    static final Target<String> DOMAIN =
            new Target<>(FaultCode.DOMAIN_NOT_FOUND, DomainProbes::added, name -> domains(admin(), name));

    /** A domain that is to be added for the tenant. */
    private static final Target<SipDomain> NEW = new Target<>(
            FaultCode.CUSTOMER_NOT_FOUND,
            tenant -> SipDomain.of("new" + unused() + ".example", tenant.id(), null),
            domain -> domains(admin(), domain.domain()));

    private DomainProbes() {}

    static List<Probe<?>> all() {
        return List.of(
                NEW.probe(
                        "Sip.addDomain",
                        Rule.CREATED,
                        (session, domain) -> session.sip().addDomain(domain)),
                DOMAIN.probe(
                        "Sip.updateDomain",
                        (session, name) -> session.sip()
                                .updateDomain(new SipDomain(
                                        name, null, null, null, null, "192.0.2.1", null, null, null, null, Map.of()))),
                DOMAIN.probe(
                        "Sip.deleteDomain", (session, name) -> session.sip().deleteDomain(name)),
                DOMAIN.list(
                        "Sip.getDomains",
                        (session, name) -> !domains(session, name).isEmpty()));
    }

    static String added(Tenant tenant) {
        var name = "added" + unused() + ".example";
        admin().sip().addDomain(SipDomain.of(name, tenant.id(), null));
        return name;
    }

    private static List<SipDomain> domains(NgnProSession session, String name) {
        var filter = new SipDomainQuery.Filter(name, null, null);
        return session.sip().getDomains(new SipDomainQuery(filter, null, null)).domains();
    }
}
