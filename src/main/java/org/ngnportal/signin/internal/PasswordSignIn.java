package org.ngnportal.signin.internal;

import java.util.Comparator;
import java.util.List;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.ngnpro.NgnProException.Unavailable;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.IdentityCheck;
import org.ngnportal.signin.IdentityRefusedException;
import org.ngnportal.signin.SignInLog;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.signin.SignInProblem.Reason;
import org.ngnportal.signin.Throttle;
import org.ngnportal.signin.TooManyTriesException;
import org.ngnportal.vault.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** One form for everybody: asks each kind of users in turn whether the username and password are theirs. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(PasswordSignIn.class);
    private static final int LONGEST = 128;

    private final List<IdentityCheck> checks;
    private final Throttle throttle;
    private final SignInLog signIns;
    private final SecondSteps secondSteps;

    PasswordSignIn(List<IdentityCheck> checks, Throttle throttle, SignInLog signIns, SecondSteps secondSteps) {
        this.checks = checks.stream()
                .sorted(Comparator.comparingInt(IdentityCheck::order))
                .toList();
        this.throttle = throttle;
        this.signIns = signIns;
        this.secondSteps = secondSteps;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip();
        Secret password = new Secret(String.valueOf(attempt.getCredentials()));
        if (isUnthinkable(username) || isUnthinkable(password.reveal())) {
            throw SignInException.because(Reason.REFUSED);
        }
        Browser browser = browser(attempt);
        Throttle.Attempt counted = begin(username, browser);
        try {
            SignedIn signedIn = verify(username, password);
            signedIn.setDetails(attempt.getDetails());
            Authentication next = secondSteps.after(signedIn);
            counted.succeeded();
            SignInOutcome outcome = next == signedIn ? SignInOutcome.SIGNED_IN : SignInOutcome.PASSWORD_RIGHT;
            signIns.record(username, signedIn.actor(), outcome, SignInMethod.PASSWORD, browser);
            return next;
        } catch (SignInException refused) {
            SignInOutcome outcome = outcome(refused.reason());
            if (outcome == SignInOutcome.NOT_CHECKED) {
                counted.undecided();
            }
            signIns.record(username, null, outcome, SignInMethod.PASSWORD, browser);
            throw refused;
        }
    }

    private Throttle.Attempt begin(String username, Browser browser) {
        try {
            return throttle.begin(Throttle.Purpose.SIGN_IN, username, browser.address());
        } catch (TooManyTriesException refused) {
            signIns.record(username, null, SignInOutcome.THROTTLED, SignInMethod.PASSWORD, browser);
            throw refused;
        }
    }

    private static SignInOutcome outcome(Reason reason) {
        return switch (reason) {
            case PLATFORM_DOWN, PLATFORM_FAILED -> SignInOutcome.NOT_CHECKED;
            case BLOCKED, NO_CONNECTION -> SignInOutcome.BLOCKED;
            default -> SignInOutcome.REFUSED;
        };
    }

    /** Whoever knows him decides; that somebody could not be asked counts only when nobody knows him. */
    private SignedIn verify(String username, Secret password) {
        SignInException refusal = SignInException.because(Reason.REFUSED);
        for (IdentityCheck check : checks) {
            try {
                var identity = check.check(username, password);
                if (identity.isPresent()) {
                    return new SignedIn(
                            identity.get().actor(), username, identity.get().active());
                }
            } catch (IdentityRefusedException known) {
                throw SignInException.because(known.reason(), known);
            } catch (Unavailable e) {
                log.warn("Sign-in not possible, the platform does not answer: {}", e.getMessage());
                refusal = SignInException.because(Reason.PLATFORM_DOWN, e);
            } catch (Fault fault) {
                refusal = graver(refusal, refusal(fault));
            }
        }
        throw refusal;
    }

    private static SignInException graver(SignInException one, SignInException other) {
        return other.isGraverThan(one) ? other : one;
    }

    /** Codes for refused credentials differ between servers (contract section 7, question 2). */
    private static SignInException refusal(Fault fault) {
        Reason reason = FaultCode.of(fault.code()).map(PasswordSignIn::reason).orElse(Reason.REFUSED);
        return SignInException.fault(reason, fault.code(), fault);
    }

    private static Reason reason(FaultCode code) {
        return switch (code) {
            case NOT_ALLOWED, RESELLER_INACTIVE -> Reason.BLOCKED;
            case INTERNAL, MALFORMED_REQUEST, UNKNOWN_OPERATION -> Reason.PLATFORM_FAILED;
            default -> Reason.REFUSED;
        };
    }

    private static boolean isUnthinkable(String typed) {
        return typed.isEmpty() || typed.length() > LONGEST;
    }

    /** The address as the filter saw it; what else is known comes from the request, if there is one. */
    private static Browser browser(Authentication attempt) {
        if (attempt.getDetails() instanceof Browser known) {
            return known;
        }
        Browser current = Browser.current();
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? new Browser(details.getRemoteAddress(), current.agent())
                : current;
    }
}
