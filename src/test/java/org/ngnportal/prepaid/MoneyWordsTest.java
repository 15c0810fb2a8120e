package org.ngnportal.prepaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5|EUR|en|€12.50",
                "12.5|eur|de|12,50 €",
                "-0.0325|GBP|en|-£0.0325",
                "1234.5|EUR|en|€1,234.50",
                "3|Taler|en|3.00 Taler",
                "3||en|3.00"
            })
    void amountsAreWrittenAsPeopleReadThem(String amount, String currency, String language, String words) {
        var locale = language.equals("en") ? Locale.US : Locale.GERMANY;

        assertThat(MoneyWords.of(Money.of(amount), currency == null ? "" : currency, locale)
                        .replace('\u00a0', ' '))
                .isEqualTo(words);
    }
}
