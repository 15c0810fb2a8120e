package org.ngnportal.ngnpro.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAccountList;
import org.ngnportal.ngnpro.SipDomainList;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;

class RecordedResponsesTest {

    static List<String> all() {
        return Recordings.responses();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyResponseIsReadable(String name) {
        var message = MessageTree.parse(Recordings.response(name));

        assertThat(SoapDecoder.read(message.payload()).toString()).doesNotContain("href", "=null");
        assertThat(message.isFault()).isEqualTo(name.contains("fault") || WITHOUT_RECORD.contains(name));
    }

    /** Recorded against a server that had no such record. */
    private static final List<String> WITHOUT_RECORD =
            List.of("25-customer-getAccount.xml", "27-voicemail-getAccount.xml");

    @ParameterizedTest
    @CsvSource({
        "05-sip-getAccount.xml, 05-sip-getAccount.2001.xml",
        "06-sip-getAccounts.xml, 06-sip-getAccounts.2001.xml",
        "06-sip-getAccounts.xml, 06-sip-getAccounts.struct.xml",
        "19-sip-getCalls.xml, 19-sip-getCalls.plain.xml",
        "40-kinds.xml, 40-kinds.2001.xml",
        "44-fault-noaccount.xml, 44-fault-noaccount.2001.xml"
    })
    void dialectsOfOneAnswerMeanTheSame(String one, String other) {
        assertThat(undated(one)).isEqualTo(undated(other));
    }

    @Test
    void allKindsOfValuesAreRead() {
        var kinds = (Map<?, ?>) ((Map<?, ?>) SoapDecoder.read(
                        MessageTree.parse(Recordings.response("40-kinds.xml")).payload()))
                .get("Result");

        assertThat(kinds.get("int")).isEqualTo(5);
        assertThat(kinds.get("long")).isEqualTo(5);
        assertThat(kinds.get("float")).isEqualTo(new BigDecimal("1.5"));
        assertThat(kinds.get("inf")).isEqualTo("INF");
        assertThat(kinds.get("true")).isEqualTo(true);
        assertThat(kinds.get("false")).isEqualTo(false);
        assertThat(kinds.get("none")).isEqualTo("");
        assertThat(kinds.get("empty")).isEqualTo("");
        assertThat(kinds.get("emptystruct")).isEqualTo("");
        assertThat(kinds.get("multi")).isEqualTo("line1\nline2");
        assertThat(kinds.get("uni")).isEqualTo("Söhne € <&>\"'");
        assertThat(kinds.get("date")).isEqualTo("2025-06-01T10:00:00Z");
        assertThat(kinds.get("emptylist")).isEqualTo(List.of());
        assertThat(kinds.get("list")).isEqualTo(List.of("ab", "cd"));
        assertThat(kinds.get("mixed")).isEqualTo(List.of(10, "xy", ""));
        assertThat(kinds.get("nested")).isEqualTo(List.of(List.of(1, 2), List.of(3)));
        assertThat(kinds.get("structs")).isEqualTo(List.of(Map.of("ab", 1), Map.of("ab", 2)));
    }

    @ParameterizedTest
    @CsvSource({"05-sip-getAccount.xml", "05-sip-getAccount.2001.xml"})
    void anAccountIsReadInBothSchemaNamespaces(String name) {
        var account = (SipAccount) result(SipPort.class, "getAccount", name);

        assertThat(account.id()).isEqualTo(new SipId("alice", "example.com"));
        assertThat(account.lastName()).isEqualTo("Liddell & Söhne");
        assertThat(account.owner()).isEqualTo(17452);
        assertThat(account.prepaid()).isTrue();
        assertThat(account.groups()).isNotEmpty();
        assertThat(account.acl()).hasSize(2);
        assertThat(account.region()).isIn(null, "");
        assertThat(account.rest()).containsEntry("creditLimit", new BigDecimal("1.5"));
    }

    @ParameterizedTest
    @CsvSource({"06-sip-getAccounts.xml", "06-sip-getAccounts.2001.xml", "06-sip-getAccounts.struct.xml"})
    void aListOfAccountsIsReadInEachDialect(String name) {
        var list = (SipAccountList) result(SipPort.class, "getAccounts", name);

        assertThat(list.total()).isEqualTo(1);
        assertThat(list.accounts()).singleElement().satisfies(account -> {
            assertThat(account.rpid()).isEqualTo("31201234567");
            assertThat(account.quickdialPrefix()).isEmpty();
            assertThat(account.properties()).hasSize(3);
        });
    }

    @Test
    void anEmptyListHasATotalOfZero() {
        assertThat(result(SipPort.class, "getAccounts", "07b-sip-getAccounts-empty.xml"))
                .isEqualTo(new SipAccountList(List.of(), 0));
    }

    @Test
    void multiReferencesAreReadAsTheValuesTheyStandFor() {
        var list = (SipDomainList) result(SipPort.class, "getDomains", "01-sip-getDomains.xml");

        assertThat(list.domains()).singleElement().satisfies(domain -> {
            assertThat(domain.domain()).isEqualTo("example.com");
            assertThat(domain.certificate()).isNull();
            assertThat(domain.match_sip_domain()).isEmpty();
            assertThat(domain.match_ip_address()).isEmpty();
            assertThat(domain.require_cert()).isTrue();
            assertThat(domain.customer()).isEqualTo(17452);
        });
        assertThat(result(SipPort.class, "getCallDiversions", "14-sip-getCallDiversions.xml"))
                .isEqualTo(CallDiversions.ofTexts("", "", "<voice-mailbox>", null, null));
    }

    @Test
    void bareListsAndNothingAreRead() {
        assertThat(result(SipPort.class, "getGroups", "10-sip-getGroups.xml")).isEqualTo(List.of("prepaid", "blocked"));
        assertThat(result(CustomerPort.class, "getProperties", "25c-customer-getProperties.xml"))
                .isEqualTo(List.of(new CustomerProperty("sip_credit", "credit", "10", "admin")));
        assertThat(result(SipPort.class, "updateDomain", "08-sip-addToGroup.xml"))
                .isNull();
    }

    private static Object result(Class<?> port, String operation, String name) {
        var model = PortModel.of(port).operation(operation).orElseThrow();
        var result = MessageTree.parse(Recordings.response(name)).payload().children().stream()
                .findFirst();
        return SoapDecoder.read(result.orElse(null), model.result(), model.nullableResult());
    }

    private static String undated(String name) {
        return SoapDecoder.read(MessageTree.parse(Recordings.response(name)).payload())
                .toString()
                .replaceAll("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}", "date");
    }
}
