package org.ngnportal.diversions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.diversions.Risk.Kind;

class DialledNumberTest {

    @ParameterizedTest
    @CsvSource({
        "+44 20 7946 0101, +442079460101",
        "0044 (0) 20-7946.0101, 00442079460101",
        "+49 (0)30/23125101, +493023125101",
        "020 7946 0101, 02079460101",
        "bob, bob",
        "bob.keller, bob.keller",
        "+44 20 7946 0101@alpha.example, +44 20 7946 0101@alpha.example"
    })
    void whatServesTheEyeOnlyIsLeftOut(String typed, String number) {
        assertThat(DialledNumber.withoutSeparators(typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+442079460101", "00442079460101", "02079460101", "442079460101", "+447700900101", "bob", "1001"
            })
    void callsWithinTheCountryAreNotDear(String user) {
        assertThat(DialledNumber.risk(Condition.ALL, user, "GB")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+493023125101, DE",
        "00493023125101, DE",
        "493023125101, DE",
        "*00493023125101, DE",
        "+49-30.23125101, DE",
        "_493023125101, DE",
        "+18765551234, JM",
        "+37122222222, LV",
        "+882161234567, ''",
        "+8821612345, ''"
    })
    void callsToOtherCountriesMayBeDear(String user, String country) {
        assertThat(DialledNumber.risk(Condition.ALL, user, "GB"))
                .get()
                .returns(Kind.FOREIGN, Risk::kind)
                .returns(country, Risk::country);
    }

    @ParameterizedTest
    @CsvSource({"09098790000, GB", "+449098790000, GB", "+19002345678, US", "09001234567, DE", "+499001234567, DE"})
    void numbersThatCostMoreAreDearInOnesOwnCountryToo(String user, String home) {
        assertThat(DialledNumber.risk(Condition.BUSY, user, home)).get().returns(Kind.PREMIUM, Risk::kind);
    }

    @Test
    void islandsWithTheCountryCodeOfAContinentAreAbroad() {
        assertThat(DialledNumber.risk(Condition.ALL, "+18765551234", "US"))
                .get()
                .returns(Kind.FOREIGN, Risk::kind);
        assertThat(DialledNumber.risk(Condition.ALL, "+12125551234", "US")).isEmpty();
    }

    @Test
    void whoseHomeIsUnknownIsAbroadEverywhere() {
        assertThat(DialledNumber.risk(Condition.ALL, "+442079460101", "")).get().returns(Kind.FOREIGN, Risk::kind);
        assertThat(DialledNumber.risk(Condition.ALL, "02079460101", "")).get().returns(Kind.UNKNOWN, Risk::kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "+0", "00", "0*1"})
    void whatLooksLikeANumberAndIsNoneMayBeAnything(String user) {
        assertThat(DialledNumber.risk(Condition.ALL, user, "GB")).get().returns(Kind.UNKNOWN, Risk::kind);
    }

    @Test
    void numbersAreShownAsPeopleWriteThem() {
        assertThat(DialledNumber.shown("+442079460101")).isEqualTo("+44 20 7946 0101");
        assertThat(DialledNumber.shown("00442079460101")).isEqualTo("+44 20 7946 0101");
        assertThat(DialledNumber.shown("bob")).isEqualTo("bob");
    }
}
