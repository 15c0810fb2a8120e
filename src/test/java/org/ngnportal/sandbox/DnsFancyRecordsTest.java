package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.ngnpro.DnsFancyRecord;
import org.ngnportal.ngnpro.DnsFancyRecordList;
import org.ngnportal.ngnpro.DnsFancyRecordQuery;
import org.ngnportal.ngnpro.DnsPort;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.OrderBy;

/** E-mail aliases and web redirects over the socket (contract sections 2.5 and 3.21). */
class DnsFancyRecordsTest extends DnsTesting {

    private static final String ZONE = "fancy.example";

    @BeforeAll
    static void addZone() {
        alpha().dns().addZone(zone(ZONE));
    }

    @Test
    void anEmailAliasHasAWholeAddress() {
        int serial = serial(alpha().dns(), ZONE);
        var added = alpha().dns().addFancyRecord(fancy(ZONE, "Sales", "mboxfw", "Me@Other.example"));
        assertThat(List.of(added.zone(), added.name(), added.type(), added.value()))
                .containsExactly(ZONE, "sales@" + ZONE, "MBOXFW", "me@other.example");
        int alpha = idOf("alpha");
        assertThat(List.of(added.owner(), added.customer(), added.reseller())).containsOnly(alpha);
        assertThat(alpha().dns().getFancyRecord(added.id())).isEqualTo(added);
        assertThat(serial(alpha().dns(), ZONE)).isGreaterThan(serial);

        alpha().dns().addFancyRecord(fancy(ZONE, "sales@" + ZONE, "MBOXFW", "you@other.example"));
        refused(
                FaultCode.RECORD_EXISTS,
                "sales@" + ZONE + " MBOXFW me@other.example already exists",
                () -> alpha().dns().addFancyRecord(fancy(ZONE, "sales", "MBOXFW", "me@other.example")));
        refused(
                FaultCode.ZONE_NOT_FOUND,
                ZONE,
                () -> beta().dns().addFancyRecord(fancy(ZONE, "sales", "MBOXFW", "me@other.example")));
        refused(FaultCode.RECORD_NOT_FOUND, "" + added.id(), () -> beta().dns().getFancyRecord(added.id()));
    }

    @Test
    void aWebRedirectHasAWholeNameAndOneTarget() {
        var added = alpha().dns().addFancyRecord(fancy(ZONE, "web", "URL", "https://www.other.example/a?b=c"));
        assertThat(List.of(added.name(), added.value()))
                .containsExactly("web." + ZONE, "https://www.other.example/a?b=c");
        refused(
                FaultCode.RECORD_EXISTS,
                "already exists",
                () -> alpha().dns().addFancyRecord(fancy(ZONE, "web", "URL", "http://other.example/")));
    }

    @ParameterizedTest
    @CsvSource({
        "MBOXFW, me@other.example, you@other.example, must be a mail address of",
        "MBOXFW, '', you@other.example, must be a mail address of",
        "MBOXFW, me, nobody, is not an e-mail address",
        "MBOXFW, me, '', must be a mail address",
        "URL, web, ftp://other.example/, must be an http or https address",
        "URL, web, https://, must be an http or https address",
        "URL, web, java script, must be an http or https address",
        "URL, a b, https://other.example/, is not a name of",
        "A, web, 192.0.2.1, is neither MBOXFW nor URL",
        "'', web, 192.0.2.1, is neither MBOXFW nor URL"
    })
    void notEverythingIsAFancyRecord(String type, String name, String value, String text) {
        refused(FaultCode.INVALID_VALUE, text, () -> alpha().dns().addFancyRecord(fancy(ZONE, name, type, value)));
    }

    @Test
    void anUpdateKeepsIdAndType() {
        var dns = alpha().dns();
        var added = dns.addFancyRecord(fancy(ZONE, "upd", "MBOXFW", "a@other.example"));
        var changed = dns.updateFancyRecord(fancy(added.id(), null, null, null, "b@other.example", 0));
        assertThat(List.of(changed.id(), changed.name(), changed.value(), changed.owner()))
                .isEqualTo(List.of(added.id(), "upd@" + ZONE, "b@other.example", 0));
        assertThat(changed.changeDate()).isGreaterThan(added.changeDate());
        refused(
                FaultCode.INVALID_VALUE,
                "cannot become one of type URL",
                () -> dns.updateFancyRecord(fancy(added.id(), null, null, "URL", "http://other.example/", null)));
        refused(
                FaultCode.INVALID_VALUE,
                "cannot go to zone",
                () -> dns.updateFancyRecord(fancy(added.id(), "other.example", null, null, null, null)));
        refused(FaultCode.RECORD_NOT_FOUND, "" + added.id(), () -> shop().dns().updateFancyRecord(added));
    }

    @Test
    void aDeletedRecordIsGone() throws Exception {
        int id = alpha().dns()
                .addFancyRecord(fancy(ZONE, "gone", "MBOXFW", "a@other.example"))
                .id();
        refused(
                FaultCode.RECORD_NOT_FOUND,
                "DNS record " + id,
                () -> beta().dns().deleteFancyRecord(id));
        var typed = "<recordId xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:type=\"xsd:string\">" + id
                + "</recordId>";
        var answer = Wire.post(sandbox.url(), Wire.envelope(DnsPort.NAMESPACE, "deleteFancyRecord", typed));
        assertThat(answer.status()).isEqualTo(200);
        refused(
                FaultCode.RECORD_NOT_FOUND,
                "DNS record " + id,
                () -> alpha().dns().deleteFancyRecord(id));
    }

    @Test
    void emailCreditLimitsAliasesOfCustomerAndOwner() {
        int letter = customer("letter", idOf("alpha"), 0, Map.of("email_credit", "1"));
        as("letter").dns().addZone(zone("letter.example"));
        as("letter").dns().addFancyRecord(fancy("letter.example", "a", "MBOXFW", "a@other.example"));
        refused(
                FaultCode.CREDIT_EXCEEDED,
                "customer " + letter + " has no credit left for e-mail aliases",
                () -> as("letter").dns().addFancyRecord(fancy("letter.example", "b", "MBOXFW", "a@other.example")));
        as("letter").dns().addFancyRecord(fancy("letter.example", "web", "URL", "http://other.example/"));

        int post = customer("post", idOf("alpha"), 0, Map.of("email_credit", "0"));
        refused(
                FaultCode.CREDIT_EXCEEDED,
                "customer " + post,
                () -> alpha().dns().addFancyRecord(fancy(null, ZONE, "post", "MBOXFW", "a@other.example", post)));
    }

    @Test
    void listsAreFilteredAndOrdered() {
        var dns = beta().dns();
        dns.addZone(zone("mails.example"));
        dns.addFancyRecord(fancy("mails.example", "ann", "MBOXFW", "ann@other.example"));
        dns.addFancyRecord(fancy("mails.example", "ben", "MBOXFW", "ben@other.example"));
        dns.addFancyRecord(fancy("mails.example", "www", "URL", "http://other.example/Ann"));
        assertThat(names(dns.getFancyRecords(query("mails.example", "", "mboxfw", "name"))))
                .containsExactly("ann@mails.example", "ben@mails.example");
        assertThat(names(dns.getFancyRecords(query("", "%ann%", "", "type"))))
                .containsExactly("ann@mails.example", "www.mails.example");
        assertThat(alpha().dns()
                        .getFancyRecords(query("mails.example", "", "", "name"))
                        .total())
                .isZero();
        refused(
                FaultCode.INVALID_VALUE,
                "cannot order by \"zone\"",
                () -> dns.getFancyRecords(query("", "", "", "zone")));
    }

    private static DnsFancyRecordQuery query(String zone, String value, String type, String order) {
        return new DnsFancyRecordQuery(
                new DnsFancyRecordQuery.Filter(null, zone, null, type, value, null, null, null),
                OrderBy.ascending(order),
                null);
    }

    private static List<String> names(DnsFancyRecordList list) {
        return list.records().stream().map(DnsFancyRecord::name).toList();
    }
}
