package org.ngnportal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdTest {

    @ParameterizedTest
    @CsvSource({
        "+31 20 800 5169, 31208005169",
        "0031208005169, 31208005169",
        "(020) 800-51.69, 208005169",
        "'  ', ''",
        "0000, ''"
    })
    void isWrittenAsDigitsWithoutLeadingZeros(String typed, String expected) {
        assertThat(CallerId.normalise(typed)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "31x20", "sip:31208005169", "123456789012345678901", "٣١٢"})
    void isNothingButANumber(String typed) {
        assertThat(CallerId.normalise(typed)).isEmpty();
    }
}
