package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.ngnpro.DnsPort;
import org.ngnportal.ngnpro.DnsRecord;
import org.ngnportal.ngnpro.DnsRecordQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;

/** Records of zones over the socket (contract sections 2.5 and 3.21). */
class DnsRecordsTest extends DnsTesting {

    private static final String ZONE = "records.example";

    @BeforeAll
    static void addZone() {
        alpha().dns().addZone(zone(ZONE));
    }

    @Test
    void aRecordHasDefaultsAndTheOwnershipOfItsZone() {
        int serial = serial(alpha().dns(), ZONE);
        var record = alpha().dns().addRecord(record("Records.Example.", "Plain", "a", "192.0.2.1"));
        assertThat(record.id()).isPositive();
        assertThat(List.of(record.zone(), record.name(), record.type(), record.value()))
                .containsExactly(ZONE, "plain." + ZONE, "A", "192.0.2.1");
        int alpha = idOf("alpha");
        assertThat(List.of(record.ttl(), record.priority(), record.owner(), record.customer(), record.reseller()))
                .containsExactly(3600, 0, alpha, alpha, alpha);
        assertThat(alpha().dns().getRecord(record.id())).isEqualTo(record);
        assertThat(serial(alpha().dns(), ZONE)).isGreaterThan(serial);

        refused(
                FaultCode.ZONE_NOT_FOUND,
                "DNS zone " + ZONE + " does not exist",
                () -> beta().dns().addRecord(record(ZONE, "x", "A", "192.0.2.1")));
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + idOf("beta"),
                () -> alpha().dns().addRecord(record(null, ZONE, "x", "A", "192.0.2.1", idOf("beta"))));
        refused(FaultCode.RECORD_NOT_FOUND, "" + record.id(), () -> beta().dns().getRecord(record.id()));
    }

    @Test
    void inactiveResellersAddNoRecords() {
        int gamma = idOf("gamma");
        admin().dns().addZone(zone("quiet.example", gamma, gamma, null));
        refused(
                FaultCode.RESELLER_INACTIVE,
                "not active",
                () -> gamma().dns().addRecord(record("quiet.example", "www", "A", "192.0.2.1")));
        refused(
                FaultCode.RESELLER_INACTIVE,
                "not active",
                () -> gamma().dns().addFancyRecord(fancy("quiet.example", "me", "MBOXFW", "me@other.example")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', names.example",
        "@, names.example",
        "names.example, names.example",
        "NAMES.example., names.example",
        "www, www.names.example",
        "www.names.example., www.names.example",
        "a.b, a.b.names.example",
        "_sip._udp, _sip._udp.names.example",
        "*.w, *.w.names.example",
        "x.other.example, x.other.example.names.example"
    })
    void aNameIsRelativeOrWholeAndReadWhole(String sent, String stored) {
        admin().dns().addZone(zone("names.example"));
        try {
            var record = admin().dns().addRecord(record("names.example", sent, "TXT", "x"));
            assertThat(record.name()).isEqualTo(stored);
        } finally {
            admin().dns().deleteZone("names.example");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A | 192.0.2.7 | 192.0.2.7",
                "AAAA | 2001:DB8:0:0:0::7 | 2001:db8::7",
                "CNAME | Www.Other.Example. | www.other.example",
                "CNAME | ns1 | ns1",
                "MX | mail.other.example. | mail.other.example",
                "NS | ns | ns",
                "PTR | host-7.other.example | host-7.other.example",
                "SRV | 0  5060 Proxy.other.example. | 0 5060 proxy.other.example",
                "SRV | 0 0 . | 0 0 .",
                "NAPTR | 20 100 \"s\" \"SIP+D2T\" \"\" _sip._tcp | 20 100 \"s\" \"SIP+D2T\" \"\" _sip._tcp",
                "NAPTR | 1 2 \"u\" \"E2U+sip\" \"!^.*$!sip:a@b.example!\" . | 1 2 \"u\" \"E2U+sip\" \"!^.*$!sip:a@b.example!\" .",
                "TXT | v=spf1 -all. | v=spf1 -all.",
                "LOC | 52 22 23.000 N 4 53 32.000 E -2.00m 0.00m 10000m 10m | 52 22 23.000 N 4 53 32.000 E -2.00m 0.00m 10000m 10m",
                "LOC | 90 S 180 W 0 | 90 S 180 W 0"
            })
    void aValueIsKeptInThePlainFormOfItsType(String type, String sent, String stored) {
        var record = alpha().dns().addRecord(record(ZONE, "v" + stored.hashCode(), type, sent));
        assertThat(record.value()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A | 192.0.2.256 | must be an IPv4 address",
                "A | 2001:db8::7 | must be an IPv4 address",
                "A | '' | must be an IPv4 address",
                "AAAA | ::ffff:192.0.2.7 | must be an IPv6 address",
                "AAAA | 2001:db8:::7 | must be an IPv6 address",
                "AAAA | fe80::1%eth0 | must be an IPv6 address",
                "CNAME | two words | is not a domain name",
                "MX | 192.0.2.7 | is not a host name",
                "MX | 10 mail.other.example | is not a host name",
                "NS | _ns.other.example | is not a host name",
                "PTR | a..b | is not a domain name",
                "SRV | 5060 proxy | must be weight, port and host",
                "SRV | 0 70000 proxy | a number above 65535",
                "NAPTR | 20 100 s SIP+D2T '' _sip._tcp | must be order, preference",
                "NAPTR | 20 99999 \"s\" \"x\" \"\" a | a number above 65535",
                "TXT | '' | must not be empty",
                "LOC | 91 N 4 E 0 | must be a place",
                "LOC | 52 60 N 4 E 0 | must be a place",
                "LOC | here | must be a place",
                "SOA | x | is unknown",
                "MBOXFW | me@other.example | is unknown"
            })
    void aValueThatIsNoneOfItsTypeIsRefused(String type, String value, String text) {
        refused(FaultCode.INVALID_VALUE, text, () -> alpha().dns().addRecord(record(ZONE, "bad", type, value)));
    }

    @ParameterizedTest
    @CsvSource({"a b", "-a", "a..b", "w.*"})
    void aNameThatIsNoneIsRefused(String name) {
        refused(
                FaultCode.INVALID_VALUE,
                "is not a name of " + ZONE,
                () -> alpha().dns().addRecord(record(ZONE, name, "A", "192.0.2.1")));
    }

    @Test
    void priorityIsForThoseThatHaveOne() {
        assertThat(List.of(prioritised("A", "192.0.2.9"), prioritised("MX", "mail"), prioritised("SRV", "0 5060 a")))
                .containsExactly(0, 10, 10);
        refused(
                FaultCode.INVALID_VALUE,
                "priority must be between 0 and 65535",
                () -> alpha().dns()
                        .addRecord(new DnsRecord(
                                null, ZONE, "p", "MX", "m", 60, 65536, null, null, null, null, Map.of())));
    }

    private static int prioritised(String type, String value) {
        return alpha().dns()
                .addRecord(new DnsRecord(null, ZONE, "prio", type, value, 60, 10, null, null, null, null, Map.of()))
                .priority();
    }

    @Test
    void theSameRecordIsThereOnceAndACnameAlone() {
        var dns = alpha().dns();
        dns.addRecord(record(ZONE, "once", "A", "192.0.2.1"));
        dns.addRecord(record(ZONE, "once", "A", "192.0.2.2"));
        refused(
                FaultCode.RECORD_EXISTS,
                "DNS record once." + ZONE + " A 192.0.2.1 already exists",
                () -> dns.addRecord(record(ZONE, "ONCE." + ZONE, "A", "192.0.2.1")));
        refused(
                FaultCode.INVALID_VALUE,
                "a CNAME stands alone",
                () -> dns.addRecord(record(ZONE, "once", "CNAME", "www")));
        dns.addRecord(record(ZONE, "only", "CNAME", "www"));
        refused(FaultCode.RECORD_EXISTS, "already exists", () -> dns.addRecord(record(ZONE, "only", "CNAME", "WWW")));
        refused(FaultCode.INVALID_VALUE, "a CNAME stands alone", () -> dns.addRecord(record(ZONE, "only", "TXT", "x")));
        refused(FaultCode.INVALID_VALUE, "a CNAME cannot be", () -> dns.addRecord(record(ZONE, "", "CNAME", "www")));
    }

    @Test
    void parallelCallsAddARecordOnce() throws Exception {
        Callable<Boolean> add = () -> {
            try {
                alpha().dns().addRecord(record(ZONE, "race", "CNAME", "www"));
                return true;
            } catch (NgnProException.Fault e) {
                assertThat(e.is(FaultCode.RECORD_EXISTS)).as(e.text()).isTrue();
                return false;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int added = 0;
            for (var result : threads.invokeAll(Collections.nCopies(8, add))) {
                added += result.get() ? 1 : 0;
            }
            assertThat(added).isEqualTo(1);
        }
    }

    @Test
    void anUpdateKeepsIdAndWhatItDoesNotName() {
        var dns = alpha().dns();
        var added = dns.addRecord(record(null, ZONE, "upd", "MX", "mail", idOf("alpha-shop")));
        int serial = serial(dns, ZONE);
        var changed = dns.updateRecord(
                new DnsRecord(added.id(), null, null, null, "mail2", null, 20, null, 1, 1, null, Map.of()));
        assertThat(changed.id()).isEqualTo(added.id());
        assertThat(List.of(changed.name(), changed.type(), changed.value(), changed.priority(), changed.ttl()))
                .isEqualTo(List.of("upd." + ZONE, "MX", "mail2", 20, 3600));
        assertThat(changed.owner()).isEqualTo(idOf("alpha-shop"));
        assertThat(changed.customer()).isEqualTo(idOf("alpha"));
        assertThat(changed.changeDate()).isGreaterThan(added.changeDate());
        assertThat(serial(dns, ZONE)).isGreaterThan(serial);

        var other = dns.updateRecord(record(added.id(), ZONE, "upd2." + ZONE, "TXT", "x", 0));
        assertThat(List.of(other.id(), other.name(), other.type(), other.priority(), other.owner()))
                .isEqualTo(List.of(added.id(), "upd2." + ZONE, "TXT", 0, 0));
        dns.addRecord(record(ZONE, "upd3", "CNAME", "www"));
        refused(
                FaultCode.INVALID_VALUE,
                "a CNAME stands alone",
                () -> dns.updateRecord(record(added.id(), ZONE, "upd3", null, null, null)));
        refused(
                FaultCode.INVALID_VALUE,
                "cannot go to zone",
                () -> dns.updateRecord(record(added.id(), "other.example", null, null, null, null)));
        refused(FaultCode.RECORD_NOT_FOUND, "" + added.id(), () -> beta().dns().updateRecord(other));
        refused(
                FaultCode.RECORD_NOT_FOUND,
                "DNS record 0",
                () -> dns.updateRecord(record(ZONE, "a", "A", "192.0.2.1")));
    }

    @Test
    void recordsOfNameServersAreTheServers() {
        alpha().dns().addZone(zone("kept.example"));
        var made = alpha().dns()
                .getRecords(query(filter("kept.example", "", "NS", "ns1.%"), null))
                .records()
                .getFirst();
        refused(FaultCode.NOT_ALLOWED, "kept by the server", () -> alpha().dns().deleteRecord(made.id()));
        refused(
                FaultCode.NOT_ALLOWED,
                "kept by the server",
                () -> alpha().dns().updateRecord(record(made.id(), null, null, null, "ns9.other.example", null)));
        assertThat(alpha().dns().updateRecord(made).value()).isEqualTo("ns1.platform.example");
    }

    @Test
    void aDeletedRecordIsGone() {
        var dns = alpha().dns();
        int id = dns.addRecord(record(ZONE, "gone", "A", "192.0.2.1")).id();
        int serial = serial(dns, ZONE);
        refused(
                FaultCode.RECORD_NOT_FOUND,
                "DNS record " + id,
                () -> shop().dns().deleteRecord(id));
        dns.deleteRecord(id);
        assertThat(serial(dns, ZONE)).isGreaterThan(serial);
        refused(FaultCode.RECORD_NOT_FOUND, "DNS record " + id, () -> dns.deleteRecord(id));
        refused(FaultCode.RECORD_NOT_FOUND, "DNS record " + id, () -> dns.getRecord(id));
    }

    @Test
    void listsAreFilteredOrderedAndCut() {
        var dns = beta().dns();
        dns.addZone(zone("found.example"));
        int first =
                dns.addRecord(record("found.example", "www", "A", "192.0.2.1")).id();
        dns.addRecord(record("found.example", "www2", "A", "192.0.2.2"));
        dns.addRecord(record("found.example", "www", "TXT", "Hello"));

        assertThat(lines(dns.getRecords(query(filter("FOUND.example.", "www%", "", ""), OrderBy.ascending("name")))))
                .containsExactly(
                        "www.found.example A 192.0.2.1",
                        "www.found.example TXT Hello",
                        "www2.found.example A 192.0.2.2");
        assertThat(lines(dns.getRecords(query(filter("", "www.found.example", "txt", "hello"), null))))
                .containsExactly("www.found.example TXT Hello");
        assertThat(lines(dns.getRecords(
                        query(new DnsRecordQuery.Filter(first, null, null, null, null, null, null, null), null))))
                .containsExactly("www.found.example A 192.0.2.1");
        var page = dns.getRecords(new DnsRecordQuery(
                filter("found.example", "www%", "", ""), OrderBy.descending("type"), new Range(0, 1)));
        assertThat(page.total()).isEqualTo(3);
        assertThat(lines(page)).containsExactly("www.found.example TXT Hello");
        assertThat(alpha().dns()
                        .getRecords(query(filter("found.example", "", "", ""), null))
                        .total())
                .isZero();
        refused(
                FaultCode.INVALID_VALUE,
                "cannot order by \"value\"",
                () -> dns.getRecords(query(filter("", "", "", ""), OrderBy.ascending("value"))));
    }

    @Test
    void idsComeAsTextsToo() throws Exception {
        int id =
                alpha().dns().addRecord(record(ZONE, "typed", "A", "192.0.2.1")).id();
        var typed = "<recordId xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:type=\"xsd:string\">";
        var got = call("getRecord", typed + id + "</recordId>");
        assertThat(((DnsRecord) got.result(DnsRecord.class)).name()).isEqualTo("typed." + ZONE);
        assertThat(call("getRecord", "<recordId/>").faultCode()).isEqualTo(FaultCode.RECORD_NOT_FOUND.code());
        assertThat(call("getRecord", "<recordId>x</recordId>").faultCode())
                .isEqualTo(FaultCode.MALFORMED_REQUEST.code());
        var deleted = call("deleteRecord", typed + id + "</recordId>");
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(call("deleteRecord", typed + id + "</recordId>").faultCode())
                .isEqualTo(FaultCode.RECORD_NOT_FOUND.code());
        var none = call(
                "getRecords",
                "<query><filter><id></id><zone>nowhere.example</zone><owner/></filter><orderBy><attribute>changeDate"
                        + "</attribute><direction>DESC</direction></orderBy></query>");
        assertThat(none.text()).contains("[0]\"");
    }

    private static Wire.Answer call(String operation, String content) throws Exception {
        return Wire.post(sandbox.url(), Wire.envelope(DnsPort.NAMESPACE, operation, content));
    }

    private static DnsRecordQuery query(DnsRecordQuery.Filter filter, OrderBy order) {
        return new DnsRecordQuery(filter, order, null);
    }

    private static DnsRecordQuery.Filter filter(String zone, String name, String type, String value) {
        return new DnsRecordQuery.Filter(null, zone, name, type, value, null, null, null);
    }
}
