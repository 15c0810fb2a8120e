package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ngnportal.ngnpro.AcceptRulePersistent;
import org.ngnportal.ngnpro.AcceptRuleTemporary;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.AcceptRulesAnswer;
import org.ngnportal.ngnpro.BalanceChange;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.Calls;
import org.ngnportal.ngnpro.CreditHistory;
import org.ngnportal.ngnpro.CreditHistoryEntry;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerList;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.DayMask;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.EnumMapping;
import org.ngnportal.ngnpro.EnumNumberList;
import org.ngnportal.ngnpro.EnumRange;
import org.ngnportal.ngnpro.EnumRangeId;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.MediaSessions;
import org.ngnportal.ngnpro.PhonebookEntry;
import org.ngnportal.ngnpro.PhonebookEntryList;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAccountList;
import org.ngnportal.ngnpro.SipAclEntry;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipDeviceLocations;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipDomainList;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.ngnpro.soap.SoapDecoder;
import org.ngnportal.sandbox.platform.Voucher;

/** The requests of the incumbent's client, byte for byte as recorded, in the order of an account's life. */
class RecordedRequestsReplayTest {

    private static final Path RECORDINGS = Path.of("src/test/resources/ngnpro/recordings/requests");
    private static final SipId ALICE = new SipId("alice", "example.com");
    private static final List<CustomerProperty> RIGHTS = List.of(
            new CustomerProperty("pstn_changes", "sip", "1", "admin"),
            new CustomerProperty("prepaid_changes", "sip", "1", "admin"));

    private Sandbox sandbox;

    @BeforeEach
    void startWithTheRecordedCustomers() {
        sandbox = Sandbox.start(SandboxSettings.inMemory().withoutDemo().withAdministrator("admin", "passwd"));
        sandbox.platform().addCustomer(customer(17451, null, "reseller1", "s3cr<&>et", RIGHTS));
        sandbox.platform().addCustomer(customer(17452, 17451, "customer1", "x", List.of()));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void theLifeOfAnAccount() throws Exception {
        assertThat(replay("01-sip-getDomains").result(SipDomainList.class)).isEqualTo(new SipDomainList(List.of(), 0));

        var domain = (SipDomain) replay("02-sip-addDomain").result(SipDomain.class);
        assertThat(List.of(domain.domain(), domain.customer(), domain.reseller()))
                .isEqualTo(List.of("example.com", 17452, 17451));
        assertFault(replay("02-sip-addDomain"), FaultCode.DOMAIN_EXISTS, "SIP domain example.com already exists");
        assertThat(((SipDomainList) replay("01-sip-getDomains").result(SipDomainList.class)).domains())
                .containsExactly(domain);

        var alice = (SipAccount) replay("03-sip-addAccount").result(SipAccount.class);
        assertThat(alice.id()).isEqualTo(ALICE);
        assertThat(alice.lastName()).isEqualTo("Liddell & Söhne");
        assertThat(alice.password()).isEqualTo("pa<ss>word");
        assertThat(alice.groups()).containsExactly("free-pstn", "prepaid");
        assertThat(alice.prepaid()).isTrue();
        assertThat(alice.acl())
                .containsExactly(new SipAclEntry("10.0.0.0", 8, null), new SipAclEntry("192.168.1.0", 24, null));
        assertThat(alice.properties())
                .containsExactly(
                        new SipProperty("language", "en"),
                        new SipProperty("mobile_number", "+31612345678"),
                        new SipProperty("web_password", "w3b"));
        assertThat(List.of(alice.owner(), alice.customer(), alice.reseller(), alice.quota(), alice.callLimit()))
                .containsExactly(17452, 17452, 17451, 50, 3);
        assertFault(replay("03-sip-addAccount"), FaultCode.ACCOUNT_EXISTS, ALICE + " already exists");

        var numbered = (SipAccount) replay("03b-sip-addAccount-minimal").result(SipAccount.class);
        assertThat(numbered.id()).isEqualTo(new SipId("1001", "example.com"));
        assertThat(numbered.prepaid()).isFalse();

        assertThat(replay("05-sip-getAccount").result(SipAccount.class)).isEqualTo(alice);
        var prepaid = (SipAccountList) replay("06-sip-getAccounts").result(SipAccountList.class);
        assertThat(prepaid).isEqualTo(new SipAccountList(List.of(alice), 1));
        var all = (SipAccountList) replay("06b-sip-getAccounts-nogroup").result(SipAccountList.class);
        assertThat(all.total()).isEqualTo(2);
        assertThat(all.accounts()).extracting(SipAccount::id).containsExactlyInAnyOrder(ALICE, numbered.id());

        assertVoid(replay("09-sip-removeFromGroup"));
        assertFault(replay("09-sip-removeFromGroup"), FaultCode.NOT_IN_GROUP, "not in the group free-pstn");

        var updated = (SipAccount) replay("04-sip-updateAccount").result(SipAccount.class);
        assertThat(updated.groups()).containsExactly("blocked", "prepaid");
        assertThat(updated.properties()).contains(new SipProperty("blocked_by", "reseller"));
        assertThat(updated.changeDate()).isGreaterThan(alice.changeDate());
        assertThat(SoapDecoder.read(replay("10-sip-getGroups")
                        .message()
                        .payload()
                        .children()
                        .getFirst()))
                .isEqualTo(List.of("blocked", "prepaid"));

        assertVoid(replay("13-sip-setCallDiversions"));
        assertThat(replay("14-sip-getCallDiversions").result(CallDiversions.class))
                .isEqualTo(CallDiversions.ofTexts(
                        "sip:+31201234567@example.com",
                        null,
                        DiversionTarget.VOICE_MAILBOX,
                        DiversionTarget.VOICE_MAILBOX,
                        null));
        assertVoid(replay("13b-sip-setCallDiversions-clear"));
        var none = (CallDiversions) replay("14-sip-getCallDiversions").result(CallDiversions.class);
        assertThat(none == null || none.isEmpty()).isTrue();

        assertFault(replay("27-voicemail-getAccount"), FaultCode.VOICEMAIL_NOT_FOUND, ALICE.toString());
        addMailbox();
        var box = (VoicemailAccount) replay("27-voicemail-getAccount").result(VoicemailAccount.class);
        assertThat(box.sipId()).isEqualTo(ALICE);
        assertThat(box.mailbox()).isNotBlank();

        assertFault(replay("18-sip-getCreditHistory"), FaultCode.VOICEMAIL_NOT_FOUND, "no credit history");
        assertChange("15-sip-addBalance", "0", "12.5");
        assertChange("15b-sip-addBalance-whole", "12.5", "22.5");
        assertFault(replay("16-sip-addBalanceFromVoucher"), FaultCode.VOUCHER_REFUSED, "Voucher 1001");
        assertThat(sandbox.addVoucher(Voucher.of("12345678901234", "10", 17451)))
                .isEqualTo(1001);
        assertChange("16-sip-addBalanceFromVoucher", "22.5", "32.5");
        assertFault(replay("16-sip-addBalanceFromVoucher"), FaultCode.VOUCHER_REFUSED, "Voucher 1001");
        assertFault(replay("17-sip-getPrepaidStatus"), FaultCode.ACCOUNT_NOT_FOUND, "bob@example.com");
        var history = (CreditHistory) replay("18-sip-getCreditHistory").result(CreditHistory.class);
        assertThat(history.entries())
                .extracting(CreditHistoryEntry::description)
                .containsExactly("Voucher 1001", "", "CC transaction 42");

        var sales = (SipAlias) replay("11-sip-addAlias").result(SipAlias.class);
        assertThat(sales.id()).isEqualTo(new SipId("sales", "example.com"));
        assertThat(sales.target()).isEqualTo(ALICE);
        assertThat(List.of(sales.owner(), sales.customer(), sales.reseller())).containsExactly(17452, 17452, 17451);
        assertFault(replay("11-sip-addAlias"), FaultCode.ALIAS_EXISTS, "sales@example.com already exists");

        assertVoid(replay("07-sip-deleteAccount"));
        assertFault(replay("05-sip-getAccount"), FaultCode.ACCOUNT_NOT_FOUND, ALICE.toString());
        assertFault(replay("27-voicemail-getAccount"), FaultCode.ACCOUNT_NOT_FOUND, ALICE.toString());
    }

    @Test
    void thePhonebookAndTheRulesOfAnAccount() throws Exception {
        assertFault(replay("22-sip-addPhonebookEntry"), FaultCode.ACCOUNT_NOT_FOUND, ALICE.toString());
        replay("02-sip-addDomain");
        replay("03-sip-addAccount");

        assertVoid(replay("22-sip-addPhonebookEntry"));
        assertFault(replay("22-sip-addPhonebookEntry"), FaultCode.ALREADY_EXISTS, "bob@example.com");
        assertThat(replay("22b-sip-getPhonebookEntries").result(PhonebookEntryList.class))
                .isEqualTo(new PhonebookEntryList(
                        List.of(new PhonebookEntry("bob@example.com", "Bob", "family", "", "")), 1));

        assertVoid(replay("21-sip-setAcceptRules"));
        assertThat(replay("21b-sip-getAcceptRules").result(AcceptRulesAnswer.class))
                .isEqualTo(new AcceptRulesAnswer(
                        new AcceptRules(
                                List.of(
                                        new AcceptRulePersistent(
                                                "08:00", "18:00", DayMask.WEEKDAYS, List.of("everybody")),
                                        new AcceptRulePersistent(
                                                "10:00", "12:00", DayMask.WEEKEND, List.of("family", "coworkers"))),
                                new AcceptRuleTemporary(List.of(), 0)),
                        List.of("everybody", "nobody", "family")));
        assertVoid(replay("21c-sip-setBarringPrefixes"));
    }

    @Test
    void customersAndTheirProperties() throws Exception {
        var list = (CustomerList) replay("24-customer-getCustomers").result(CustomerList.class);
        assertThat(list.total()).isEqualTo(2);
        assertThat(list.accounts())
                .extracting(CustomerAccount::username)
                .containsExactlyInAnyOrder("reseller1", "customer1");

        var reseller = (CustomerAccount) replay("25-customer-getAccount").result(CustomerAccount.class);
        assertThat(reseller.username()).isEqualTo("reseller1");
        assertThat(reseller.password()).isEqualTo("s3cr<&>et");
        assertThat(reseller.properties()).containsExactlyInAnyOrderElementsOf(RIGHTS);

        var jane = (CustomerAccount) replay("23-customer-addAccount").result(CustomerAccount.class);
        assertThat(jane.id()).isPositive().isNotIn(17451, 17452);
        assertThat(jane.reseller()).isEqualTo(17451);
        assertThat(jane.username()).isEqualTo("jane.doe");
        assertThat(jane.password()).isEqualTo("ab12cd");
        assertThat(jane.address()).isEqualTo("Main street 1\nfloor 2");
        assertThat(jane.properties()).isEmpty();
        assertFault(replay("23-customer-addAccount"), FaultCode.CUSTOMER_EXISTS, "jane.doe");

        var answer = replay("25c-customer-getProperties");
        assertThat(answer.text()).contains("SOAP-ENC:arrayType").contains("[0]\"");
    }

    @Test
    void enumRangesAndNumbers() throws Exception {
        var range = (EnumRange) replay("28-enum-addRange").result(EnumRange.class);
        assertThat(range.id()).isEqualTo(new EnumRangeId("3120", "e164.arpa"));
        assertThat(List.of(range.customer(), range.reseller(), range.size(), range.used()))
                .containsExactly(17452, 17451, 100, 0);
        assertFault(replay("28-enum-addRange"), FaultCode.ENUM_RANGE_EXISTS, "3120 of e164.arpa already exists");

        var none = replay("30-enum-getNumbers");
        assertThat(none.result(EnumNumberList.class)).isEqualTo(new EnumNumberList(List.of(), 0));
        assertThat(none.text()).contains("[0]\"");
        addNumber("sip:alice@example.com");
        var numbers = (EnumNumberList) replay("30-enum-getNumbers").result(EnumNumberList.class);
        assertThat(numbers.total()).isEqualTo(1);
        assertThat(numbers.numbers().getFirst().mappings())
                .extracting(EnumMapping::mapto)
                .containsExactly("sip:alice@example.com");
    }

    @Test
    void callsAndDevices() throws Exception {
        replay("02-sip-addDomain");
        replay("03-sip-addAccount");
        assertThat(replay("19-sip-getCalls").result(Calls.class)).isEqualTo(new Calls(List.of(), List.of()));
        var locations = replay("20-sip-getSipDeviceLocations")
                .message()
                .payload()
                .children()
                .getFirst()
                .children();
        assertThat(locations).hasSize(1);
        assertThat(SoapDecoder.read(locations.getFirst(), SipDeviceLocations.class, true))
                .isEqualTo(new SipDeviceLocations(List.of()));
        assertThat(((MediaSessions) replay("22c-sip-getMediaSessions").result(MediaSessions.class)).sessions())
                .isEmpty();
    }

    /** Whatever they meet here: none is misunderstood. */
    @ParameterizedTest
    @MethodSource("org.ngnportal.ngnpro.soap.Recordings#requests")
    void everyRecordedRequestIsUnderstood(String recording) throws Exception {
        var answer = replay(recording.replace(".http", ""));
        if (answer.status() != 200) {
            assertThat(answer.faultCode())
                    .as(answer.faultText())
                    .isPositive()
                    .isNotIn(
                            FaultCode.UNKNOWN_OPERATION.code(),
                            FaultCode.MALFORMED_REQUEST.code(),
                            FaultCode.INTERNAL.code());
        }
    }

    @Test
    void clearTextIsNotServedWhereItIsNotKept() throws Exception {
        sandbox.switches().storeClearTextPasswords(false);
        replay("02-sip-addDomain");
        var alice = (SipAccount) replay("03-sip-addAccount").result(SipAccount.class);

        assertThat(alice.password()).isNull();
        assertThat(replay("03-sip-addAccount").text()).doesNotContain("pa<ss>word", "pa&lt;ss", "w3b");
    }

    private void addMailbox() throws IOException, InterruptedException {
        var request = Wire.envelope(
                        "urn:AGProjects:NGNPro:Voicemail",
                        "addAccount",
                        "<account><sipId><username>alice</username><domain>example.com</domain></sipId>"
                                + "<password>1234</password><options><delete>1</delete></options></account>")
                .replace("alpha-demo", "s3cr&lt;&amp;&gt;et")
                .replace("alpha", "reseller1");
        assertThat(Wire.post(sandbox.url(), request).status()).isEqualTo(200);
    }

    private void addNumber(String mapto) throws IOException, InterruptedException {
        var request = Wire.envelope(
                        "urn:AGProjects:NGNPro:Enum",
                        "addNumber",
                        "<number><id><number>31201234567</number><tld>e164.arpa</tld></id><owner>17452</owner>"
                                + "<mappings><item><type>sip</type><mapto>" + mapto
                                + "</mapto></item></mappings></number>")
                .replace("alpha-demo", "s3cr&lt;&amp;&gt;et")
                .replace("alpha", "reseller1");
        assertThat(Wire.post(sandbox.url(), request).status()).isEqualTo(200);
    }

    private Wire.Answer replay(String recording) throws IOException {
        var request = Files.readAllBytes(RECORDINGS.resolve(recording + ".http"));
        var answer = Wire.exchange(URI.create(sandbox.url()).getPort(), request);
        assertThat(answer.head()).containsIgnoringCase("content-type: text/xml;charset=utf-8");
        assertThat(answer.head()).containsIgnoringCase("content-length: " + answer.body().length);
        assertThat(answer.head()).doesNotContainIgnoringCase("transfer-encoding");
        return answer;
    }

    private void assertChange(String recording, String before, String after) throws IOException {
        var change = (BalanceChange) replay(recording).result(BalanceChange.class);
        assertThat(change.old_balance()).isEqualByComparingTo(before);
        assertThat(change.new_balance()).isEqualByComparingTo(after);
    }

    private static void assertVoid(Wire.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.message().payload().children()).isEmpty();
    }

    private static void assertFault(Wire.Answer answer, FaultCode code, String text) {
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.faultCode()).isEqualTo(code.code());
        assertThat(answer.faultText()).contains(text);
    }

    private static CustomerAccount customer(
            int id, Integer reseller, String username, String password, List<CustomerProperty> properties) {
        return CustomerAccount.builder()
                .id(id)
                .reseller(reseller)
                .resellerActive(true)
                .username(username)
                .password(password)
                .properties(properties)
                .build();
    }
}
