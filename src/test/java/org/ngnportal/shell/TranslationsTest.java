package org.ngnportal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    /** Message files that end users meet, each in all languages. */
    private static final List<String> FOR_EVERYBODY = List.of(
            "signin.",
            "recovery.",
            "vault.",
            "diversions.",
            "voicemail.",
            "phones.",
            "numbers.",
            "profile.",
            "selfcare.",
            "calls.",
            "phonebook.",
            "api.",
            "factor.step.",
            "operators.invitation.",
            "shell.",
            "prepaid.",
            "availability.",
            "barring.",
            "quota.",
            "glance.",
            "journal.");

    /** Pages of staff within them. */
    private static final Pattern FOR_STAFF = Pattern.compile(String.join(
            "|",
            "signin\\.(log|locked|kind|method|outcome|overview|sessions)\\..*",
            "profile\\.staff\\..*",
            "shell\\.(overview|wizard|owner|bulk)\\..*",
            "shell\\.as\\.(begin|beginning|denied|reason)(\\..*)?",
            "prepaid\\.(balance|top-up|vouchers|batch|voucher|printed|paper)(\\..*)?",
            "quota\\.policy\\..*",
            // the page of the journal, and what has nothing to do with a subscriber's account
            "journal\\.(action|navigation|title|title-count|subtitle|export|search|filters|any|period|problems)(\\..*)?",
            "journal\\.(impersonated|clear|more|open|none|no-match|timeline|fact\\.from)(\\..*)?",
            "journal\\.(did|tried)\\.(vouchers|delivery|connection|factor|sign-in|operator|quota-warnings)\\..*",
            "journal\\.(did|tried)\\.(template|sender)\\..*",
            "journal\\.(field|the)\\.(version|sender|reply-to|bounces|selector|signing-key)",
            "journal\\.(field|the)\\.(count|valid-until|blocked|voucher-blocked|username|platform-password|totp-key)",
            "journal\\.(field|the)\\.(recovery-codes|passkey|factor-of-.*|grants|password|percents)"));

    @ParameterizedTest
    @ValueSource(strings = {"de", "nl", "es", "ro"})
    void whatEndUsersMeetIsThereInTheirLanguage(String language) {
        var translated = MessageBundles.INSTANCE.in(Locale.of(language));
        assertThat(MessageBundles.INSTANCE.english().keySet().stream()
                        .filter(key -> FOR_EVERYBODY.stream().anyMatch(key::startsWith))
                        .filter(key -> !FOR_STAFF.matcher(key).matches())
                        .filter(key -> !translated.containsKey(key)))
                .as("not in %s", language)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "nl", "es", "ro"})
    void translationsSayTheSame(String language) {
        var english = MessageBundles.INSTANCE.english();
        MessageBundles.INSTANCE.in(Locale.of(language)).forEach((key, text) -> {
            assertThat(english).as(language).containsKey(key);
            assertThat(arguments(text)).as("%s in %s", key, language).isEqualTo(arguments(english.get(key)));
            assertThat(Texts.in(Locale.of(language), key, 1, "b")).as(key).doesNotContain("!" + key);
        });
    }

    @Test
    void numbersLookLikeThoseOfTheWordsAroundThem() {
        assertThat(Texts.in(Locale.GERMAN, "signin.wait.minutes", 1234)).isEqualTo("1.234 Minuten");
        assertThat(Texts.in(Locale.GERMAN, "prepaid.batch.count.help", 1234)).isEqualTo("Up to 1,234.");
    }

    private static TreeSet<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
