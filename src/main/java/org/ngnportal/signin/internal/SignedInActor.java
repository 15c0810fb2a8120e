package org.ngnportal.signin.internal;

import java.time.Instant;
import java.util.Optional;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.NgnPro;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class SignedInActor implements CurrentActor {

    @Override
    public Actor get() {
        Actor actor = signedIn().map(SignedIn::actor).orElseThrow(NobodySignedInException::new);
        if (actor instanceof Actor.Impersonation impersonation && impersonation.hasEnded(Instant.now())) {
            throw new NgnPro.ImpersonationEndedException();
        }
        return actor;
    }

    Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }
}
