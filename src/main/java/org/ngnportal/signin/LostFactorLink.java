package org.ngnportal.signin;

import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.UserKey;

/** Leads from the page of somebody who lost his second factor to where those above him take it away. */
public final class LostFactorLink {

    private LostFactorLink() {}

    /** Empty when he has none, or it is not the actor's to take. */
    public static Optional<Anchor> of(SecondFactors factors, Actor actor, UserKey user) {
        if (!factors.mayReset(actor, user)) {
            return Optional.empty();
        }
        var link = new Anchor(SignInNavigation.SECURITY, Texts.t("factor.lost.link"));
        link.getElement().setAttribute("router-link", true);
        return Optional.of(link);
    }
}
