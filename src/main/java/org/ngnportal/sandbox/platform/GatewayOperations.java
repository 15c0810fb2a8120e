package org.ngnportal.sandbox.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.Gateway;
import org.ngnportal.ngnpro.GatewayList;
import org.ngnportal.ngnpro.GatewayQuery;
import org.ngnportal.sandbox.platform.CarrierStore.CarrierRow;
import org.ngnportal.sandbox.platform.GatewayStore.GatewayRow;
import org.ngnportal.sip.HostPort;

/** Gateways of carriers (contract section 3.22). */
final class GatewayOperations {

    private static final Map<String, String> ORDER = order();

    private final RoutingAccess access;
    private final CarrierOperations carriers;
    private final GatewayStore gateways;
    private final GatewayRuleStore rules;
    private final Stamps stamps;

    GatewayOperations(Caller caller, Stores stores) {
        access = new RoutingAccess(caller, stores);
        carriers = new CarrierOperations(caller, stores);
        gateways = new GatewayStore(stores.db());
        rules = new GatewayRuleStore(stores.db());
        stamps = stores.stamps();
    }

    Gateway addGateway(Gateway sent) {
        access.requireChange();
        var row = row(carriers.find(sent.carrier_id()), sent, null);
        requireFree(row);
        return find(gateways.add(row)).wire();
    }

    void updateGateway(Gateway sent) {
        access.requireChange();
        var held = find(sent.id());
        int asked = RoutingFields.key(sent.carrier_id());
        var row = row(carriers.find(asked == 0 ? held.carrier() : asked), sent, held);
        requireFree(row);
        gateways.update(row);
    }

    void deleteGateway(int id) {
        access.requireChange();
        var held = find(id);
        int left = rules.count(new Where().equal("r.gateway", held.id()));
        if (left > 0) {
            throw Faults.of(FaultCode.STILL_IN_USE, "Gateway " + held.name() + " still has " + left + " rules");
        }
        gateways.delete(held.id());
    }

    GatewayList getGateways(GatewayQuery query) {
        access.require();
        var filter = Objects.requireNonNullElse(query.filter(), GatewayQuery.Filter.ALL);
        var where = access.visible("c.reseller")
                .number("g.id", filter.id())
                .text("g.name", filter.name())
                .number("g.carrier", filter.carrier_id())
                .number("c.reseller", filter.customer())
                .number("c.reseller", filter.reseller());
        var paging = Paging.of(where, query.orderBy(), query.range(), ORDER, "g.id");
        return new GatewayList(
                gateways.page(where, paging).stream().map(GatewayRow::wire).toList(), gateways.count(where));
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 9010 unless the caller sees the gateway */
    GatewayRow find(@Nullable Integer id) {
        int key = RoutingFields.key(id);
        return gateways.find(key)
                .filter(row -> access.sees(row.reseller()))
                .orElseThrow(() -> Faults.of(FaultCode.NOT_FOUND, "Gateway " + key + " does not exist"));
    }

    private GatewayRow row(CarrierRow carrier, Gateway sent, @Nullable GatewayRow held) {
        var address = RoutingFields.address(
                sent.ip(), sent.port(), held == null ? null : new HostPort(held.host(), held.port()));
        return new GatewayRow(
                held == null ? 0 : held.id(),
                carrier.id(),
                carrier.name(),
                carrier.reseller(),
                RoutingFields.name(sent.name(), held == null ? "" : held.name(), "name of the gateway"),
                RoutingFields.transport(sent.transport(), held == null ? "udp" : held.transport()),
                address.host(),
                address.port(),
                held == null ? stamps.now() : stamps.after(held.changeDate()));
    }

    private void requireFree(GatewayRow row) {
        gateways.find(row.carrier(), row.name())
                .filter(found -> found.id() != row.id())
                .ifPresent(found -> {
                    throw Faults.of(
                            FaultCode.ALREADY_EXISTS,
                            "Gateway " + row.name() + " of carrier " + row.carrierName() + " already exists");
                });
    }

    private static Map<String, String> order() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("changeDate", "g.change_date");
        columns.put("name", "g.name");
        columns.put("carrier_id", "g.carrier");
        columns.put("ip", "g.host");
        return columns;
    }
}
