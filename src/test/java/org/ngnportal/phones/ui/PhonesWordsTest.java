package org.ngnportal.phones.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.phones.Phone;
import org.ngnportal.phones.PhoneKind;
import org.ngnportal.phones.PhoneSetup;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;

class PhonesWordsTest {

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @ParameterizedTest
    @CsvSource({
        "30, for less than a minute more",
        "90, for another minute",
        "1380, for another 23 minutes",
        "7200, for another 2 hours",
        "604800, for another 7 days"
    })
    void timeThatIsLeftIsInWords(long seconds, String words) {
        assertThat(TimeLeft.words(phone(PhoneKind.DESK, Duration.ofSeconds(seconds))))
                .isEqualTo(words);
    }

    @Test
    void minutesAreCountedAsEachLanguageDoes() {
        assertThat(Texts.in(Locale.of("ro"), "phones.left.minutes", 1)).isEqualTo("încă un minut");
        assertThat(Texts.in(Locale.of("ro"), "phones.left.minutes", 19)).isEqualTo("încă 19 minute");
        assertThat(Texts.in(Locale.of("ro"), "phones.left.minutes", 23)).isEqualTo("încă 23 de minute");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAPictureAndWords(PhoneKind kind) {
        var card = new PhoneCard(phone(kind, null));

        assertThat(card.getElement().getTextRecursively())
                .contains("<img src=x>", "not encrypted (UDP)", "192.0.2.7:5060", "Tuesday")
                .doesNotContain("!");
    }

    @Test
    void whatIsEnteredIntoATelephoneIsToldInParts() {
        var alice = new SipAddress("alice", "alpha.example");
        assertThat(new SetupSection(new PhoneSetup(alice, "proxy.example:5061;transport=tls"))
                        .getElement()
                        .getTextRecursively())
                .contains("alice@alpha.example", "alpha.example", "proxy.example:5061", "TLS");
        assertThat(new SetupSection(new PhoneSetup(alice, "<b>what"))
                        .getElement()
                        .getTextRecursively())
                .contains("<b>what");
        assertThat(new SetupSection(new PhoneSetup(alice, "")).getElement().getTextRecursively())
                .doesNotContain("Outbound proxy");
    }

    private static Phone phone(PhoneKind kind, @Nullable Duration left) {
        return new Phone("<img src=x>", kind, "<img src=x>/1", "udp", "192.0.2.7:5060", "", left, "Tuesday");
    }
}
