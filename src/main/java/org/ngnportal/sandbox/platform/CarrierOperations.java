package org.ngnportal.sandbox.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Carrier;
import org.ngnportal.ngnpro.CarrierList;
import org.ngnportal.ngnpro.CarrierQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.sandbox.platform.CarrierStore.CarrierRow;

/** PSTN carriers (contract section 3.24). */
final class CarrierOperations {

    private static final Map<String, String> ORDER = order();

    private final RoutingAccess access;
    private final CarrierStore carriers;
    private final GatewayStore gateways;
    private final RouteStore routes;
    private final Stamps stamps;

    CarrierOperations(Caller caller, Stores stores) {
        access = new RoutingAccess(caller, stores);
        carriers = new CarrierStore(stores.db());
        gateways = new GatewayStore(stores.db());
        routes = new RouteStore(stores.db());
        stamps = stores.stamps();
    }

    Carrier addCarrier(Carrier sent) {
        access.requireChange();
        var row = new CarrierRow(
                0,
                RoutingFields.name(sent.name(), "", "name of the carrier"),
                access.reseller(RoutingFields.key(sent.reseller())),
                stamps.now());
        requireFree(row);
        return carriers.add(row).wire();
    }

    void updateCarrier(Carrier sent) {
        access.requireChange();
        var held = find(sent.id());
        int asked = RoutingFields.key(sent.reseller());
        var row = new CarrierRow(
                held.id(),
                RoutingFields.name(sent.name(), held.name(), "name of the carrier"),
                asked == 0 || asked == held.reseller() ? held.reseller() : access.reseller(asked),
                stamps.after(held.changeDate()));
        requireFree(row);
        carriers.update(row);
    }

    void deleteCarrier(int id) {
        access.requireChange();
        var held = find(id);
        requireUnused(held, gateways.count(new Where().equal("g.carrier", held.id())), "gateways");
        requireUnused(held, routes.count(new Where().equal("r.carrier", held.id())), "routes");
        carriers.delete(held.id());
    }

    CarrierList getCarriers(CarrierQuery query) {
        access.require();
        var filter = Objects.requireNonNullElse(query.filter(), CarrierQuery.Filter.ALL);
        var where = access.visible("c.reseller")
                .number("c.id", filter.id())
                .text("c.name", filter.name())
                .number("c.reseller", filter.reseller());
        var paging = Paging.of(where, query.orderBy(), query.range(), ORDER, "c.id");
        return new CarrierList(
                carriers.page(where, paging).stream().map(CarrierRow::wire).toList(), carriers.count(where));
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 9010 unless the caller sees the carrier */
    CarrierRow find(@Nullable Integer id) {
        int key = RoutingFields.key(id);
        return carriers.find(key)
                .filter(row -> access.sees(row.reseller()))
                .orElseThrow(() -> Faults.of(FaultCode.NOT_FOUND, "PSTN carrier " + key + " does not exist"));
    }

    private void requireFree(CarrierRow row) {
        carriers.find(row.reseller(), row.name())
                .filter(found -> found.id() != row.id())
                .ifPresent(found -> {
                    throw Faults.of(
                            FaultCode.ALREADY_EXISTS,
                            "PSTN carrier " + row.name() + " of reseller " + row.reseller() + " already exists");
                });
    }

    private static void requireUnused(CarrierRow carrier, int left, String what) {
        if (left > 0) {
            throw Faults.of(
                    FaultCode.STILL_IN_USE, "PSTN carrier " + carrier.name() + " still has " + left + " " + what);
        }
    }

    private static Map<String, String> order() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("changeDate", "c.change_date");
        columns.put("name", "c.name");
        return columns;
    }
}
