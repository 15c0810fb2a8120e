package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.DnsPort;
import org.ngnportal.ngnpro.DnsZone;
import org.ngnportal.ngnpro.DnsZoneQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;

/** DNS zones over the socket (contract sections 2.5 and 3.20). */
class DnsZonesTest extends DnsTesting {

    @Test
    void aZoneHasDefaultsAndThePlatformsNameServers() {
        var zone = alpha().dns().addZone(zone("Defaults.Example."));
        assertThat(zone.name()).isEqualTo("defaults.example");
        assertThat(zone.email()).isEqualTo("hostmaster@defaults.example");
        assertThat(List.of(zone.ttl(), zone.minimum(), zone.retry(), zone.expire(), zone.refresh()))
                .containsExactly(3600, 3600, 3600, 604800, 14400);
        assertThat(zone.nameservers()).isEmpty();
        assertThat(zone.info()).isEmpty();
        assertThat(zone.serial()).isPositive();
        assertThat(zone.changeDate().local()).isPresent();
        assertOwner(zone, idOf("alpha"), idOf("alpha"));
        assertThat(alpha().dns().getZone("DEFAULTS.example")).isEqualTo(zone);
        assertThat(lines(alpha().dns(), "defaults.example"))
                .containsExactly(
                        "defaults.example NS ns1.platform.example", "defaults.example NS ns2.platform.example");
    }

    @Test
    void aZoneBelongsToWhoAddsItUnlessToldOtherwise() {
        int alpha = idOf("alpha");
        int shop = idOf("alpha-shop");
        int beta = idOf("beta");
        assertOwner(alpha().dns().addZone(zone("own1.example", shop, null, null)), shop, alpha);
        assertOwner(alpha().dns().addZone(zone("own2.example", null, beta, null)), alpha, alpha);
        assertOwner(shop().dns().addZone(zone("own3.example", 0, 0, null)), shop, alpha);
        assertOwner(admin().dns().addZone(zone("own4.example", null, beta, null)), beta, beta);

        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + beta,
                () -> alpha().dns().addZone(zone("own5.example", beta, null, null)));
        refused(
                FaultCode.INVALID_VALUE,
                "does not belong to reseller",
                () -> admin().dns().addZone(zone("own5.example", beta, alpha, null)));
        refused(FaultCode.RESELLER_INACTIVE, "not active", () -> gamma().dns().addZone(zone("own5.example")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31201234567", "localhost", "two words.example", "-a.example", "1.2.3.4"})
    void notEveryTextIsAZone(String name) {
        refused(
                FaultCode.INVALID_VALUE,
                "is not a domain name",
                () -> alpha().dns().addZone(zone(name)));
    }

    @Test
    void aNameIsGivenOnceAndNotTakenApart() {
        alpha().dns().addZone(zone("taken.example"));
        refused(
                FaultCode.ZONE_EXISTS,
                "DNS zone taken.example already exists",
                () -> beta().dns().addZone(zone("Taken.example")));
        refused(
                FaultCode.NOT_ALLOWED,
                "part of a zone of somebody else",
                () -> beta().dns().addZone(zone("www.taken.example")));
        refused(
                FaultCode.NOT_ALLOWED,
                "part of a zone of somebody else",
                () -> shop().dns().addZone(zone("a.b.taken.example")));
        alpha().dns().addZone(zone("www.taken.example"));
    }

    @Test
    void mailGoesToWhomThePropertySays() {
        int mailed = customer("mailed", null, 0, Map.of("dns_admin_email", "dns@mailed.example"));
        int below = customer("mailed-below", mailed, 0, Map.of());
        var zone = as("mailed-below").dns().addZone(zone("mailed.example"));
        assertThat(zone.email()).isEqualTo("dns@mailed.example");
        assertOwner(zone, below, mailed);

        var own = as("mailed").dns().updateZone(mail("mailed.example", "Me@Mailed.Example"));
        assertThat(own.email()).isEqualTo("me@mailed.example");
        assertThat(as("mailed").dns().updateZone(mail("mailed.example", "")).email())
                .isEqualTo("dns@mailed.example");
        refused(
                FaultCode.INVALID_VALUE,
                "is not an e-mail address",
                () -> as("mailed").dns().updateZone(mail("mailed.example", "nobody")));
    }

    @Test
    void anUpdateKeepsWhatItDoesNotNameAndMovesTheSerial() {
        var added = beta().dns().addZone(zone("changed.example", "ns1.changed.example", "NS.other.example."));
        var changed = beta().dns()
                .updateZone(new DnsZone(
                        "changed.example",
                        0,
                        idOf("alpha"),
                        0,
                        null,
                        60,
                        61,
                        62,
                        63,
                        64,
                        "Shop",
                        null,
                        null,
                        Map.of()));
        assertThat(List.of(changed.ttl(), changed.minimum(), changed.retry(), changed.expire(), changed.refresh()))
                .containsExactly(60, 61, 62, 63, 64);
        assertThat(changed.nameservers()).containsExactly("ns1.changed.example", "ns.other.example");
        assertThat(changed.serial()).isGreaterThan(added.serial());
        assertThat(changed.changeDate()).isGreaterThan(added.changeDate());
        assertOwner(changed, idOf("beta"), idOf("beta"));
        refused(
                FaultCode.ZONE_NOT_FOUND,
                "DNS zone changed.example does not exist",
                () -> alpha().dns().updateZone(zone("changed.example")));
        refused(
                FaultCode.INVALID_VALUE,
                "is not a host name",
                () -> beta().dns().updateZone(zone("changed.example", "192.0.2.1")));
    }

    @Test
    void theServerKeepsTheRecordsOfNameServers() {
        var dns = alpha().dns();
        dns.addZone(zone("served.example", "ns1.served.example", "ns.other.example"));
        assertThat(lines(dns, "served.example"))
                .containsExactlyInAnyOrder(
                        "ns1.served.example A 192.0.2.53",
                        "served.example NS ns1.served.example",
                        "served.example NS ns.other.example");
        refused(
                FaultCode.RECORD_EXISTS,
                "served.example NS ns1.served.example already exists",
                () -> dns.addRecord(record("served.example", "", "NS", "ns1.served.example.")));

        dns.addRecord(record("served.example", "ns2", "AAAA", "2001:db8::53"));
        dns.updateZone(zone("served.example", "ns2.served.example"));
        assertThat(lines(dns, "served.example"))
                .containsExactlyInAnyOrder(
                        "ns2.served.example AAAA 2001:db8::53", "served.example NS ns2.served.example");
        dns.addRecord(record("served.example", "alias", "CNAME", "www.other.example"));
        refused(
                FaultCode.INVALID_VALUE,
                "is a CNAME",
                () -> dns.updateZone(zone("served.example", "alias.served.example")));
        dns.updateZone(zone("served.example"));
        assertThat(lines(dns, "served.example")).contains("served.example NS ns1.platform.example");
    }

    @Test
    void recordsFollowTheirZone() {
        alpha().dns().addZone(zone("moved.example"));
        int id = alpha().dns()
                .addRecord(record("moved.example", "www", "A", "192.0.2.1"))
                .id();
        int mail = alpha().dns()
                .addFancyRecord(fancy("moved.example", "me", "MBOXFW", "me@other.example"))
                .id();
        refused(FaultCode.RECORD_NOT_FOUND, "" + id, () -> shop().dns().getRecord(id));
        alpha().dns().updateZone(zone("moved.example", idOf("alpha-shop"), null, null));
        assertThat(shop().dns().getRecord(id).customer()).isEqualTo(idOf("alpha-shop"));
        assertThat(shop().dns().getFancyRecord(mail).customer()).isEqualTo(idOf("alpha-shop"));
        admin().dns().updateZone(zone("moved.example", idOf("beta"), idOf("beta"), null));
        assertThat(beta().dns().getRecord(id).reseller()).isEqualTo(idOf("beta"));
    }

    @Test
    void aDeletedZoneTakesItsRecordsAlong() {
        alpha().dns().addZone(zone("short.example"));
        int id = alpha().dns()
                .addRecord(record("short.example", "www", "A", "192.0.2.1"))
                .id();
        refused(FaultCode.ZONE_NOT_FOUND, "short.example", () -> beta().dns().deleteZone("short.example"));
        alpha().dns().deleteZone("Short.Example.");
        refused(FaultCode.ZONE_NOT_FOUND, "short.example", () -> alpha().dns().getZone("short.example"));
        refused(FaultCode.RECORD_NOT_FOUND, "" + id, () -> alpha().dns().getRecord(id));
        refused(FaultCode.ZONE_NOT_FOUND, "short.example", () -> alpha().dns().deleteZone("short.example"));
    }

    @Test
    void creditLimitsZones() {
        int frugal = customer("frugal", idOf("alpha"), 0, Map.of("dns_zone_credit", "1"));
        as("frugal").dns().addZone(zone("frugal1.example"));
        refused(
                FaultCode.CREDIT_EXCEEDED,
                "customer " + frugal + " has no credit left for DNS zones",
                () -> as("frugal").dns().addZone(zone("frugal2.example")));
        admin().dns().addZone(zone("frugal2.example", frugal, null, null));
    }

    @Test
    void listsAreFilteredOrderedAndCut() {
        for (var name : List.of("list1.example", "list2.example", "list3.example")) {
            alpha().dns().addZone(zone(name));
        }
        var page = alpha().dns()
                .getZones(new DnsZoneQuery(filter("LIST%.example"), OrderBy.descending("name"), new Range(1, 1)));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.zones()).extracting(DnsZone::name).containsExactly("list2.example");
        assertThat(beta().dns()
                        .getZones(new DnsZoneQuery(filter("list%"), null, null))
                        .total())
                .isZero();
        refused(
                FaultCode.INVALID_VALUE,
                "cannot order by \"serial\"",
                () -> alpha().dns().getZones(new DnsZoneQuery(filter(""), OrderBy.ascending("serial"), null)));
    }

    @Test
    void whatTheFormSendsBackIsIgnored() throws Exception {
        alpha().dns().addZone(zone("form.example", "ns.form.example"));
        var answer = Wire.post(
                sandbox.url(),
                Wire.envelope(
                        DnsPort.NAMESPACE,
                        "updateZone",
                        "<zone><name>form.example</name><serial>0</serial><ttl>7200</ttl><minimum></minimum>"
                                + "<customer></customer><changeDate>2001-01-01 00:00:00</changeDate>"
                                + "<nameservers xmlns:s=\"http://schemas.xmlsoap.org/soap/encoding/\""
                                + " s:arrayType=\"xsd:anyType[0]\"/></zone>"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var zone = (DnsZone) answer.result(DnsZone.class);
        assertThat(List.of(zone.ttl(), zone.minimum())).containsExactly(7200, 3600);
        assertThat(zone.serial()).isPositive();
        assertThat(zone.nameservers()).isEmpty();
        assertThat(answer.text()).contains("arrayType=\"xsd:anyType[0]\"");
    }

    private static DnsZone mail(String name, String email) {
        return new DnsZone(name, null, null, null, email, null, null, null, null, null, null, null, null, Map.of());
    }

    private static DnsZoneQuery.Filter filter(String name) {
        return new DnsZoneQuery.Filter(name, null, null, null);
    }

    private static void assertOwner(DnsZone zone, int customer, int reseller) {
        assertThat(List.of(zone.customer(), zone.reseller())).containsExactly(customer, reseller);
    }
}
