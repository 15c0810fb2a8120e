package org.ngnportal.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4.930123456789E12| | 4930123456789",
                "4.930123456789E12|General | 4930123456789",
                "4.930123456789E12|0.00E+00 | 4930123456789",
                "0.30000000000000004|General| 0.3",
                "1234|00000| 01234",
                "0|00000| 00000",
                "0|0| 0",
                "49301234567|+#| +49301234567",
                "301234567|\\0# | 0301234567",
                "301234567|\"0\"# | 0301234567",
                "301234567|000-000 000| 301-234 567",
                "5551234567|(000) 000-0000| (555) 123-4567",
                "1234567.5|#,##0.00| 1234567.50",
                "12.5|0.## | 12.5",
                "12|0.## | 12",
                "0.5|0%| 50%",
                "-12|0| -12",
                "-12|0;(0)| -(12)",
                "46348|dd.mm.yyyy| 2026-11-22",
                "46348.75|yyyy-mm-dd hh:mm| 2026-11-22 18:00",
                "0.5|hh:mm| 12:00",
                "46348|[$-407]d. mmmm yyyy| 2026-11-22",
                "1E+300|General| 1E+300",
                "12345678901234567890123|0| 12345678901234600000000",
            })
    void numbersAreWhatPeopleSee(String number, String format, String seen) {
        assertThat(NumberText.of(new BigDecimal(number), format == null ? "" : format, false))
                .isEqualTo(seen);
    }
}
