package org.ngnportal.signin.internal;

import java.time.Instant;
import java.util.Optional;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.NgnPro;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

@Component
class SignedInActor implements CurrentActor {

    private final SecurityContextHolderStrategy contexts;

    SignedInActor(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    @Override
    public Actor get() {
        Actor actor = signedIn().map(SignedIn::actor).orElseThrow(NobodySignedInException::new);
        if (actor instanceof Actor.Impersonation impersonation && impersonation.hasEnded(Instant.now())) {
            throw new NgnPro.ImpersonationEndedException();
        }
        return actor;
    }

    Optional<SignedIn> signedIn() {
        return Optional.ofNullable(contexts.getContext().getAuthentication())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    /** For the rest of this request; the session is told by whoever calls. */
    void become(SecurityContext context) {
        contexts.setContext(context);
    }
}
