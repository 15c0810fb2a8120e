package org.ngnportal.signin.internal;

import java.time.Clock;
import org.ngnportal.signin.FactorStatus;
import org.ngnportal.signin.internal.factor.Enrolment;
import org.ngnportal.signin.internal.factor.FactorChecks;
import org.ngnportal.tenancy.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

@Component
class StoredSecondSteps implements SecondSteps {

    private final FactorChecks checks;
    private final Enrolment enrolment;
    private final Clock clock = Clock.systemUTC();

    StoredSecondSteps(FactorChecks checks, Enrolment enrolment) {
        this.checks = checks;
        this.enrolment = enrolment;
    }

    @Override
    public Authentication after(SignedIn signedIn) {
        if (signedIn.actor() instanceof Actor.Subscriber) {
            return signedIn;
        }
        FactorStatus status = checks.status(signedIn.actor());
        if (status.isProtected()) {
            return new PendingToken(PendingSignIn.forFactor(
                    signedIn, status.hasTotp(), !status.passkeys().isEmpty(), clock.instant()));
        }
        if (status.required()) {
            return new PendingToken(
                    PendingSignIn.forSetup(signedIn, enrolment.beginTotp(signedIn.actor()), clock.instant()));
        }
        return signedIn;
    }
}
