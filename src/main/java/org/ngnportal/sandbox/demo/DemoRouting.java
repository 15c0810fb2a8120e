package org.ngnportal.sandbox.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Carrier;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.Gateway;
import org.ngnportal.ngnpro.GatewayRule;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.PstnPrefix;
import org.ngnportal.ngnpro.Route;
import org.ngnportal.ngnpro.TrustedPeer;
import org.ngnportal.sandbox.platform.Platform;

/** How calls of the demo platform reach the public network, and from where they come without authentication. */
final class DemoRouting {

    private final Platform platform;
    private final Credentials administrator;

    DemoRouting(Platform platform, Credentials administrator) {
        this.platform = platform;
        this.administrator = administrator;
    }

    /** A carrier with two gateways for alpha and a PBX that it trusts, an MS Teams tenant for beta. */
    void add(int alpha, int beta) {
        platform.call(administrator, session -> {
            add(session, alpha, beta);
            return session;
        });
    }

    private static void add(NgnProSession session, int alpha, int beta) {
        var sip = session.sip();
        int carrier = key(sip.addCarrier(Carrier.of("Lowland Carrier", alpha)), Carrier::id);
        int first = key(
                sip.addGateway(Gateway.of(carrier, "Amsterdam", "udp", "ams.lowland-carrier.example", 5060)),
                Gateway::id);
        int second = key(
                sip.addGateway(Gateway.of(carrier, "Rotterdam", "tls", "rtm.lowland-carrier.example", 5061)),
                Gateway::id);
        sip.addGatewayRule(GatewayRule.of(first, new PstnPrefix("0031"), 4, "0"));
        sip.addGatewayRule(GatewayRule.of(first, PstnPrefix.ALL, 2, "+"));
        sip.addGatewayRule(GatewayRule.of(second, PstnPrefix.ALL, 2, "+"));
        sip.addRoutes(List.of(
                Route.of(carrier, PstnPrefix.ALL, "", 10),
                Route.of(carrier, new PstnPrefix("0031"), "alpha.example", 1)));
        sip.addTrustedPeer(peer("192.0.2.10", "PBX of the shop", "Lowland Carrier", alpha));
        sip.addTrustedPeer(teams("sbc.teams.beta.example", "beta.example", beta));
    }

    private static <T> int key(@Nullable T added, Function<T, @Nullable Integer> id) {
        var key = added == null ? null : id.apply(added);
        if (key == null) {
            throw new IllegalStateException("the platform did not tell what it added");
        }
        return key;
    }

    private static TrustedPeer peer(String ip, String description, String carrier, int reseller) {
        return new TrustedPeer(
                ip,
                description,
                10,
                false,
                "",
                carrier,
                "alpha.example",
                "",
                0,
                "",
                0,
                true,
                false,
                false,
                "",
                "pbx",
                null,
                reseller,
                reseller,
                null,
                Map.of());
    }

    private static TrustedPeer teams(String host, String tenant, int reseller) {
        return new TrustedPeer(
                host,
                "Direct routing",
                50,
                true,
                tenant,
                "",
                "",
                "",
                0,
                "beta-teams-token",
                0,
                true,
                true,
                false,
                "",
                "teams",
                null,
                reseller,
                reseller,
                null,
                Map.of());
    }
}
