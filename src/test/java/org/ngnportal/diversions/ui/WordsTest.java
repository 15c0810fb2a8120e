package org.ngnportal.diversions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.diversions.Condition;
import org.ngnportal.diversions.Happening;
import org.ngnportal.diversions.Happening.Rule;
import org.ngnportal.diversions.Risk;
import org.ngnportal.diversions.Target;

class WordsTest {

    private static final Duration RINGING = Duration.ofSeconds(25);

    @ParameterizedTest
    @EnumSource
    void everyRuleHasASentence(Rule rule) {
        assertThat(Words.sentence(happening(rule, Target.NONE)))
                .doesNotContain("!")
                .endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void everyTargetHasWords(Target.Kind kind) {
        assertThat(Words.choice(new Target(kind, "+442079460101"))).doesNotContain("!");
    }

    @Test
    void ringingIsToldWithWhatComesAfterwards() {
        var happening = new Happening(
                Rule.RINGS,
                Target.NONE,
                Optional.empty(),
                Map.of(Condition.BUSY, Target.address("bob"), Condition.NO_ANSWER, Target.VOICEMAIL),
                RINGING);

        assertThat(Words.sentence(happening))
                .isEqualTo("Your telephones ring for 25 seconds, then the call goes to your voicemail.");
        assertThat(Words.otherwise(happening)).containsExactly("If you are on the telephone, the call goes to bob.");
    }

    @Test
    void aRuleThatEndsSaysWhen() {
        var until = ZonedDateTime.of(2026, 7, 15, 17, 0, 0, 0, ZoneId.of("Europe/Berlin"));
        var happening = new Happening(
                Rule.PLAN, new Target(Target.Kind.MOBILE, "+447700900101"), Optional.of(until), Map.of(), RINGING);

        assertThat(Words.sentence(happening))
                .startsWith(
                        "Your weekly plan does not let this caller through: the call goes to your mobile, +44\u00a0")
                .contains("This holds until Jul 15, 2026");
    }

    @ParameterizedTest
    @EnumSource
    void everyRiskIsExplained(Risk.Kind kind) {
        assertThat(Words.risk(new Risk(Condition.ALL, kind, "+493023125101", "DE")))
                .contains("+49\u00a030\u00a023125101")
                .doesNotContain("!");
        assertThat(Words.risk(new Risk(Condition.ALL, Risk.Kind.FOREIGN, "+882161234567", "")))
                .contains("country unknown");
    }

    private static Happening happening(Rule rule, Target target) {
        return new Happening(rule, target, Optional.empty(), Map.of(), RINGING);
    }
}
