package org.ngnportal.prepaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|5.0000",
                "12.5|12.5000",
                "12,50|12.5000",
                "-0.0001|-0.0001",
                "+3|3.0000",
                " 7 |7.0000",
                "−2|-2.0000"
            })
    void amountsAreReadAsPeopleTypeThem(String typed, String amount) {
        assertThat(Money.parse(typed)).map(Money::toString).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.234,50", "1,000.00", "1.00005", "1e3", "1234567", "--1", "1 000", "NaN", "٣"})
    void whatCouldBeMeantOtherwiseIsNoAmount(String typed) {
        assertThat(Money.parse(typed)).isEmpty();
    }

    @Test
    void moneyIsNotRoundedBehindAnybodysBack() {
        assertThatThrownBy(() -> Money.of("0.00001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void equalAmountsAreEqualHoweverTheyAreWritten() {
        assertThat(Money.of("1.5")).isEqualTo(Money.of("1.5000"));
        assertThat(Money.of("0.1").plus(Money.of("0.2"))).isEqualTo(Money.of("0.3"));
    }
}
