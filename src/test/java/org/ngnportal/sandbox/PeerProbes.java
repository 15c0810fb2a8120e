package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.Outcome.refused;
import static org.ngnportal.sandbox.RunningSandbox.admin;
import static org.ngnportal.sandbox.RunningSandbox.unused;

import java.util.List;
import java.util.Map;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.TrustedPeer;
import org.ngnportal.ngnpro.TrustedPeerQuery;

/** Trusted peers. */
final class PeerProbes {

    static final Target<String> PEER = new Target<>(FaultCode.NOT_FOUND, PeerProbes::added, ip -> peers(admin(), ip));

    private static final Target<TrustedPeer> NEW =
            new Target<>(FaultCode.CUSTOMER_NOT_FOUND, tenant -> peer(tenant), peer -> peers(admin(), peer.ip()));

    private static final Rule SEEN_WHILE_ACTIVE = (who, tenant, missing) ->
            who.isActive() ? Rule.SEEN.outcome(who, tenant, missing) : refused(FaultCode.RESELLER_INACTIVE);

    private static final Rule REMOVED = (who, tenant, missing) ->
            who.isCustomer() ? refused(FaultCode.NOT_ALLOWED) : SEEN_WHILE_ACTIVE.outcome(who, tenant, missing);

    /** A reseller's new peer is his own, whatever he says. */
    private static final Rule ADDED = (who, tenant, missing) -> REMOVED.outcome(who, who.tenant(), missing);

    private PeerProbes() {}

    static List<Probe<?>> all() {
        return List.of(
                NEW.probe(
                        "Sip.addTrustedPeer",
                        ADDED,
                        (session, peer) -> session.sip().addTrustedPeer(peer)),
                PEER.probe(
                        "Sip.updateTrustedPeer",
                        SEEN_WHILE_ACTIVE,
                        (session, ip) -> session.sip().updateTrustedPeer(TrustedPeer.of(ip, "" + unused(), 1))),
                PEER.probe(
                        "Sip.deleteTrustedPeer",
                        REMOVED,
                        (session, ip) -> session.sip().deleteTrustedPeer(ip)),
                PEER.list(
                        "Sip.getTrustedPeers",
                        SEEN_WHILE_ACTIVE,
                        (session, ip) -> !peers(session, ip).isEmpty()));
    }

    static String added(Tenant tenant) {
        var peer = peer(tenant);
        admin().sip().addTrustedPeer(peer);
        return peer.ip();
    }

    private static TrustedPeer peer(Tenant tenant) {
        int number = unused();
        return new TrustedPeer(
                "10.1." + number / 250 + "." + (number % 250 + 1),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                tenant.id(),
                null,
                null,
                Map.of());
    }

    private static List<TrustedPeer> peers(NgnProSession session, String ip) {
        var filter = new TrustedPeerQuery.Filter(ip, null, null, null, null, false, null);
        return session.sip()
                .getTrustedPeers(new TrustedPeerQuery(filter, null, null))
                .peers();
    }
}
