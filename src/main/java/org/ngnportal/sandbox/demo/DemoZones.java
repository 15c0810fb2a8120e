package org.ngnportal.sandbox.demo;

import java.util.List;
import java.util.Map;
import org.ngnportal.ngnpro.DnsFancyRecord;
import org.ngnportal.ngnpro.DnsPort;
import org.ngnportal.ngnpro.DnsRecord;
import org.ngnportal.ngnpro.DnsZone;

/** DNS zones of the demo platform: one with name servers of its own, one with those of the platform. */
final class DemoZones {

    private static final String ALPHA = "alpha.example";
    private static final String BETA = "beta.example";

    private final DnsPort port;

    DemoZones(DnsPort port) {
        this.port = port;
    }

    /** For these two resellers. */
    void add(int alpha, int beta) {
        addZone(ALPHA, alpha, "Alpha Telecom", List.of("ns1.alpha.example", "ns2.alpha.example"));
        add(ALPHA, "www", "A", "192.0.2.80", 0, alpha);
        add(ALPHA, "www", "AAAA", "2001:db8::80", 0, alpha);
        add(ALPHA, "my", "CNAME", "www.alpha.example", 0, alpha);
        add(ALPHA, "", "MX", "mail.alpha.example", 10, alpha);
        add(ALPHA, "", "TXT", "v=spf1 mx -all", 0, alpha);
        add(ALPHA, "", "NAPTR", "20 100 \"s\" \"SIP+D2T\" \"\" _sip._tcp", 100, alpha);
        add(ALPHA, "_sip._tcp", "SRV", "0 5060 proxy", 10, alpha);
        addFancy(ALPHA, "info", "MBOXFW", "annemarie.visser@provider.example", alpha);
        addFancy(ALPHA, "help", "URL", "https://support.alpha.example/", alpha);
        addZone(BETA, beta, "Beta Voice", List.of());
        add(BETA, "www", "A", "192.0.2.90", 0, beta);
        add(BETA, "_sip._udp", "SRV", "0 5060 sip", 10, beta);
        addFancy(BETA, "help", "MBOXFW", "ian.fletcher@provider.example", beta);
    }

    private void addZone(String name, int reseller, String info, List<String> nameservers) {
        port.addZone(new DnsZone(
                name, reseller, reseller, null, null, null, null, null, null, null, info, nameservers, null, Map.of()));
    }

    private void add(String zone, String name, String type, String value, int priority, int owner) {
        port.addRecord(new DnsRecord(null, zone, name, type, value, null, priority, owner, null, null, null, Map.of()));
    }

    private void addFancy(String zone, String name, String type, String value, int owner) {
        port.addFancyRecord(new DnsFancyRecord(null, zone, name, type, value, owner, null, null, null, Map.of()));
    }
}
