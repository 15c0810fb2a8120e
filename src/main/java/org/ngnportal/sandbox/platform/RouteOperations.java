package org.ngnportal.sandbox.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.Route;
import org.ngnportal.ngnpro.RouteList;
import org.ngnportal.ngnpro.RouteQuery;
import org.ngnportal.sandbox.platform.CarrierStore.CarrierRow;
import org.ngnportal.sandbox.platform.RouteStore.RouteRow;

/** Routes to carriers: several at once, all of them or none (contract section 3.25). */
final class RouteOperations {

    private static final int HIGHEST_PRIORITY = 1_000_000;
    private static final Map<String, String> ORDER = order();

    private final RoutingAccess access;
    private final CarrierOperations carriers;
    private final RouteStore routes;
    private final Stamps stamps;

    RouteOperations(Caller caller, Stores stores, CarrierOperations carriers) {
        this.access = new RoutingAccess(caller, stores);
        this.carriers = carriers;
        this.routes = new RouteStore(stores.db());
        this.stamps = stores.stamps();
    }

    List<Route> addRoutes(List<Route> sent) {
        access.requireChange();
        return sent.stream().map(this::add).toList();
    }

    void updateRoutes(List<Route> sent) {
        access.requireChange();
        sent.forEach(this::update);
    }

    void deleteRoutes(List<Route> sent) {
        access.requireChange();
        sent.forEach(route -> routes.delete(find(route.id()).id()));
    }

    RouteList getRoutes(RouteQuery query) {
        access.require();
        var filter = Objects.requireNonNullElse(query.filter(), RouteQuery.Filter.ALL);
        var where = access.visible("c.reseller")
                .text("r.prefix", filter.prefix())
                .number("r.carrier", filter.carrier_id())
                .number("c.reseller", filter.reseller())
                .number("r.id", filter.id());
        var paging = Paging.of(where, query.orderBy(), query.range(), ORDER, "r.id");
        return new RouteList(
                routes.page(where, paging).stream().map(RouteRow::wire).toList(), routes.count(where));
    }

    private Route add(Route sent) {
        var row = row(carriers.find(sent.carrier_id()), sent, null);
        requireFree(row);
        return find(routes.add(row)).wire();
    }

    private void update(Route sent) {
        var held = find(sent.id());
        int asked = RoutingFields.key(sent.carrier_id());
        var row = row(carriers.find(asked == 0 ? held.carrier() : asked), sent, held);
        requireFree(row);
        routes.update(row);
    }

    private RouteRow find(@Nullable Integer id) {
        int key = RoutingFields.key(id);
        return routes.find(key)
                .filter(row -> access.sees(row.reseller()))
                .orElseThrow(() -> Faults.of(FaultCode.NOT_FOUND, "Route " + key + " does not exist"));
    }

    private RouteRow row(CarrierRow carrier, Route sent, @Nullable RouteRow held) {
        return new RouteRow(
                held == null ? 0 : held.id(),
                carrier.id(),
                carrier.name(),
                carrier.reseller(),
                RoutingFields.prefix(sent.prefix(), held == null ? "" : held.prefix()),
                Checked.text(
                                sent.originator(),
                                held == null ? "" : held.originator(),
                                RoutingFields.LONGEST_ORIGINATOR,
                                "originator")
                        .strip(),
                Checked.number(sent.priority(), held == null ? 0 : held.priority(), HIGHEST_PRIORITY, "priority"),
                held == null ? stamps.now() : stamps.after(held.changeDate()));
    }

    private void requireFree(RouteRow row) {
        routes.twin(row).ifPresent(found -> {
            throw Faults.of(
                    FaultCode.ALREADY_EXISTS,
                    "Carrier " + row.carrierName() + " already has route " + found.id() + " for prefix \""
                            + row.prefix() + "\" and originator \"" + row.originator() + "\"");
        });
    }

    private static Map<String, String> order() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("changeDate", "r.change_date");
        columns.put("prefix", "r.prefix");
        columns.put("priority", "r.priority");
        return columns;
    }
}
