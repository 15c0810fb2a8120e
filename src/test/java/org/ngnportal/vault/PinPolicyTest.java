package org.ngnportal.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.vault.PinPolicy.Rule;

class PinPolicyTest {

    private static final Passwords passwords = new Passwords();
    private static final List<String> NUMBERS = List.of("alice", "442079460101", "+44 7700 900101");

    @ParameterizedTest
    @ValueSource(strings = {"274951", "8203716", "9051863427"})
    void pinThatNobodyGuessesIsAccepted(String pin) {
        assertThat(PinPolicy.check(new Secret(pin), NUMBERS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "27495, TOO_SHORT",
        "27495183604, TOO_LONG",
        "27495x, NOT_DIGITS",
        "27495 , TOO_SHORT",
        "٢٧٤٩٥١, NOT_DIGITS",
        "777777, TOO_SIMPLE",
        "123456, TOO_SIMPLE",
        "876543, TOO_SIMPLE",
        "890123, TOO_SIMPLE",
        "112233, TOO_SIMPLE",
        "121212, TOO_SIMPLE",
        "482482, TOO_SIMPLE",
        "111222, TOO_SIMPLE",
        "1472580, TOO_SIMPLE",
        "460101, KNOWN_NUMBER",
        "900101, KNOWN_NUMBER"
    })
    void pinThatIsTriedFirstIsRefused(String pin, Rule rule) {
        assertThat(PinPolicy.check(new Secret(pin), NUMBERS)).contains(rule);
    }

    @RepeatedTest(50)
    void generatedOnesAreAccepted() {
        assertThat(PinPolicy.check(passwords.pin(), List.of())).isEmpty();
    }
}
