package org.ngnportal.sandbox.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.TrustedPeer;
import org.ngnportal.ngnpro.TrustedPeerList;
import org.ngnportal.ngnpro.TrustedPeerQuery;
import org.ngnportal.sandbox.platform.Owners.Belonging;
import org.ngnportal.sandbox.platform.TrustedPeerStore.PeerRow;

/**
 * Trusted peers: for administrators and active resellers; customers below see and adjust those that an administrator gave
 * them (contract sections 3.18 and 3.26).
 */
final class TrustedPeerOperations {

    private static final Map<String, String> ORDER = order();

    private final Caller caller;
    private final Owners owners;
    private final TrustedPeerStore peers;
    private final TrustedPeerFields fields;
    private final Stamps stamps;

    TrustedPeerOperations(Caller caller, Stores stores) {
        this.caller = caller;
        owners = new Owners(caller, stores);
        peers = new TrustedPeerStore(stores.db());
        fields = new TrustedPeerFields(caller);
        stamps = stores.stamps();
    }

    TrustedPeer addTrustedPeer(TrustedPeer sent) {
        requireReseller();
        var ip = Checked.fits(TrustedPeerFields.key(sent.ip()), 255, "ip");
        var belonging = caller.isAdministrator()
                ? owners.belonging(sent.customer(), sent.reseller(), null)
                : owners.belonging(null, null, null);
        int owner = owners.require(RoutingFields.key(sent.owner()));
        var now = stamps.now();
        var row = fields.merged(TrustedPeerFields.defaults(ip, owner, belonging, now), sent, owner, belonging, now);
        peers.add(row);
        return row.wire();
    }

    void updateTrustedPeer(TrustedPeer sent) {
        caller.requireActive();
        var held = lock(sent.ip());
        var before = new Belonging(held.customer(), held.reseller());
        var belonging = caller.isAdministrator() ? owners.belonging(sent.customer(), sent.reseller(), before) : before;
        var asked = sent.owner();
        int owner = asked == null || asked == held.owner() ? held.owner() : owners.require(asked);
        peers.update(fields.merged(held, sent, owner, belonging, stamps.after(held.changeDate())));
    }

    void deleteTrustedPeer(@Nullable String ip) {
        requireReseller();
        peers.delete(lock(ip).ip());
    }

    TrustedPeerList getTrustedPeers(TrustedPeerQuery query) {
        caller.requireActive();
        var filter = Objects.requireNonNullElse(query.filter(), TrustedPeerQuery.Filter.ALL);
        var where = new Where();
        caller.narrow(where, "customer", "reseller");
        where.lower("ip", filter.ip())
                .text("description", filter.description())
                .text("tenant", filter.tenant())
                .text("tags", filter.tags())
                .text("billing_id", filter.billingId())
                .number("blocked", filter.blocked());
        if (filter.msteams() != null) {
            where.equal("msteams", filter.msteams());
        }
        var paging = Paging.of(where, query.orderBy(), query.range(), ORDER, "ip");
        return new TrustedPeerList(
                peers.page(where, paging).stream().map(PeerRow::wire).toList(), peers.count(where));
    }

    private void requireReseller() {
        if (caller.role() == Caller.Role.CUSTOMER) {
            throw Faults.notAllowed("trusted peers are added and removed by resellers");
        }
        caller.requireActive();
    }

    private PeerRow lock(@Nullable String sent) {
        var ip = TrustedPeerFields.key(sent);
        return peers.lock(ip)
                .filter(row -> caller.sees(row.customer(), row.reseller()))
                .orElseThrow(() ->
                        Faults.of(FaultCode.NOT_FOUND, "Trusted peer " + RoutingFields.shown(ip) + " does not exist"));
    }

    private static Map<String, String> order() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("changeDate", "change_date");
        columns.put("description", "description");
        columns.put("ip", "ip");
        return columns;
    }
}
