package org.ngnportal.diversions.ui;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ngnportal.diversions.Condition;
import org.ngnportal.diversions.DiversionState;
import org.ngnportal.diversions.Happening;
import org.ngnportal.diversions.Happening.Rule;
import org.ngnportal.diversions.Risk;
import org.ngnportal.diversions.Target;
import org.ngnportal.shell.Texts;

/** Diversions in everyday words. What somebody typed stays as it is: to be shown as text only. */
final class Words {

    private static final Set<String> KNOWN_GROUPS = Set.of("vip", "business", "coworkers", "friends", "family");

    private Words() {}

    static String condition(Condition condition) {
        return Texts.t("diversions.condition." + condition.key());
    }

    /** What the condition means, and how it is set on the telephone. */
    static String help(Condition condition, DiversionState state) {
        var code = state.dialCode(condition)
                .map(text -> Texts.t("diversions.code", text))
                .orElse("");
        var meaning = condition == Condition.UNAVAILABLE ? Texts.t("diversions.condition.unavailable.help") : "";
        return (meaning + " " + code).strip();
    }

    /** A target as one chooses it. */
    static String choice(Target target) {
        return Texts.t("diversions.choice." + target.kind().key(), together(target.shown()));
    }

    /** A target as it follows "the call goes". */
    private static String to(Target target) {
        return Texts.t("diversions.to." + target.kind().key(), together(target.shown()));
    }

    /** A number is never broken at the end of a line. */
    private static String together(String number) {
        return number.startsWith("+") ? number.replace(' ', '\u00a0') : number;
    }

    static String seconds(Duration duration) {
        return Texts.t("diversions.seconds", duration.toSeconds());
    }

    static String group(String name) {
        var known = name.toLowerCase(Locale.ROOT);
        return KNOWN_GROUPS.contains(known) ? Texts.t("diversions.group." + known) : name;
    }

    /** What happens, in a sentence. */
    static String sentence(Happening happening) {
        if (happening.rule() == Rule.RINGS) {
            var last = happening.then().getOrDefault(Condition.NO_ANSWER, Target.NONE);
            return sentence("diversions.happens.rings", last, seconds(happening.ringing()));
        }
        var words = sentence("diversions.happens." + happening.rule().key(), happening.target(), "");
        return happening
                .until()
                .map(end -> words + " " + Texts.t("diversions.happens.until", time(end)))
                .orElse(words);
    }

    /** What happens in other cases than the one of the sentence. */
    static List<String> otherwise(Happening happening) {
        return Stream.of(Condition.OFFLINE, Condition.BUSY)
                .filter(happening.then()::containsKey)
                .map(condition -> sentence(
                        "diversions.happens.if-" + condition.key(),
                        happening.then().getOrDefault(condition, Target.NONE),
                        ""))
                .toList();
    }

    private static String sentence(String key, Target target, String seconds) {
        return target.isNone() ? Texts.t(key + ".away", "", seconds) : Texts.t(key + ".to", to(target), seconds);
    }

    static String risk(Risk risk) {
        var country = risk.country().isEmpty()
                ? Texts.t("diversions.dear.somewhere")
                : Locale.of("", risk.country()).getDisplayCountry(locale());
        return Texts.t(
                "diversions.dear." + risk.kind().name().toLowerCase(Locale.ROOT), together(risk.shown()), country);
    }

    static String wait(Duration delay) {
        long seconds = Math.max(1, delay.toSeconds());
        var words = seconds < 60
                ? Texts.t("signin.wait.seconds", seconds)
                : Texts.t("signin.wait.minutes", (seconds + 59) / 60);
        return Texts.t("signin.problem.too-many-tries", words);
    }

    private static String time(ZonedDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(time);
    }

    private static Locale locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }
}
