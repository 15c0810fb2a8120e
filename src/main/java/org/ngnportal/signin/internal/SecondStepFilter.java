package org.ngnportal.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.FactorException;
import org.ngnportal.signin.FactorException.Reason;
import org.ngnportal.signin.SignInLog;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.signin.SignInProblem;
import org.ngnportal.signin.WaitingSignIn.Step;
import org.ngnportal.signin.internal.factor.Enrolment;
import org.ngnportal.signin.internal.factor.FactorChecks;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second step of a sign-in: takes the form of its page and, when all is well, signs in. */
final class SecondStepFilter extends AbstractAuthenticationProcessingFilter {

    static final String PATH = SecurityRules.LOGIN + "/factor";

    private final FactorChecks checks;
    private final Enrolment enrolment;
    private final FactorTries tries;
    private final SignInLog signIns;
    private final Clock clock = Clock.systemUTC();

    SecondStepFilter(FactorChecks checks, Enrolment enrolment, FactorTries tries, SignInLog signIns) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
        setAuthenticationManager(SecondStepFilter::none);
        this.checks = checks;
        this.enrolment = enrolment;
        this.tries = tries;
        this.signIns = signIns;
    }

    private static Authentication none(Authentication attempt) {
        throw new IllegalStateException("this filter judges by itself");
    }

    /** @return null when another page of the second step follows */
    @Override
    public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PendingSignIn pending = pending(request);
        if (pending == null) {
            throw SignInException.because(SignInProblem.Reason.FACTOR_EXPIRED);
        }
        if (pending.step() == Step.RECOVERY_CODES) {
            return finished(pending, request);
        }
        if (!pending.tryOnce()) {
            throw givenUp(request);
        }
        SignInMethod method = method(request);
        try {
            tries.count(pending.signedIn(), method, Browser.of(request), () -> check(pending, method, request));
        } catch (FactorException wrong) {
            if (pending.isTriedOut()) {
                throw givenUp(request);
            }
            pending.failed(wrong);
            throw new FactorRefusal();
        }
        pending.shownBy(method);
        if (pending.step() == Step.FACTOR) {
            return finished(pending, request);
        }
        pending.shows(enrolment.newRecoveryCodes(pending.actor()));
        response.sendRedirect(request.getContextPath() + PATH);
        return null;
    }

    /** One whose time is over is forgotten. */
    private @Nullable PendingSignIn pending(HttpServletRequest request) {
        if (!(request.getSession().getAttribute(PendingSignIn.ATTRIBUTE) instanceof PendingSignIn pending)) {
            return null;
        }
        if (pending.isOver(clock.instant())) {
            request.getSession().removeAttribute(PendingSignIn.ATTRIBUTE);
            return null;
        }
        return pending;
    }

    private static SignInException givenUp(HttpServletRequest request) {
        request.getSession().removeAttribute(PendingSignIn.ATTRIBUTE);
        return SignInException.because(SignInProblem.Reason.FACTOR_FAILED);
    }

    private Authentication finished(PendingSignIn pending, HttpServletRequest request) {
        signIns.record(
                pending.username(), pending.actor(), SignInOutcome.SIGNED_IN, pending.method(), Browser.of(request));
        return pending.signedIn();
    }

    private static SignInMethod method(HttpServletRequest request) {
        if (!parameter(request, "credential").isBlank()) {
            return SignInMethod.PASSKEY;
        }
        return parameter(request, "recovery").isBlank() ? SignInMethod.TOTP : SignInMethod.RECOVERY_CODE;
    }

    private void check(PendingSignIn pending, SignInMethod method, HttpServletRequest request) {
        if (pending.step() == Step.FACTOR) {
            checkFactor(pending, method, request);
        } else {
            setUp(pending, method, request);
        }
    }

    private void checkFactor(PendingSignIn pending, SignInMethod method, HttpServletRequest request) {
        if (method == SignInMethod.PASSKEY) {
            var challenge = pending.takeChallenge();
            if (challenge == null) {
                throw new FactorException(Reason.PASSKEY_REFUSED);
            }
            checks.passkey(pending.actor().user(), challenge, parameter(request, "credential"));
        } else if (method == SignInMethod.RECOVERY_CODE) {
            checks.recoveryCode(pending.actor(), parameter(request, "recovery"));
        } else {
            checks.totp(pending.actor().user(), parameter(request, "code"));
        }
    }

    private void setUp(PendingSignIn pending, SignInMethod method, HttpServletRequest request) {
        if (method == SignInMethod.PASSKEY) {
            var question = pending.takeNewPasskey();
            if (question == null) {
                throw new FactorException(Reason.PASSKEY_REFUSED);
            }
            enrolment.addPasskey(
                    pending.actor(), question, parameter(request, "label"), parameter(request, "credential"));
            return;
        }
        var setup = pending.setup();
        if (setup == null) {
            throw new FactorException(Reason.WRONG_CODE);
        }
        enrolment.confirmTotp(pending.actor(), setup, parameter(request, "code"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.toString(request.getParameter(name), "");
    }
}
