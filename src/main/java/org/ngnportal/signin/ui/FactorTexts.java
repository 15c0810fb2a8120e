package org.ngnportal.signin.ui;

import java.util.Locale;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.FactorException;
import org.ngnportal.signin.FactorException.Reason;

/** Why a second factor was not accepted or not changed, in words. */
final class FactorTexts {

    private FactorTexts() {}

    static String of(FactorException problem) {
        String key = "factor.problem."
                + problem.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return problem.reason() == Reason.TOO_MANY_TRIES
                ? Texts.t(key, ProblemTexts.inWords(problem.delay()))
                : Texts.t(key);
    }
}
