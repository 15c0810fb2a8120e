package org.ngnportal.sandbox.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The machines of the platform, made up; addresses are those kept for documentation. */
public final class Nodes {

    /**
     * @param name of the machine
     * @param roles as the platform calls them (contract section 3.13)
     */
    public record Node(String name, String ip, String version, List<String> roles) {

        /** Each was started at another hour of the same week. */
        public Duration uptime(Instant now) {
            var started = FIRST_START.plus(Duration.ofHours(Math.floorMod(name.hashCode(), 7 * 24)));
            return now.isAfter(started) ? Duration.between(started, now) : Duration.ZERO;
        }
    }

    public static final String PROXY = "sip_proxy";
    public static final String RELAY = "media_relay";

    private static final Instant FIRST_START = Instant.parse("2026-01-05T02:00:00Z");

    private static final List<Node> ALL = List.of(
            new Node("node01", "198.51.100.11", "5.4.2", List.of(PROXY, "xcap_server")),
            new Node("node02", "198.51.100.12", "5.4.2", List.of(PROXY, "xcap_server")),
            new Node("node03", "198.51.100.13", "5.4.1", List.of(PROXY)),
            new Node("node04", "198.51.100.21", "4.6.0", List.of("provisioning_server", "thor_manager")),
            new Node("node05", "198.51.100.22", "4.6.0", List.of("thor_database", "thor_dnsmanager")),
            new Node("node06", "198.51.100.23", "18.9.0", List.of("voicemail_server", "conference_server")),
            new Node("node07", "203.0.113.31", "3.0.4", List.of(RELAY)),
            new Node("node08", "203.0.113.32", "3.0.4", List.of(RELAY)));

    /** Where calls leave to the PSTN. */
    static final String GATEWAY = "198.51.100.40";

    private static final List<Node> PROXIES = with(PROXY);
    private static final List<Node> RELAYS = with(RELAY);

    private Nodes() {}

    public static List<Node> all() {
        return ALL;
    }

    public static List<Node> proxies() {
        return PROXIES;
    }

    public static List<Node> relays() {
        return RELAYS;
    }

    private static List<Node> with(String role) {
        return ALL.stream().filter(node -> node.roles().contains(role)).toList();
    }
}
