package org.ngnportal.barring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.barring.Countries.Country;

class CountriesTest {

    @ParameterizedTest
    @CsvSource({
        "+31,    NL, true",
        "+31900, NL, false",
        "+49900, DE, false",
        "+1876,  JM, false",
        "+18765, JM, false",
        "+1212,  US, false",
        "+77,    KZ, true",
        "+7495,  RU, false",
        "+447,   GB, false"
    })
    void prefixesBelongToCountries(String prefix, String region, boolean whole) {
        var place = Countries.place(new BarredPrefix(prefix));
        assertThat(place.regions()).containsExactly(region);
        assertThat(place.whole()).isEqualTo(whole);
    }

    @Test
    void someBelongToSeveralOrNone() {
        assertThat(Countries.place(new BarredPrefix("+1")).regions())
                .startsWith("US")
                .contains("CA", "JM");
        assertThat(Countries.place(new BarredPrefix("+3")).regions())
                .contains("NL", "FR", "UA")
                .doesNotContain("DE");
        assertThat(Countries.place(new BarredPrefix("+800")).regions()).isEmpty();
        assertThat(Countries.place(new BarredPrefix("+999")).regions()).isEmpty();
    }

    @Test
    void countriesHaveNamesInEveryLanguage() {
        assertThat(Countries.name("NL", Locale.GERMAN)).isEqualTo("Niederlande");
        assertThat(Countries.name("DE", Locale.of("ro"))).isEqualTo("Germania");
        assertThat(Countries.all(Locale.of("es")))
                .hasSizeGreaterThan(200)
                .extracting(country -> country.name(Locale.of("es")))
                .contains("Países Bajos")
                .first()
                .isEqualTo("Afganistán");
    }

    @Test
    void countriesHavePrefixes() {
        assertThat(Countries.of("nl").map(Country::prefixes))
                .hasValueSatisfying(prefixes -> assertThat(prefixes).containsExactly(new BarredPrefix("+31")));
        assertThat(Countries.of("KZ").orElseThrow().prefixes())
                .extracting(BarredPrefix::text)
                .contains("+77");
        assertThat(Countries.of("CA").orElseThrow().prefixes())
                .extracting(BarredPrefix::text)
                .containsExactly("+1");
    }
}
