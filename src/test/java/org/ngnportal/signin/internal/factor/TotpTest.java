package org.ngnportal.signin.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.signin.TotpSetup;
import org.ngnportal.vault.Secret;

class TotpTest {

    private static final Secret RFC_KEY =
            new Secret(Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long time, String code) {
        assertThat(Totp.periodOf(RFC_KEY, code, Instant.ofEpochSecond(time))).isEqualTo(OptionalLong.of(time / 30));
    }

    @ParameterizedTest
    @ValueSource(longs = {29, 30, 59, 89})
    void clockMayBeWrongByOnePeriod(long time) {
        assertThat(Totp.periodOf(RFC_KEY, "287082", Instant.ofEpochSecond(time)))
                .isEqualTo(OptionalLong.of(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {90, 120, 3600})
    void olderCodesAreWrong(long time) {
        assertThat(Totp.periodOf(RFC_KEY, "287082", Instant.ofEpochSecond(time)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"287 082", " 287082", "287-082"})
    void codesAreTypedAsAppsShowThem(String typed) {
        assertThat(Totp.periodOf(RFC_KEY, typed, Instant.ofEpochSecond(59))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "287083", "28708", "2870822", "abcdef"})
    void anythingElseIsWrong(String typed) {
        assertThat(Totp.periodOf(RFC_KEY, typed, Instant.ofEpochSecond(59))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void lettersOfKeysAreThoseOfTheStandard(String clear, String letters) {
        assertThat(Base32.encode(clear.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
        assertThat(new String(Base32.decode(letters), StandardCharsets.US_ASCII))
                .isEqualTo(clear);
    }

    @Test
    void appIsToldWhoseKeyItIs() {
        var setup = new TotpSetup(new Secret("MZXW6YTBOI"), "NGN Portal", "a&b=c@example.com");
        assertThat(setup.uri().reveal())
                .isEqualTo("otpauth://totp/NGN%20Portal:a%26b%3Dc%40example.com?secret=MZXW6YTBOI"
                        + "&issuer=NGN%20Portal&algorithm=SHA1&digits=6&period=30");
        assertThat(setup.groups().reveal()).isEqualTo("MZXW 6YTB OI");
        assertThat(setup.toString()).doesNotContain("MZXW");
    }
}
