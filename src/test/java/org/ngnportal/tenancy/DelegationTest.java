package org.ngnportal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelegationTest {

    @ParameterizedTest(name = "reseller {0}, own {1}, acts as reseller {2}: {3}")
    @CsvSource({
        "1, 1, true, true",
        "1, 1, false, true",
        "1, '', true, true",
        "1, '', false, false",
        "1, 0, false, false",
        "1, ' 0 ', false, false",
        "0, 1, true, false",
        "0, 1, false, false",
        "'', 1, true, false",
        "' ', 1, false, false",
        "yes, true, false, true"
    })
    void aSwitchIsNeededOfTheResellerAndOfWhoeverDoesNotActAsHim(
            String reseller, String own, boolean actsAsReseller, boolean granted) {
        for (var name : Map.of(
                        "pstn_access", new Delegation(granted, false, false, false),
                        "pstn_changes", new Delegation(false, granted, false, false),
                        "prepaid_changes", new Delegation(false, false, granted, false),
                        "sms_access", new Delegation(false, false, false, granted))
                .entrySet()) {
            assertThat(Delegation.of(Map.of(name.getKey(), reseller), Map.of(name.getKey(), own), actsAsReseller))
                    .isEqualTo(name.getValue());
        }
    }

    @Test
    void nothingIsDelegatedByAbsence() {
        assertThat(Delegation.of(Map.of(), Map.of(), true)).isEqualTo(new Delegation(false, false, false, false));
    }
}
