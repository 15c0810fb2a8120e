package org.ngnportal.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.ngnpro.Call;
import org.ngnportal.ngnpro.QuotedPrintable;

class CallReaderTest {

    private static final Instant START = Instant.parse("2026-11-10T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "200, false, PLACED, RECEIVED, ANSWERED",
        "200, true, PLACED, RECEIVED, IN_PROGRESS",
        "302, false, PLACED, RECEIVED, DIVERTED",
        "487, false, PLACED, MISSED, NOT_ANSWERED",
        "486, false, PLACED, MISSED, BUSY",
        "480, false, PLACED, MISSED, UNREACHABLE",
        "603, false, PLACED, RECEIVED, DECLINED",
        "404, false, PLACED, MISSED, UNKNOWN_NUMBER",
        "402, false, PLACED, MISSED, NOT_ALLOWED",
        "503, false, PLACED, MISSED, FAILED",
        "0, false, PLACED, MISSED, FAILED"
    })
    void codesBecomeWords(int status, boolean goesOn, CallKind placed, CallKind received, CallOutcome outcome) {
        var call = call(status, goesOn, "\"Ann\" <sip:ann@beta.example>;tag=1");

        assertThat(CallReader.call(call, true)).returns(placed, PhoneCall::kind).returns(outcome, PhoneCall::outcome);
        assertThat(CallReader.call(call, false)).returns(received, PhoneCall::kind);
    }

    @Test
    void textsAreDecodedAndMoneyIsExact() {
        var call = CallReader.call(call(200, false, "\"J=C3=B6rg =22der=22\" <sip:x@y>"), false);

        assertThat(call)
                .returns("ann@beta.example", PhoneCall::address)
                .returns(Duration.ofSeconds(61), PhoneCall::duration)
                .returns(new BigDecimal("0.0000"), PhoneCall::price);
        assertThat(CallReader.call(call(200, false, ""), true))
                .returns("+442079460199@alpha.example", PhoneCall::address)
                .returns(new BigDecimal("0.1235"), PhoneCall::price);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "Ann Bee" <sip:ann@beta.example>;tag=1       | Ann Bee
            Ann Bee <sip:ann@beta.example>               | Ann Bee
            "Ann \\"The\\" Bee" <sip:a@b>                | Ann "The" Bee
            "<script>alert(1)</script>" <sip:a@b>        | <script>alert(1)</script>
            <sip:ann@beta.example>                       | ~~
            sip:ann@beta.example                         | ~~
            "unclosed <sip:a@b>                          | ~~
            """)
    void displayNamesAreFoundInHeaders(String header, String name) {
        assertThat(DisplayNames.in(header)).isEqualTo(name);
    }

    @Test
    void namesHideNothing() {
        assertThat(DisplayNames.in("\"Bank\u202E\u0007\" <sip:a@b>")).isEqualTo("Bank");
        assertThat(DisplayNames.in("\"" + "x".repeat(500) + "\" <sip:a@b>")).hasSize(101);
    }

    @Test
    void whoHidesHisAddressHasNone() {
        var call = new Call(
                QuotedPrintable.of("anonymous@anonymous.invalid"),
                null,
                QuotedPrintable.of("\"Anonymous\" <sip:anonymous@anonymous.invalid>"),
                null,
                null,
                null,
                START,
                null,
                null,
                487,
                null,
                null,
                null);

        assertThat(CallReader.call(call, false)).returns("", PhoneCall::address).returns("", PhoneCall::displayName);
    }

    @Test
    void placedCallsOfOneKindAreHidden() {
        assertThat(CallReader.isShown(call(435, false, ""), true)).isFalse();
        assertThat(CallReader.isShown(call(435, false, ""), false)).isTrue();
    }

    private static Call call(int status, boolean goesOn, String from) {
        return new Call(
                QuotedPrintable.of("sip:Ann@Beta.example;transport=tcp"),
                QuotedPrintable.of("+442079460199@alpha.example"),
                new QuotedPrintable(from),
                QuotedPrintable.of("id"),
                null,
                null,
                START,
                goesOn ? null : START.plusSeconds(61),
                goesOn ? seconds(0) : seconds(61),
                status,
                new BigDecimal("0.12345"),
                "192.0.2.1",
                List.of("audio, video"));
    }

    private static @Nullable Integer seconds(int value) {
        return value;
    }
}
