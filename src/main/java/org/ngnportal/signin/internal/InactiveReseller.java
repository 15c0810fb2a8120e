package org.ngnportal.signin.internal;

import java.util.Optional;
import org.ngnportal.shell.FrameNotice;
import org.ngnportal.shell.Texts;
import org.springframework.stereotype.Component;

/** Tells a reseller that is not active why he can look but not create. */
@Component
class InactiveReseller implements FrameNotice {

    private final SignedInActor signedIn;

    InactiveReseller(SignedInActor signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public Optional<String> text() {
        return signedIn.signedIn()
                .filter(user -> !user.active())
                .map(user -> Texts.t("signin.inactive", user.actor().displayName()));
    }
}
