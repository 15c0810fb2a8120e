package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.EnumPort;
import org.ngnportal.ngnpro.EnumRange;
import org.ngnportal.ngnpro.EnumRangeId;
import org.ngnportal.ngnpro.EnumRangeList;
import org.ngnportal.ngnpro.EnumRangeQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;

/** ENUM ranges over the socket (contract sections 2.4 and 3.16). */
class EnumRangesTest extends EnumTesting {

    @Test
    void aRangeHasDefaults() {
        var range = alpha().enumeration().addRange(range("3130100"));
        assertThat(range.id()).isEqualTo(rangeId("3130100"));
        assertThat(List.of(range.ttl(), range.minDigits(), range.maxDigits(), range.size(), range.used()))
                .containsExactly(3600, 11, 11, 0, 0);
        assertThat(range.nameservers()).isEmpty();
        assertThat(range.serial()).isPositive();
        assertThat(range.info()).isEmpty();
        assertThat(range.changeDate().local()).isPresent();
        assertOwner(range, idOf("alpha"), idOf("alpha"));

        var elsewhere = alpha().enumeration()
                .addRange(new EnumRange(
                        new EnumRangeId("+31 30-200", "E164.Example."),
                        60,
                        9,
                        12,
                        10,
                        List.of("NS1.Example.", "ns2.example", "ns1.example"),
                        77,
                        0,
                        null,
                        null,
                        null,
                        "Utrecht",
                        Map.of()));
        assertThat(elsewhere.id()).isEqualTo(new EnumRangeId("3130200", "e164.example"));
        assertThat(elsewhere.nameservers()).containsExactly("ns1.example", "ns2.example");
        assertThat(elsewhere.used()).isZero();
        assertThat(elsewhere.serial()).isPositive();
    }

    @Test
    void aRangeBelongsToWhoAddsItUnlessToldOtherwise() {
        int alpha = idOf("alpha");
        int shop = idOf("alpha-shop");
        int beta = idOf("beta");
        assertOwner(alpha().enumeration().addRange(range("3140100", shop, null)), shop, alpha);
        assertOwner(alpha().enumeration().addRange(range("3140200", null, beta)), alpha, alpha);
        assertOwner(shop().enumeration().addRange(range("3140300", 0, 0)), shop, alpha);
        assertOwner(admin().enumeration().addRange(range("3140400", null, beta)), beta, beta);
        assertOwner(admin().enumeration().addRange(range("3140500")), 0, 0);

        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + beta,
                () -> alpha().enumeration().addRange(range("3140600", beta, null)));
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + alpha,
                () -> shop().enumeration().addRange(range("3140600", alpha, 0)));
        refused(
                FaultCode.INVALID_VALUE,
                "does not belong to reseller",
                () -> admin().enumeration().addRange(range("3140600", beta, alpha)));
        refused(
                FaultCode.RESELLER_INACTIVE,
                "not active",
                () -> gamma().enumeration().addRange(range("3140600")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"32", "1", "35", "+352"})
    void onlyAnAdministratorAddsAWholeCountry(String prefix) {
        refused(
                FaultCode.NOT_ALLOWED,
                "whole country",
                () -> alpha().enumeration().addRange(range(prefix)));
    }

    @Test
    void anAdministratorAddsAWholeCountryAndOthersTakePartsOfIt() {
        admin().enumeration().addRange(range("351"));
        var part = beta().enumeration().addRange(range("3512155"));
        assertOwner(part, idOf("beta"), idOf("beta"));
        refused(
                FaultCode.NOT_ALLOWED,
                "part of a range of somebody else",
                () -> alpha().enumeration().addRange(range("35121555")));
        refused(
                FaultCode.ENUM_RANGE_EXISTS,
                "3512155",
                () -> alpha().enumeration().addRange(range("3512155")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0031", "31x", "1234567890123456"})
    void aPrefixIsDigits(String prefix) {
        refused(
                FaultCode.INVALID_VALUE,
                "prefix must be",
                () -> admin().enumeration().addRange(range(prefix)));
    }

    @Test
    void valuesAreChecked() {
        refused(FaultCode.INVALID_VALUE, "exceed", () -> alpha().enumeration().addRange(digits("3150100", 12, 9)));
        refused(FaultCode.INVALID_VALUE, "exceed", () -> alpha().enumeration().addRange(digits("3150100", 3, 6)));
        refused(
                FaultCode.INVALID_VALUE,
                "maxDigits",
                () -> alpha().enumeration().addRange(digits("3150100", 3, 16)));
        refused(
                FaultCode.INVALID_VALUE,
                "size",
                () -> alpha().enumeration().addRange(range("3150100", -1, null, null)));
        refused(
                FaultCode.INVALID_VALUE,
                "tld",
                () -> alpha().enumeration()
                        .addRange(new EnumRange(
                                new EnumRangeId("3150100", "no tld"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Map.of())));
    }

    @Test
    void anUpdateKeepsWhatItDoesNotNameAndMovesTheSerial() {
        var added = beta().enumeration().addRange(range("4460100", 5, null, null));
        var changed = beta().enumeration()
                .updateRange(new EnumRange(
                        added.id(),
                        120,
                        null,
                        null,
                        null,
                        List.of("ns.beta.example"),
                        99,
                        0,
                        null,
                        idOf("alpha"),
                        null,
                        "Bristol",
                        Map.of()));
        assertThat(changed.ttl()).isEqualTo(120);
        assertThat(changed.size()).isEqualTo(5);
        assertThat(changed.info()).isEqualTo("Bristol");
        assertThat(changed.used()).isZero();
        assertThat(changed.serial()).isGreaterThan(added.serial());
        assertThat(changed.changeDate()).isGreaterThan(added.changeDate());
        assertOwner(changed, idOf("beta"), idOf("beta"));

        var cleared = beta().enumeration()
                .updateRange(new EnumRange(
                        added.id(), 0, null, null, 0, List.of(), null, null, null, null, null, "", Map.of()));
        assertThat(cleared.ttl()).isEqualTo(3600);
        assertThat(cleared.size()).isZero();
        assertThat(cleared.nameservers()).isEmpty();
        assertThat(cleared.info()).isEmpty();
        refused(
                FaultCode.ENUM_RANGE_NOT_FOUND,
                "ENUM range 4460100 of e164.arpa does not exist",
                () -> alpha().enumeration().updateRange(range("4460100")));
    }

    @Test
    void numbersFollowTheirRange() {
        alpha().enumeration().addRange(range("3160100"));
        alpha().enumeration().addNumber(number("31601000001", sip("a@alpha.example")));
        refused(
                FaultCode.ENUM_NUMBER_NOT_FOUND,
                "31601000001",
                () -> shop().enumeration().getNumber(id("31601000001")));

        alpha().enumeration().updateRange(range("3160100", idOf("alpha-shop"), null));
        assertThat(shop().enumeration().getNumber(id("31601000001")).customer()).isEqualTo(idOf("alpha-shop"));
        admin().enumeration().updateRange(range("3160100", idOf("beta"), idOf("beta")));
        assertThat(beta().enumeration().getNumber(id("31601000001")).reseller()).isEqualTo(idOf("beta"));
    }

    @Test
    void whatDoesNotFitTheNumbersThereAreIsRefused() {
        alpha().enumeration().addRange(range("3160200"));
        alpha().enumeration().addNumber(number("31602000001", sip("a@alpha.example")));
        alpha().enumeration().addNumber(number("31602000002", sip("a@alpha.example")));
        refused(
                FaultCode.INVALID_VALUE,
                "less than the 2 numbers",
                () -> alpha().enumeration().updateRange(range("3160200", 1, null, null)));
        refused(
                FaultCode.STILL_IN_USE,
                "digits long",
                () -> alpha().enumeration().updateRange(digits("3160200", 12, 12)));
    }

    @Test
    void aLongerPrefixTakesItsNumbersOver() {
        alpha().enumeration().addRange(range("3161"));
        alpha().enumeration().addNumber(number("31611000001", sip("a@alpha.example")));
        alpha().enumeration().addNumber(number("31612000001", sip("a@alpha.example")));
        int shop = idOf("alpha-shop");

        assertThat(alpha().enumeration().addRange(range("31612", shop, null)).used())
                .isEqualTo(1);
        assertThat(found(alpha().enumeration(), "3161").used()).isEqualTo(1);
        assertThat(shop().enumeration().getNumber(id("31612000001")).customer()).isEqualTo(shop);
        var next = alpha().enumeration().addNumber(number("31612000002", sip("a@alpha.example")));
        assertThat(next.customer()).isEqualTo(shop);
        assertThat(found(alpha().enumeration(), "31612").used()).isEqualTo(2);
    }

    @Test
    void aRangeGoesWhenItIsEmpty() {
        beta().enumeration().addRange(range("4460200"));
        beta().enumeration().addNumber(number("44602000001", sip("a@beta.example")));
        refused(
                FaultCode.STILL_IN_USE,
                "still has 1 numbers",
                () -> beta().enumeration().deleteRange(rangeId("4460200")));
        refused(
                FaultCode.ENUM_RANGE_NOT_FOUND,
                "4460200",
                () -> alpha().enumeration().deleteRange(rangeId("4460200")));

        beta().enumeration().deleteNumber(id("44602000001"));
        beta().enumeration().deleteRange(rangeId("+4460200"));
        refused(
                FaultCode.ENUM_RANGE_NOT_FOUND,
                "4460200",
                () -> beta().enumeration().deleteRange(rangeId("4460200")));
    }

    @Test
    void creditLimitsRanges() {
        int thrifty = customer("thrifty", idOf("alpha"), 0, Map.of("enum_range_credit", "1"));
        as("thrifty").enumeration().addRange(range("3170100"));
        refused(
                FaultCode.CREDIT_EXCEEDED,
                "customer " + thrifty + " has no credit left for ENUM ranges",
                () -> as("thrifty").enumeration().addRange(range("3170200")));
        admin().enumeration().addRange(range("3170200", thrifty, null));
    }

    @Test
    void listsAreFilteredOrderedAndCut() {
        for (var prefix : List.of("3180100", "3180200", "3180300")) {
            alpha().enumeration().addRange(range(prefix));
        }
        var page = alpha().enumeration()
                .getRanges(
                        new EnumRangeQuery(filter("+31801%", "%.ARPA"), OrderBy.ascending("prefix"), new Range(0, 1)));
        assertThat(prefixes(page)).containsExactly("3180100");
        var all = alpha().enumeration().getRanges(query(filter("3180_00", null), OrderBy.descending("prefix"), 1, 5));
        assertThat(prefixes(all)).containsExactly("3180200", "3180100");
        assertThat(all.total()).isEqualTo(3);
        assertThat(prefixes(beta().enumeration().getRanges(query(filter("3180%", ""), null, 0, 0))))
                .isEmpty();
        refused(
                FaultCode.INVALID_VALUE,
                "cannot order by \"size\"",
                () -> alpha().enumeration().getRanges(query(filter("", ""), OrderBy.ascending("size"), 0, 1)));
    }

    @Test
    void whatTheFormSendsBackIsIgnored() throws Exception {
        beta();
        alpha().enumeration().addRange(range("3190100"));
        var answer = Wire.post(
                sandbox.url(),
                Wire.envelope(
                        EnumPort.NAMESPACE,
                        "updateRange",
                        "<range><id><prefix>3190100</prefix><tld>e164.arpa</tld></id><ttl>7200</ttl>"
                                + "<nameservers xmlns:s=\"http://schemas.xmlsoap.org/soap/encoding/\""
                                + " s:arrayType=\"xsd:anyType[0]\"/><used/><serial>0</serial><size></size>"
                                + "<customer>" + idOf("alpha") + "</customer><reseller>1</reseller>"
                                + "<changeDate>2001-01-01 00:00:00</changeDate><nonsense>1</nonsense></range>"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var range = (EnumRange) answer.result(EnumRange.class);
        assertThat(range.ttl()).isEqualTo(7200);
        assertThat(range.serial()).isPositive();
        assertThat(range.changeDate().text()).startsWith("20").isNotEqualTo("2001-01-01 00:00:00");
        assertThat(answer.text()).contains("arrayType=\"xsd:anyType[0]\"");
        assertOwner(range, idOf("alpha"), idOf("alpha"));
    }

    private static EnumRange found(EnumPort port, String prefix) {
        return port.getRanges(query(filter(prefix, null), null, 0, 1)).ranges().getFirst();
    }

    private static EnumRangeQuery query(EnumRangeQuery.Filter filter, OrderBy order, int start, int count) {
        return new EnumRangeQuery(filter, order, new Range(start, count));
    }

    private static EnumRangeQuery.Filter filter(String prefix, String tld) {
        return new EnumRangeQuery.Filter(prefix, tld, null, null, null);
    }

    private static List<String> prefixes(EnumRangeList list) {
        return list.ranges().stream().map(range -> range.id().prefix()).toList();
    }

    private static void assertOwner(EnumRange range, int customer, int reseller) {
        assertThat(List.of(range.customer(), range.reseller())).containsExactly(customer, reseller);
    }
}
