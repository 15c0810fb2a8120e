package org.ngnportal.signin.internal;

import java.util.Optional;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class SignedInActor implements CurrentActor {

    @Override
    public Actor get() {
        return signedIn().map(SignedIn::actor).orElseThrow(NobodySignedInException::new);
    }

    Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }
}
