package org.ngnportal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.ngnpro.NgnProException.Unavailable;

class TextsTest {

    @Test
    void argumentsAreTakenAsTheyAre() {
        assertThat(Texts.t("shell.user", "<b>{0} 'al'</b>")).isEqualTo("Signed in as <b>{0} 'al'</b>");
    }

    @Test
    void unknownKeyIsSeenAtOnce() {
        assertThat(Texts.t("shell.no-such-text")).isEqualTo("!shell.no-such-text!");
    }

    @Test
    void languageWithoutTextsFallsBackToEnglish() {
        assertThat(Texts.in(Locale.JAPANESE, "shell.cancel")).isEqualTo("Cancel");
    }

    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void everyKnownFaultHasWordsAndShowsItsCode(FaultCode code) {
        assertThat(FaultTexts.of(new Fault(code.code(), "raw words of the server")))
                .doesNotContain("!")
                .doesNotContain("raw words")
                .endsWith(" (" + code.code() + ")");
    }

    @Test
    void unknownFaultShowsTheServersWordsAndCode() {
        assertThat(FaultTexts.of(new Fault(4711, "No such gateway")))
                .isEqualTo("The platform refused: No such gateway (4711)");
    }

    @Test
    void unansweredCallSaysWhetherAnythingCanHaveHappened() {
        assertThat(FaultTexts.of(new Unavailable("refused", null, true))).contains("Nothing was changed");
        assertThat(FaultTexts.of(new Unavailable("timeout", null, false))).contains("not known");
    }
}
