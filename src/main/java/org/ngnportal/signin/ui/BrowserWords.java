package org.ngnportal.signin.ui;

import java.util.List;
import java.util.regex.Pattern;
import org.ngnportal.shell.Texts;

/** What a browser says of itself, in words: its name and its system, as far as it is one of the common ones. */
final class BrowserWords {

    /** The first that fits is taken: most browsers also claim to be another one. */
    private static final List<Rule> BROWSERS = List.of(
            new Rule("Edge", "\\bEdg(e|A|iOS)?/"),
            new Rule("Opera", "\\b(OPR|Opera)/"),
            new Rule("Samsung Internet", "\\bSamsungBrowser/"),
            new Rule("Vivaldi", "\\bVivaldi/"),
            new Rule("Firefox", "\\b(Firefox|FxiOS)/"),
            new Rule("Chrome", "\\b(HeadlessChrome|Chrome|CriOS|Chromium)/"),
            new Rule("Safari", "\\bVersion/\\S+.*\\bSafari/"),
            new Rule("curl", "^curl/"));

    private static final List<Rule> SYSTEMS = List.of(
            new Rule("iPhone", "\\biPhone\\b"),
            new Rule("iPad", "\\biPad\\b"),
            new Rule("Android", "\\bAndroid\\b"),
            new Rule("Windows", "\\bWindows\\b"),
            new Rule("ChromeOS", "\\bCrOS\\b"),
            new Rule("macOS", "\\bMac(intosh| OS X)\\b"),
            new Rule("Linux", "\\b(Linux|X11)\\b"));

    private record Rule(String name, Pattern sign) {

        Rule(String name, String sign) {
            this(name, Pattern.compile(sign));
        }
    }

    private BrowserWords() {}

    static String of(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        if (browser.isEmpty()) {
            return system.isEmpty()
                    ? Texts.t("signin.sessions.unknown")
                    : Texts.t("signin.sessions.on", Texts.t("signin.sessions.unknown"), system);
        }
        return system.isEmpty() ? browser : Texts.t("signin.sessions.on", browser, system);
    }

    private static String first(List<Rule> rules, String agent) {
        return rules.stream()
                .filter(rule -> rule.sign().matcher(agent).find())
                .map(Rule::name)
                .findFirst()
                .orElse("");
    }
}
