package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.Outcome.refused;
import static org.ngnportal.sandbox.RunningSandbox.admin;
import static org.ngnportal.sandbox.RunningSandbox.unused;

import java.util.List;
import java.util.Map;
import org.ngnportal.ngnpro.Carrier;
import org.ngnportal.ngnpro.CarrierQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.Gateway;
import org.ngnportal.ngnpro.GatewayQuery;
import org.ngnportal.ngnpro.GatewayRule;
import org.ngnportal.ngnpro.GatewayRuleQuery;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.PstnPrefix;
import org.ngnportal.ngnpro.Route;
import org.ngnportal.ngnpro.RouteQuery;

/** Carriers of the tenant's reseller, their gateways, rules and routes. */
final class RoutingProbes {

    /** For administrators and active resellers; all of it belongs to resellers. */
    private static final Rule ROUTING = (who, tenant, missing) -> who.isCustomer()
            ? refused(FaultCode.NOT_ALLOWED)
            : who.isActive()
                    ? Rule.SEEN.outcome(who, tenant.reseller(), missing)
                    : refused(FaultCode.RESELLER_INACTIVE);

    /** A reseller's new carrier is his own, whatever he says. */
    private static final Rule ADDED = (who, tenant, missing) -> ROUTING.outcome(who, who.tenant(), missing);

    private static final Target<Carrier> NEW_CARRIER = new Target<>(
            FaultCode.NOT_FOUND,
            tenant -> Carrier.of("Carrier " + unused(), tenant.reseller().id()),
            carrier -> carriers(admin(), 0, carrier.name()));

    private static final Target<Integer> CARRIER =
            new Target<>(FaultCode.NOT_FOUND, RoutingProbes::carrier, id -> carriers(admin(), id, null));

    private static final Target<Integer> GATEWAY =
            new Target<>(FaultCode.NOT_FOUND, RoutingProbes::gateway, id -> gateways(admin(), id, 0));

    private static final Target<Integer> RULE =
            new Target<>(FaultCode.NOT_FOUND, RoutingProbes::rule, id -> rules(admin(), id, 0));

    private static final Target<Integer> ROUTE =
            new Target<>(FaultCode.NOT_FOUND, RoutingProbes::route, id -> routes(admin(), id, 0));

    /** Carriers and gateways with whatever there is below them. */
    private static final Target<Integer> PARENT_CARRIER = new Target<>(
            FaultCode.NOT_FOUND,
            RoutingProbes::carrier,
            id -> List.of(gateways(admin(), 0, id), routes(admin(), 0, id)));

    private static final Target<Integer> PARENT_GATEWAY =
            new Target<>(FaultCode.NOT_FOUND, RoutingProbes::gateway, id -> rules(admin(), 0, id));

    private RoutingProbes() {}

    static List<Probe<?>> all() {
        return List.of(
                NEW_CARRIER.probe(
                        "Sip.addCarrier",
                        ADDED,
                        (session, carrier) -> session.sip().addCarrier(carrier)),
                CARRIER.probe(
                        "Sip.updateCarrier",
                        ROUTING,
                        (session, id) -> session.sip()
                                .updateCarrier(new Carrier(id, "Carrier " + unused(), null, null, Map.of()))),
                CARRIER.probe(
                        "Sip.deleteCarrier",
                        ROUTING,
                        (session, id) -> session.sip().deleteCarrier(id)),
                CARRIER.list(
                        "Sip.getCarriers",
                        ROUTING,
                        (session, id) -> !carriers(session, id, null).isEmpty()),
                PARENT_CARRIER.probe(
                        "Sip.addGateway",
                        ROUTING,
                        (session, id) -> session.sip()
                                .addGateway(Gateway.of(id, "Gateway " + unused(), "udp", "gw.example", 5060))),
                GATEWAY.probe(
                        "Sip.updateGateway",
                        ROUTING,
                        (session, id) -> session.sip()
                                .updateGateway(new Gateway(
                                        id,
                                        "Gateway " + unused(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Map.of()))),
                GATEWAY.probe(
                        "Sip.deleteGateway",
                        ROUTING,
                        (session, id) -> session.sip().deleteGateway(id)),
                GATEWAY.list(
                        "Sip.getGateways",
                        ROUTING,
                        (session, id) -> !gateways(session, id, 0).isEmpty()),
                PARENT_GATEWAY.probe(
                        "Sip.addGatewayRule",
                        ROUTING,
                        (session, id) -> session.sip()
                                .addGatewayRule(GatewayRule.of(id, new PstnPrefix("00" + unused()), 2, ""))),
                RULE.probe(
                        "Sip.updateGatewayRule",
                        ROUTING,
                        (session, id) -> session.sip()
                                .updateGatewayRule(new GatewayRule(
                                        id,
                                        null,
                                        new PstnPrefix("00" + unused()),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Map.of()))),
                RULE.probe(
                        "Sip.deleteGatewayRule",
                        ROUTING,
                        (session, id) -> session.sip().deleteGatewayRule(id)),
                RULE.list(
                        "Sip.getGatewayRules",
                        ROUTING,
                        (session, id) -> !rules(session, id, 0).isEmpty()),
                PARENT_CARRIER.probe(
                        "Sip.addRoutes",
                        ROUTING,
                        (session, id) ->
                                session.sip().addRoutes(List.of(Route.of(id, new PstnPrefix("00" + unused()), "", 1)))),
                ROUTE.probe(
                        "Sip.updateRoutes",
                        ROUTING,
                        (session, id) -> session.sip()
                                .updateRoutes(List.of(new Route(
                                        id,
                                        null,
                                        new PstnPrefix("00" + unused()),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Map.of())))),
                ROUTE.probe(
                        "Sip.deleteRoutes",
                        ROUTING,
                        (session, id) -> session.sip().deleteRoutes(List.of(Route.byId(id)))),
                ROUTE.list(
                        "Sip.getRoutes",
                        ROUTING,
                        (session, id) -> !routes(session, id, 0).isEmpty()));
    }

    private static int carrier(Tenant tenant) {
        return admin().sip()
                .addCarrier(Carrier.of("Carrier " + unused(), tenant.reseller().id()))
                .id();
    }

    private static int gateway(Tenant tenant) {
        return admin().sip()
                .addGateway(Gateway.of(carrier(tenant), "Gateway", "udp", "gw.example", 5060))
                .id();
    }

    private static int rule(Tenant tenant) {
        return admin().sip()
                .addGatewayRule(GatewayRule.of(gateway(tenant), PstnPrefix.ALL, 2, "+"))
                .id();
    }

    private static int route(Tenant tenant) {
        return admin().sip()
                .addRoutes(List.of(Route.of(carrier(tenant), PstnPrefix.ALL, "", 1)))
                .getFirst()
                .id();
    }

    private static List<Carrier> carriers(NgnProSession session, int id, String name) {
        var filter = new CarrierQuery.Filter(id, name, null);
        return session.sip().getCarriers(new CarrierQuery(filter, null, null)).carriers();
    }

    private static List<Gateway> gateways(NgnProSession session, int id, int carrier) {
        var filter = new GatewayQuery.Filter(id, null, carrier, null, null);
        return session.sip().getGateways(new GatewayQuery(filter, null, null)).gateways();
    }

    private static List<GatewayRule> rules(NgnProSession session, int id, int gateway) {
        var filter = new GatewayRuleQuery.Filter(id, gateway, null, null, null, null);
        return session.sip()
                .getGatewayRules(new GatewayRuleQuery(filter, null, null))
                .gateway_rules();
    }

    private static List<Route> routes(NgnProSession session, int id, int carrier) {
        var filter = new RouteQuery.Filter(null, carrier, null, id);
        return session.sip().getRoutes(new RouteQuery(filter, null, null)).routes();
    }
}
