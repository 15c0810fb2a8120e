package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.Carrier;
import org.ngnportal.ngnpro.CarrierQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.Gateway;
import org.ngnportal.ngnpro.GatewayQuery;
import org.ngnportal.ngnpro.GatewayRule;
import org.ngnportal.ngnpro.GatewayRuleQuery;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.PstnPrefix;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.Route;
import org.ngnportal.ngnpro.RouteQuery;
import org.ngnportal.ngnpro.SipPort;

class RoutingTest extends RunningSandbox {

    private SipPort alpha;

    @BeforeEach
    void speakAsAlpha() {
        alpha = alpha().sip();
    }

    @Test
    void aCarrierBelongsToTheResellerWhoAddsItOrToWhomTheAdministratorNames() {
        int beta = idOf("beta");
        assertThat(alpha.addCarrier(Carrier.of(" Own ", beta)).reseller()).isEqualTo(idOf("alpha"));
        assertThat(admin().sip().addCarrier(Carrier.of("Given", beta)).reseller())
                .isEqualTo(beta);
        assertThat(admin().sip().addCarrier(Carrier.of("Platform's", null)).reseller())
                .isZero();
        refused(
                FaultCode.INVALID_VALUE,
                "is not a reseller",
                () -> admin().sip().addCarrier(Carrier.of("Odd", idOf("alpha-shop"))));
        refused(FaultCode.CUSTOMER_NOT_FOUND, "999999", () -> admin().sip().addCarrier(Carrier.of("Odd", 999_999)));
        refused(FaultCode.INVALID_VALUE, "name of the carrier is missing", () -> alpha.addCarrier(Carrier.of(" ", 0)));
        refused(
                FaultCode.INVALID_VALUE,
                "name of the carrier is longer than 64",
                () -> alpha.addCarrier(Carrier.of("x".repeat(65), null)));
    }

    @Test
    void namesAreGivenOncePerResellerCarrierAndGateway() {
        int one = carrier("Once");
        int other = carrier("Other");
        refused(FaultCode.ALREADY_EXISTS, "ONCE", () -> alpha.addCarrier(Carrier.of("ONCE", null)));
        refused(FaultCode.ALREADY_EXISTS, "once", () -> alpha.updateCarrier(renamed(other, "once")));
        beta().sip().addCarrier(Carrier.of("Once", null));

        int gateway = gateway(one, "East");
        gateway(other, "East");
        refused(FaultCode.ALREADY_EXISTS, "east of carrier Once", () -> gateway(one, "east"));

        alpha.addGatewayRule(GatewayRule.of(gateway, new PstnPrefix("0031"), 2, ""));
        refused(
                FaultCode.ALREADY_EXISTS,
                "prefix \"0031\"",
                () -> alpha.addGatewayRule(GatewayRule.of(gateway, new PstnPrefix("+31"), 4, "0")));

        alpha.addRoutes(List.of(Route.of(one, PstnPrefix.ALL, "alpha.example", 1)));
        refused(
                FaultCode.ALREADY_EXISTS,
                "already has route",
                () -> alpha.addRoutes(List.of(Route.of(one, PstnPrefix.ALL, "Alpha.example", 2))));
    }

    @Test
    void whatIsUsedStays() {
        int carrier = carrier("Used");
        int gateway = gateway(carrier, "Used");
        int rule = alpha.addGatewayRule(GatewayRule.of(gateway, PstnPrefix.ALL, 2, "+"))
                .id();
        int route = alpha.addRoutes(List.of(Route.of(carrier, PstnPrefix.ALL, "", 1)))
                .getFirst()
                .id();
        refused(FaultCode.STILL_IN_USE, "Used still has 1 rules", () -> alpha.deleteGateway(gateway));
        refused(FaultCode.STILL_IN_USE, "Used still has 1 gateways", () -> alpha.deleteCarrier(carrier));

        alpha.deleteGatewayRule(rule);
        alpha.deleteGateway(gateway);
        refused(FaultCode.STILL_IN_USE, "Used still has 1 routes", () -> alpha.deleteCarrier(carrier));
        alpha.deleteRoutes(List.of(Route.byId(route)));
        alpha.deleteCarrier(carrier);
        refused(FaultCode.NOT_FOUND, "PSTN carrier " + carrier, () -> alpha.deleteCarrier(carrier));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 0, 192.0.2.7, 5060",
        "192.0.2.7:5080, 0, 192.0.2.7, 5080",
        "GW.Example.org:5061, 5060, gw.example.org, 5061",
        "2001:DB8:0:0::5, 5070, 2001:db8::5, 5070",
        "[2001:db8::5]:5071, 0, 2001:db8::5, 5071"
    })
    void aGatewayListensOnAHostAndPort(String typed, int port, String host, int stored) {
        int carrier = carrier("Listens on " + typed + " " + port);
        var gateway = alpha.addGateway(Gateway.of(carrier, "G", "", typed, port));
        assertThat(List.of(gateway.ip(), gateway.port(), gateway.transport())).containsExactly(host, stored, "udp");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 5060, udp, is neither an IP address nor a host name",
        "two words.example, 5060, udp, is neither an IP address nor a host name",
        "300.0.0.1, 5060, udp, is neither an IP address nor a host name",
        "192.0.2.1, 70000, udp, port 70000",
        "192.0.2.1:0, 5060, udp, is neither",
        "192.0.2.1, 5060, sctp, 'transport must be udp, tcp or tls'"
    })
    void notEveryTextIsAGateway(String host, int port, String transport, String text) {
        int carrier = carrier("Refuses " + host + port + transport);
        refused(FaultCode.INVALID_VALUE, text, () -> alpha.addGateway(Gateway.of(carrier, "G", transport, host, port)));
    }

    @Test
    void anUpdateKeepsWhatItDoesNotNameAndIgnoresWhatIsReadOnly() {
        int first = carrier("Keeps");
        int second = carrier("Takes");
        int id = alpha.addGateway(Gateway.of(first, "G", "tcp", "192.0.2.1", 5090))
                .id();
        var added = gateways(id);

        alpha.updateGateway(
                new Gateway(id, null, 0, "made up", null, null, null, 1, null, Map.of("unknown", "ignored")));
        assertThat(gateways(id).changeDate()).isGreaterThan(added.changeDate());
        assertThat(gateways(id))
                .usingRecursiveComparison()
                .ignoringFields("changeDate")
                .isEqualTo(added);

        alpha.updateGateway(new Gateway(id, null, second, null, "TLS", "192.0.2.2:5091", null, null, null, Map.of()));
        assertThat(gateways(id))
                .usingRecursiveComparison()
                .ignoringFields("changeDate")
                .isEqualTo(
                        new Gateway(id, "G", second, "Takes", "tls", "192.0.2.2", 5091, idOf("alpha"), null, Map.of()));
        refused(
                FaultCode.NOT_FOUND,
                "PSTN carrier 1 ",
                () -> alpha.updateGateway(new Gateway(id, null, 1, null, null, null, null, null, null, Map.of())));
    }

    @Test
    void rulesAreOfPrefixesAndLengths() {
        int gateway = gateway(carrier("Ruled"), "Ruled");
        var rule = alpha.addGatewayRule(new GatewayRule(
                null, gateway, new PstnPrefix("+44"), 4, "9*", 8, 15, null, null, null, null, null, Map.of()));
        assertThat(rule.prefix()).hasToString("0044");
        assertThat(List.of(rule.gateway(), rule.carrier(), rule.reseller()))
                .containsExactly("Ruled", "Ruled", idOf("alpha"));

        refused(
                FaultCode.INVALID_VALUE,
                "maxLength 5 is less than minLength 8",
                () -> alpha.updateGatewayRule(changed(rule.id(), null, null, null, 5)));
        refused(
                FaultCode.INVALID_VALUE,
                "prefix \"31\"",
                () -> alpha.updateGatewayRule(changed(rule.id(), new PstnPrefix("31"), null, null, null)));
        refused(
                FaultCode.INVALID_VALUE,
                "strip must be between",
                () -> alpha.updateGatewayRule(changed(rule.id(), null, -1, null, null)));
        refused(
                FaultCode.INVALID_VALUE,
                "prepend \"x\"",
                () -> alpha.updateGatewayRule(changed(rule.id(), null, null, "x", null)));

        alpha.updateGatewayRule(changed(rule.id(), null, 0, "", 0));
        var stored = alpha.getGatewayRules(new GatewayRuleQuery(
                        new GatewayRuleQuery.Filter(rule.id(), gateway, rule.carrier_id(), "+4%", 0, 0), null, null))
                .gateway_rules()
                .getFirst();
        assertThat(List.of(
                        stored.prefix().text(),
                        stored.strip(),
                        stored.prepend(),
                        stored.minLength(),
                        stored.maxLength()))
                .containsExactly("0044", 0, "", 8, 0);
        refused(
                FaultCode.NOT_FOUND,
                "Gateway 7 does not exist",
                () -> alpha.addGatewayRule(GatewayRule.of(7, PstnPrefix.ALL, 0, "")));
    }

    @Test
    void routesChangeAllOrNothing() {
        int carrier = carrier("Routed");
        refused(
                FaultCode.NOT_FOUND,
                "PSTN carrier 7 ",
                () -> alpha.addRoutes(
                        List.of(Route.of(carrier, new PstnPrefix("0049"), "", 1), Route.of(7, PstnPrefix.ALL, "", 1))));
        refused(
                FaultCode.ALREADY_EXISTS,
                "already has route",
                () -> alpha.addRoutes(List.of(
                        Route.of(carrier, new PstnPrefix("0049"), "", 1),
                        Route.of(carrier, new PstnPrefix("0049"), "", 2))));
        assertThat(routes(carrier)).isEmpty();

        var added = alpha.addRoutes(List.of(
                Route.of(carrier, new PstnPrefix("0049"), "", 1),
                Route.of(carrier, new PstnPrefix("0043"), "beta", 2)));
        assertThat(added).extracting(Route::carrier).containsOnly("Routed");
        int first = added.getFirst().id();
        int second = added.getLast().id();

        refused(
                FaultCode.INVALID_VALUE,
                "priority must be between",
                () -> alpha.updateRoutes(List.of(prioritised(first, 7), prioritised(second, -1))));
        refused(FaultCode.NOT_FOUND, "Route 1 ", () -> alpha.deleteRoutes(List.of(Route.byId(first), Route.byId(1))));
        assertThat(routes(carrier)).isEqualTo(added.reversed());

        alpha.updateRoutes(List.of(prioritised(first, 7), prioritised(second, 8)));
        assertThat(routes(carrier)).extracting(Route::priority).containsExactlyInAnyOrder(7, 8);
        assertThat(alpha.addRoutes(List.of())).isEmpty();
        alpha.deleteRoutes(List.of(Route.byId(first), Route.byId(second)));
        assertThat(routes(carrier)).isEmpty();
    }

    @Test
    void listsAreFilteredOrderedAndCut() {
        int carrier = carrier("Listed");
        gateway(carrier, "B listed");
        gateway(carrier, "A listed");
        var page = alpha.getGateways(new GatewayQuery(
                new GatewayQuery.Filter(null, "% LISTED", carrier, null, idOf("alpha")),
                OrderBy.ascending("name"),
                new Range(0, 1)));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.gateways()).extracting(Gateway::name).containsExactly("A listed");
        assertThat(alpha.getCarriers(carriers("L_sted")).carriers())
                .extracting(Carrier::id)
                .containsExactly(carrier);
        assertThat(beta().sip().getCarriers(carriers("Listed")).total()).isZero();
        assertThat(admin().sip()
                        .getCarriers(new CarrierQuery(new CarrierQuery.Filter(carrier, null, idOf("beta")), null, null))
                        .total())
                .isZero();
        refused(
                FaultCode.INVALID_VALUE,
                "cannot order by \"ip\"",
                () -> alpha.getRoutes(new RouteQuery(RouteQuery.Filter.ALL, OrderBy.ascending("ip"), null)));
    }

    @Test
    void routingIsForActiveResellersWithPstnAccess() {
        refused(FaultCode.NOT_ALLOWED, "is for resellers", () -> shop().sip().getCarriers(carriers("%")));
        refused(FaultCode.RESELLER_INACTIVE, "not active", () -> gamma().sip().getCarriers(carriers("%")));
        refused(FaultCode.RESELLER_INACTIVE, "not active", () -> gamma().sip().addCarrier(Carrier.of("X", null)));
        customer("routeless", null, 0, Map.of());
        refused(
                FaultCode.NOT_ALLOWED,
                "needs pstn_access",
                () -> as("routeless").sip().getRoutes(new RouteQuery(RouteQuery.Filter.ALL, null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpha", "beta"})
    void aResellerWithCarriersIsNotDeleted(String username) {
        admin().sip().addCarrier(Carrier.of("Keeps its reseller", idOf(username)));
        int reseller = idOf(username);
        refused(FaultCode.STILL_IN_USE, "", () -> admin().customer().deleteAccount(reseller));
        int lonely = customer("lonely-" + username, null, 0, Map.of("pstn_access", "1"));
        int carrier = as("lonely-" + username)
                .sip()
                .addCarrier(Carrier.of("Only", null))
                .id();
        refused(
                FaultCode.STILL_IN_USE,
                "PSTN carriers",
                () -> admin().customer().deleteAccount(lonely));
        as("lonely-" + username).sip().deleteCarrier(carrier);
        admin().customer().deleteAccount(lonely);
    }

    private int carrier(String name) {
        return alpha.addCarrier(Carrier.of(name, null)).id();
    }

    private int gateway(int carrier, String name) {
        return alpha.addGateway(Gateway.of(carrier, name, "udp", "gw.example", 5060))
                .id();
    }

    private Gateway gateways(int id) {
        return alpha.getGateways(new GatewayQuery(new GatewayQuery.Filter(id, null, null, null, null), null, null))
                .gateways()
                .getFirst();
    }

    private List<Route> routes(int carrier) {
        return alpha.getRoutes(new RouteQuery(
                        new RouteQuery.Filter(null, carrier, null, null), OrderBy.ascending("prefix"), null))
                .routes();
    }

    private static Carrier renamed(int id, String name) {
        return new Carrier(id, name, null, null, Map.of());
    }

    private static GatewayRule changed(int id, PstnPrefix prefix, Integer strip, String prepend, Integer maxLength) {
        return new GatewayRule(
                id, null, prefix, strip, prepend, null, maxLength, null, null, null, null, null, Map.of());
    }

    private static Route prioritised(int id, int priority) {
        return new Route(id, null, null, null, priority, null, null, null, Map.of());
    }

    private static CarrierQuery carriers(String name) {
        return new CarrierQuery(new CarrierQuery.Filter(null, name, null), null, null);
    }
}
