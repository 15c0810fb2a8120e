package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed travels as the platform writes it (contract section 6.5). */
class KeysTest {

    @Test
    void addressesAreLowerCase() {
        assertThat(new SipId(" Alice ", "Alpha.Example")).isEqualTo(new SipId("alice", "alpha.example"));
        assertThat(new PhonebookEntry("SIP:Bob@Beta.example", null, null, null, null).uri())
                .isEqualTo("sip:bob@beta.example");
        assertThat(RatingEntity.subscriber(new SipId("Alice", "alpha.example")))
                .hasToString("subscriber://alice@alpha.example");
    }

    @Test
    void numbersHaveNoPlusWhereTheyAreKeys() {
        assertThat(new EnumId(new E164Number("+31 (20) 555-0000"), "E164.ARPA."))
                .isEqualTo(new EnumId(new E164Number("31205550000"), "e164.arpa"));
        assertThat(new EnumRangeId("+31 20", "e164.arpa").prefix()).isEqualTo("3120");
        assertThat(new EnumNumberQuery.Filter("+3120%", null, null, null, null, null, null).number())
                .isEqualTo("3120%");
        assertThat(new EnumRangeQuery.Filter("+3_", null, null, null, null).prefix())
                .isEqualTo("3_");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "+31, 0031", "+31 20, 003120", "0031, 0031", "31, 31", "00x, 00x"})
    void routingPrefixesBeginWithZeros(String typed, String text) {
        assertThat(new PstnPrefix(typed)).hasToString(text);
        assertThat(new PstnPrefix(text)).isEqualTo(new PstnPrefix(typed));
    }

    @Test
    void prefixesThatAreNoneStayAndAreTold() {
        assertThat(List.of("", "00", "0031205550000")).allMatch(text -> new PstnPrefix(text).isValid());
        assertThat(List.of("31", "0x", "++31", "001234567890123456789"))
                .noneMatch(text -> new PstnPrefix(text).isValid());
    }

    @Test
    void namesOfTheDnsHaveNoDotAtTheEnd() {
        assertThat(Keys.withoutDot("www.example.")).isEqualTo("www.example");
        assertThat(Keys.withoutDot(".")).isEqualTo(".");
        assertThat(Keys.withoutDot("0 0 .")).isEqualTo("0 0 .");
        assertThat(record("MX", "mail.example.").value()).isEqualTo("mail.example");
        assertThat(record("TXT", "the end.").value()).isEqualTo("the end.");
        var alias = DnsFancyRecord.mailAlias("info", "Example.org.", "a@b.example", null);
        assertThat(List.of(alias.zone(), alias.name(), alias.type()))
                .containsExactly("example.org", "info@example.org", "MBOXFW");
    }

    @Test
    void whatIsEmptyIsNotSentBack() {
        assertThat(SipAccount.builder(new SipId("a", "b.example"))
                        .password("")
                        .build()
                        .password())
                .isNull();
        assertThat(new SipAclEntry("10.0.0.0", 8, "").tag()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 17:30, true",
        "00:00, 23:59, true",
        "22:00, 00:00, true",
        "00:00, 00:00, false",
        "24:00, 01:00, false",
        "9:00, 10:00, false"
    })
    void timesOfAWeeklyPlan(String start, String stop, boolean valid) {
        assertThat(new AcceptRulePersistent(start, stop, null, null).hasValidTimes())
                .isEqualTo(valid);
    }

    @Test
    void unknownMembersOfProfilesAreKept() {
        var profiles = new RatingEntityProfiles(null, "a", "", "", "", null, Map.of("increment", 60));
        assertThat(profiles.rest()).containsEntry("increment", 60);
    }

    private static DnsRecord record(String type, String value) {
        return new DnsRecord(null, "example.org", "", type, value, null, null, null, null, null, null, Map.of());
    }
}
