package org.ngnportal.signin.ui;

import java.time.Duration;
import java.util.Locale;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.SignInProblem;
import org.ngnportal.signin.SignInProblem.Reason;

/** A problem in the words of the login page. */
final class ProblemTexts {

    private ProblemTexts() {}

    static String of(SignInProblem problem) {
        if (problem.reason() == Reason.TOO_MANY_TRIES) {
            return Texts.t(key(problem.reason()), inWords(problem.delay()));
        }
        return Texts.t(key(problem.reason()));
    }

    static String key(Reason reason) {
        return "signin.problem." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String inWords(Duration delay) {
        long seconds = Math.max(1, delay.toSeconds() + 1);
        return seconds < 90
                ? Texts.t("signin.wait.seconds", seconds)
                : Texts.t("signin.wait.minutes", (seconds + 59) / 60);
    }
}
