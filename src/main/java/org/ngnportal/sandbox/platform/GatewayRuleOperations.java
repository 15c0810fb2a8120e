package org.ngnportal.sandbox.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.GatewayRule;
import org.ngnportal.ngnpro.GatewayRuleList;
import org.ngnportal.ngnpro.GatewayRuleQuery;
import org.ngnportal.sandbox.platform.GatewayRuleStore.RuleRow;
import org.ngnportal.sandbox.platform.GatewayStore.GatewayRow;

/** Rules of gateways (contract section 3.23). */
final class GatewayRuleOperations {

    private static final Map<String, String> ORDER = order();

    private final RoutingAccess access;
    private final GatewayOperations gateways;
    private final GatewayRuleStore rules;
    private final Stamps stamps;

    GatewayRuleOperations(Caller caller, Stores stores, GatewayOperations gateways) {
        this.access = new RoutingAccess(caller, stores);
        this.gateways = gateways;
        this.rules = new GatewayRuleStore(stores.db());
        this.stamps = stores.stamps();
    }

    GatewayRule addGatewayRule(GatewayRule sent) {
        access.requireChange();
        var row = row(gateways.find(sent.gateway_id()), sent, null);
        requireFree(row);
        return find(rules.add(row)).wire();
    }

    void updateGatewayRule(GatewayRule sent) {
        access.requireChange();
        var held = find(sent.id());
        int asked = RoutingFields.key(sent.gateway_id());
        var row = row(gateways.find(asked == 0 ? held.gateway() : asked), sent, held);
        requireFree(row);
        rules.update(row);
    }

    void deleteGatewayRule(int id) {
        access.requireChange();
        rules.delete(find(id).id());
    }

    GatewayRuleList getGatewayRules(GatewayRuleQuery query) {
        access.require();
        var filter = Objects.requireNonNullElse(query.filter(), GatewayRuleQuery.Filter.ALL);
        var where = access.visible("c.reseller")
                .number("r.id", filter.id())
                .number("r.gateway", filter.gateway_id())
                .number("g.carrier", filter.carrier_id())
                .text("r.prefix", filter.prefix())
                .number("c.reseller", filter.customer())
                .number("c.reseller", filter.reseller());
        var paging = Paging.of(where, query.orderBy(), query.range(), ORDER, "r.id");
        return new GatewayRuleList(
                rules.page(where, paging).stream().map(RuleRow::wire).toList(), rules.count(where));
    }

    private RuleRow find(@Nullable Integer id) {
        int key = RoutingFields.key(id);
        return rules.find(key)
                .filter(row -> access.sees(row.reseller()))
                .orElseThrow(() -> Faults.of(FaultCode.NOT_FOUND, "Gateway rule " + key + " does not exist"));
    }

    private RuleRow row(GatewayRow gateway, GatewayRule sent, @Nullable RuleRow held) {
        int longest = RoutingFields.LONGEST_NUMBER;
        int shortest = Checked.number(sent.minLength(), held == null ? 0 : held.minLength(), longest, "minLength");
        int most = Checked.number(sent.maxLength(), held == null ? 0 : held.maxLength(), longest, "maxLength");
        if (most != 0 && most < shortest) {
            throw Faults.invalid("maxLength " + most + " is less than minLength " + shortest);
        }
        return new RuleRow(
                held == null ? 0 : held.id(),
                gateway.id(),
                gateway.name(),
                gateway.carrier(),
                gateway.carrierName(),
                gateway.reseller(),
                RoutingFields.prefix(sent.prefix(), held == null ? "" : held.prefix()),
                RoutingFields.strip(sent.strip(), held == null ? 0 : held.strip()),
                RoutingFields.dialled(sent.prepend(), held == null ? "" : held.prepend(), "prepend"),
                shortest,
                most,
                held == null ? stamps.now() : stamps.after(held.changeDate()));
    }

    private void requireFree(RuleRow row) {
        rules.twin(row).ifPresent(found -> {
            throw Faults.of(
                    FaultCode.ALREADY_EXISTS,
                    "Gateway " + row.gatewayName() + " already has rule " + found.id() + " for prefix \"" + row.prefix()
                            + "\" and these lengths");
        });
    }

    private static Map<String, String> order() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("changeDate", "r.change_date");
        columns.put("gateway", "g.name");
        columns.put("carrier", "c.name");
        columns.put("prefix", "r.prefix");
        return columns;
    }
}
