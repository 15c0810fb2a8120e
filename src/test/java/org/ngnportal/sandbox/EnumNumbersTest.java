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
import org.ngnportal.ngnpro.EnumMapping;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumNumberList;
import org.ngnportal.ngnpro.EnumNumberQuery;
import org.ngnportal.ngnpro.EnumPort;
import org.ngnportal.ngnpro.EnumRange;
import org.ngnportal.ngnpro.EnumRangeQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;

/** ENUM numbers over the socket (contract sections 2.4 and 3.17). */
class EnumNumbersTest extends EnumTesting {

    @BeforeAll
    static void addRanges() {
        alpha().enumeration().addRange(range("3110"));
        shop().enumeration().addRange(range("32255"));
    }

    @Test
    void aNumberBelongsToWhomItsRangeBelongsTo() {
        int alpha = idOf("alpha");
        int shop = idOf("alpha-shop");
        var added = alpha().enumeration().addNumber(owned("+32 255 000001", shop, sip("Bob@Shop.alpha.example")));
        assertThat(added.id()).isEqualTo(id("32255000001"));
        assertThat(List.of(added.customer(), added.reseller(), added.owner())).containsExactly(shop, alpha, shop);
        var mapping = added.mappings().getFirst();
        assertThat(mapping.id()).isPositive();
        assertThat(mapping.mapto()).isEqualTo("sip:Bob@Shop.alpha.example");
        assertThat(List.of(mapping.ttl(), mapping.priority())).containsExactly(3600, 5);
        assertThat(shop().enumeration().getNumber(id("32255000001"))).isEqualTo(added);
        assertThat(alpha().enumeration()
                        .addNumber(number("31100000001", sip("x@y.example")))
                        .owner())
                .isEqualTo(alpha);
        refused(
                FaultCode.ENUM_NUMBER_EXISTS,
                "ENUM number 32255000001 of e164.arpa already exists",
                () -> admin().enumeration().addNumber(number("32255000001", sip("x@y.example"))));
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + idOf("beta"),
                () -> alpha().enumeration().addNumber(owned("31100000002", idOf("beta"), sip("x@y.example"))));
    }

    @Test
    void aNumberNeedsARangeOfTheCallers() {
        refused(
                FaultCode.ENUM_RANGE_NOT_FOUND,
                "ENUM range for 31100000003",
                () -> beta().enumeration().addNumber(number("31100000003", sip("x@y.example"))));
        refused(
                FaultCode.ENUM_RANGE_NOT_FOUND,
                "4912345678",
                () -> alpha().enumeration().addNumber(number("4912345678", sip("x@y.example"))));
        refused(
                FaultCode.INVALID_VALUE,
                "must be 11 to 11 digits long",
                () -> alpha().enumeration().addNumber(number("311000000031", sip("x@y.example"))));
        refused(
                FaultCode.INVALID_VALUE,
                "number must be 2 to 15 digits",
                () -> alpha().enumeration().addNumber(number("0031100000", sip("x@y.example"))));
    }

    @Test
    void inactiveResellersAddNoNumbers() {
        int gamma = idOf("gamma");
        admin().enumeration().addRange(range("3512150", gamma, gamma));
        refused(
                FaultCode.RESELLER_INACTIVE,
                "not active",
                () -> gamma().enumeration().addNumber(number("35121500001", sip("x@y.example"))));
        admin().enumeration().addNumber(number("35121500001", sip("x@y.example")));
        gamma().enumeration().updateNumber(number("35121500001", sip("z@y.example")));
        gamma().enumeration().deleteNumber(id("35121500001"));
    }

    @ParameterizedTest
    @CsvSource({
        "sip, SIPS:a@b.example, sips:a@b.example",
        "SIP, a@b.example:5061, sip:a@b.example:5061",
        "mailto, a@b.example, mailto:a@b.example",
        "web:https, www.b.example/x, https://www.b.example/x",
        "voice, +31201234567, tel:+31201234567",
        "sms, mailto:a@b.example, mailto:a@b.example",
        "x-skype:callto, someone, callto:someone",
        "ft:ftp, ftp.b.example, ftp://ftp.b.example"
    })
    void aMappingGetsItsScheme(String type, String sent, String stored) {
        var id = free("31100100");
        var added = alpha().enumeration().addNumber(number(id, mapping(type, sent)));
        assertThat(added.mappings()).extracting(EnumMapping::mapto).containsExactly(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "pigeon, a@b.example, is unknown",
        "'', a@b.example, is unknown",
        "sip, mailto:a@b.example, begin with sip: or sips:",
        "sip, 'sip:', begin with sip:",
        "sip, '', begin with sip:",
        "sip, a b@c.example, must not hold blanks",
        "mailto, <a@b.example>, must not hold blanks"
    })
    void notEverythingIsAMapping(String type, String mapto, String text) {
        refused(
                FaultCode.INVALID_VALUE,
                text,
                () -> alpha().enumeration().addNumber(number("31100200001", mapping(type, mapto))));
    }

    @Test
    void aNumberHasAMappingAndEachOnce() {
        refused(
                FaultCode.INVALID_VALUE,
                "at least one mapping",
                () -> alpha().enumeration().addNumber(number("31100300001")));
        refused(
                FaultCode.INVALID_VALUE,
                "there twice",
                () -> alpha().enumeration()
                        .addNumber(number("31100300001", sip("a@b.example"), sip("sip:A@b.example"))));
        var two = alpha().enumeration()
                .addNumber(number("31100300001", mapping("voice", "+31101"), mapping("sms", "+31101")));
        assertThat(two.mappings()).hasSize(2);
        refused(
                FaultCode.INVALID_VALUE,
                "at least one mapping",
                () -> alpha().enumeration().updateNumber(number("31100300001")));
    }

    @Test
    void anUpdateReplacesTheMappingsAndKeepsTheirIds() {
        var added = alpha().enumeration().addNumber(number("31100400001", sip("a@b.example"), sip("b@b.example")));
        var kept = added.mappings().getLast();
        var serial = serial("3110");
        var changed = alpha().enumeration()
                .updateNumber(new EnumNumber(
                        added.id(),
                        0,
                        "Desk",
                        List.of(
                                new EnumMapping(424242, "mailto", "c@b.example", 0, 0),
                                new EnumMapping(kept.id(), "sip", "sips:d@b.example", 60, 0)),
                        1,
                        1,
                        null,
                        Map.of()));
        assertThat(changed.info()).isEqualTo("Desk");
        assertThat(changed.owner()).isZero();
        assertThat(List.of(changed.customer(), changed.reseller())).containsOnly(idOf("alpha"));
        assertThat(changed.changeDate()).isGreaterThan(added.changeDate());
        var first = changed.mappings().getFirst();
        assertThat(first.id()).isNotIn(424242, kept.id());
        assertThat(List.of(first.ttl(), first.priority())).containsExactly(3600, 5);
        assertThat(changed.mappings().getLast())
                .isEqualTo(new EnumMapping(kept.id(), "sip", "sips:d@b.example", 60, 5));
        assertThat(serial("3110")).isGreaterThan(serial);

        var named = alpha().enumeration()
                .updateNumber(new EnumNumber(added.id(), null, "", null, null, null, null, Map.of()));
        assertThat(named.info()).isEmpty();
        assertThat(named.mappings()).isEqualTo(changed.mappings());
        refused(
                FaultCode.ENUM_NUMBER_NOT_FOUND,
                "ENUM number 31100400001 of e164.arpa does not exist",
                () -> beta().enumeration().updateNumber(number("31100400001", sip("x@y.example"))));
    }

    @Test
    void aDeletedNumberIsGone() {
        alpha().enumeration().addNumber(number("31100500001", sip("a@b.example")));
        refused(
                FaultCode.ENUM_NUMBER_NOT_FOUND,
                "31100500001",
                () -> shop().enumeration().deleteNumber(id("31100500001")));
        alpha().enumeration().deleteNumber(id("+31100500001"));
        refused(
                FaultCode.ENUM_NUMBER_NOT_FOUND,
                "31100500001",
                () -> alpha().enumeration().getNumber(id("31100500001")));
        refused(
                FaultCode.ENUM_NUMBER_NOT_FOUND,
                "31100500001",
                () -> alpha().enumeration().deleteNumber(id("31100500001")));
    }

    @Test
    void aRangeIsFullAtItsSize() throws Exception {
        alpha().enumeration().addRange(range("31700", 3, null, null));
        assertThat(addedInParallel(alpha().enumeration(), "31700")).isEqualTo(3);
        assertThat(used("31700")).isEqualTo(3);
        refused(
                FaultCode.CREDIT_EXCEEDED,
                "is full: its size is 3",
                () -> admin().enumeration().addNumber(number("31700999999", sip("a@b.example"))));
    }

    @Test
    void creditIsSpentOnce() throws Exception {
        int saver = customer("saver", idOf("alpha"), 0, Map.of("enum_number_credit", "2"));
        admin().enumeration().addRange(range("31710", saver, null));
        admin().enumeration().addRange(range("31720", saver, null));
        assertThat(addedInParallel(as("saver").enumeration(), "31710")
                        + addedInParallel(as("saver").enumeration(), "31720"))
                .isEqualTo(2);
        refused(
                FaultCode.CREDIT_EXCEEDED,
                "customer " + saver + " has no credit left for ENUM numbers",
                () -> alpha().enumeration().addNumber(number("31710999999", sip("a@b.example"))));
        refused(
                FaultCode.CREDIT_EXCEEDED,
                "customer " + saver,
                () -> alpha().enumeration().addNumber(owned("31100600001", saver, sip("a@b.example"))));
    }

    @Test
    void listsAreFilteredOrderedAndCut() {
        beta().enumeration().addRange(range("44117"));
        beta().enumeration()
                .addNumber(number("44117000001", sip("ann@beta.example"), mapping("mailto", "ann@beta.example")));
        beta().enumeration().addNumber(number("44117000002", sip("ann@beta.example"), sip("sip:ben@beta.example")));
        beta().enumeration().addNumber(number("44117000003", mapping("mailto", "ben@beta.example")));

        assertThat(found("44117%", "", "")).containsExactly("44117000001", "44117000002", "44117000003");
        assertThat(found("+44117000002", null, null)).containsExactly("44117000002");
        assertThat(found("44117%", "SIP", "")).containsExactly("44117000001", "44117000002");
        assertThat(found("", "", "Ann@beta.example")).containsExactly("44117000001", "44117000002");
        assertThat(found("", "", "mailto:ann@beta.example")).containsExactly("44117000001");
        assertThat(found("", "sip", "ben@beta.example")).containsExactly("44117000002");
        assertThat(found("", "mailto", "sip:ben@beta.example")).isEmpty();
        assertThat(found("", "", "be_@beta.example")).containsExactly("44117000002", "44117000003");
        assertThat(found("", "", "%:ben@%")).containsExactly("44117000002", "44117000003");
        assertThat(found("", "", "sip:%n@beta.example")).containsExactly("44117000001", "44117000002");

        var page = beta().enumeration()
                .getNumbers(new EnumNumberQuery(filter("", "sip", ""), OrderBy.descending("number"), new Range(0, 1)));
        assertThat(page.total()).isGreaterThanOrEqualTo(2);
        assertThat(page.numbers()).hasSize(1);
        assertThat(alpha().enumeration()
                        .getNumbers(query(filter("44117%", "", "")))
                        .total())
                .isZero();
        refused(
                FaultCode.INVALID_VALUE,
                "cannot order by \"mapto\"",
                () -> alpha().enumeration()
                        .getNumbers(new EnumNumberQuery(filter("", "", ""), OrderBy.ascending("mapto"), null)));
    }

    @Test
    void theFlowOfTheIncumbentWorks() throws Exception {
        var key = "<number>31100700001</number><tld>e164.arpa</tld>";
        var missing = Wire.post(
                sandbox.url(), Wire.envelope(EnumPort.NAMESPACE, "getNumber", "<enumId>" + key + "</enumId>"));
        assertThat(missing.faultCode()).isEqualTo(FaultCode.ENUM_NUMBER_NOT_FOUND.code());

        var soap = "xmlns:s=\"http://schemas.xmlsoap.org/soap/encoding/\" s:arrayType=\"Struct[1]\" s:offset=\"[0]\"";
        var added = Wire.post(
                sandbox.url(),
                Wire.envelope(
                        EnumPort.NAMESPACE,
                        "addNumber",
                        "<number><id>" + key + "</id><owner></owner><info/><mappings " + soap
                                + "><item><type>sip</type><mapto>a@b.example</mapto><ttl>0</ttl><priority>0</priority>"
                                + "</item></mappings></number>"));
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        var number = (EnumNumber) added.result(EnumNumber.class);
        var mapping = number.mappings().getFirst();
        assertThat(mapping).isEqualTo(new EnumMapping(mapping.id(), "sip", "sip:a@b.example", 3600, 5));

        var updated = Wire.post(
                sandbox.url(),
                Wire.envelope(
                        EnumPort.NAMESPACE,
                        "updateNumber",
                        "<number><id>" + key + "</id><customer>5</customer><mappings " + soap + "><item><id>"
                                + mapping.id() + "</id><type>sip</type><mapto>sip:a@b.example</mapto><ttl>60</ttl>"
                                + "</item></mappings></number>"));
        assertThat(((EnumNumber) updated.result(EnumNumber.class)).mappings())
                .containsExactly(new EnumMapping(mapping.id(), "sip", "sip:a@b.example", 60, 5));
    }

    /** A number of 11 digits that nobody has. */
    private static String free(String prefix) {
        return prefix + String.format("%0" + (11 - prefix.length()) + "d", unused());
    }

    private static int addedInParallel(EnumPort port, String prefix) throws Exception {
        Callable<Boolean> add = () -> {
            try {
                port.addNumber(number(free(prefix), sip("a@b.example")));
                return true;
            } catch (NgnProException.Fault e) {
                assertThat(e.is(FaultCode.CREDIT_EXCEEDED)).as(e.text()).isTrue();
                return false;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int added = 0;
            for (var result : threads.invokeAll(Collections.nCopies(8, add))) {
                added += result.get() ? 1 : 0;
            }
            return added;
        }
    }

    private static int serial(String prefix) {
        return range(alpha().enumeration(), prefix).serial();
    }

    private static int used(String prefix) {
        return range(alpha().enumeration(), prefix).used();
    }

    private static EnumRange range(EnumPort port, String prefix) {
        return port.getRanges(new EnumRangeQuery(new EnumRangeQuery.Filter(prefix, null, null, null, null), null, null))
                .ranges()
                .getFirst();
    }

    private static List<String> found(String number, String type, String mapto) {
        return numbers(beta().enumeration().getNumbers(query(filter(number, type, mapto))));
    }

    private static EnumNumberQuery query(EnumNumberQuery.Filter filter) {
        return new EnumNumberQuery(filter, OrderBy.ascending("number"), null);
    }

    private static EnumNumberQuery.Filter filter(String number, String type, String mapto) {
        return new EnumNumberQuery.Filter(number, TLD, type, mapto, null, null, null);
    }

    private static List<String> numbers(EnumNumberList list) {
        return list.numbers().stream()
                .map(found -> found.id().number().digits())
                .toList();
    }
}
