package org.ngnportal.signin.internal;

import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.ngnpro.NgnProException.Unavailable;
import org.ngnportal.signin.SignInProblem.Reason;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Resellers and customers: the platform itself verifies their NGNPro username and password. */
@Component
class CustomerSignIn implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(CustomerSignIn.class);
    private static final int LONGEST = 128;

    private final NgnPro ngnPro;
    private final Throttle throttle;

    CustomerSignIn(NgnPro ngnPro, Throttle throttle) {
        this.ngnPro = ngnPro;
        this.throttle = throttle;
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
        Throttle.Attempt counted = throttle.begin(username, address(attempt));
        try {
            SignedIn signedIn = verify(username, password);
            signedIn.setDetails(attempt.getDetails());
            counted.succeeded();
            log.info("Signed in: customer {}", signedIn.actor().tenant());
            return signedIn;
        } catch (Unavailable e) {
            counted.undecided();
            log.warn("Sign-in not possible, the platform does not answer: {}", e.getMessage());
            throw SignInException.because(Reason.PLATFORM_DOWN, e);
        } catch (Fault fault) {
            throw refusal(fault, counted);
        }
    }

    private SignedIn verify(String username, Secret password) {
        Actor.Customer actor = ngnPro.authenticate(username, password);
        return new SignedIn(actor, username, isActive(actor));
    }

    private boolean isActive(Actor.Customer actor) {
        try {
            CustomerAccount account =
                    ngnPro.as(actor).customer().getAccount(actor.id().value());
            return !account.isReseller() || !Boolean.FALSE.equals(account.resellerActive());
        } catch (NgnProException e) {
            log.warn("Cannot tell whether customer {} is active: {}", actor.id(), e.getMessage());
            return true;
        }
    }

    /** Codes for refused credentials differ between servers (contract section 7, question 2). */
    private static SignInException refusal(Fault fault, Throttle.Attempt counted) {
        Reason reason = FaultCode.of(fault.code()).map(CustomerSignIn::reason).orElse(Reason.REFUSED);
        if (reason == Reason.PLATFORM_FAILED) {
            counted.undecided();
        }
        log.info("Sign-in {}: the platform answered {}", reason, fault.code());
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

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
