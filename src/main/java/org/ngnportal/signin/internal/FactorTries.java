package org.ngnportal.signin.internal;

import org.ngnportal.signin.Browser;
import org.ngnportal.signin.FactorException;
import org.ngnportal.signin.FactorException.Reason;
import org.ngnportal.signin.SignInLog;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.signin.Throttle;
import org.ngnportal.signin.TooManyTriesException;
import org.springframework.stereotype.Component;

/** Counts tries of second factors, and of passwords of those who are signed in; writes down the failed ones. */
@Component
class FactorTries {

    private final Throttle throttle;
    private final SignInLog signIns;

    FactorTries(Throttle throttle, SignInLog signIns) {
        this.throttle = throttle;
        this.signIns = signIns;
    }

    /** @throws FactorException as the check does, or because he has to wait first */
    void count(SignedIn who, SignInMethod method, Browser browser, Runnable check) {
        Throttle.Attempt attempt = begin(who, method, browser);
        try {
            check.run();
        } catch (FactorException wrong) {
            if (wrong.reason() == Reason.PROOF_NOT_CHECKED) {
                attempt.undecided();
            }
            signIns.record(who.getName(), who.actor(), outcome(wrong, method), method, browser);
            throw wrong;
        }
        attempt.succeeded();
    }

    private Throttle.Attempt begin(SignedIn who, SignInMethod method, Browser browser) {
        try {
            return throttle.begin(
                    Throttle.Purpose.SECOND_FACTOR, who.actor().user().toString(), browser.address());
        } catch (TooManyTriesException hasty) {
            signIns.record(who.getName(), who.actor(), SignInOutcome.THROTTLED, method, browser);
            throw new FactorException(Reason.TOO_MANY_TRIES, hasty.delay());
        }
    }

    private static SignInOutcome outcome(FactorException wrong, SignInMethod method) {
        if (wrong.reason() == Reason.PROOF_NOT_CHECKED) {
            return SignInOutcome.NOT_CHECKED;
        }
        return method == SignInMethod.PASSWORD ? SignInOutcome.REFUSED : SignInOutcome.WRONG_SECOND_FACTOR;
    }
}
