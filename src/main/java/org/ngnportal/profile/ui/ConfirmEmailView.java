package org.ngnportal.profile.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.ngnportal.branding.Brands;
import org.ngnportal.profile.OwnEmail;
import org.ngnportal.profile.ProfileNavigation;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.Secret;

/** Takes a new e-mail address into use. */
@Route(value = ProfileNavigation.CONFIRM_EMAIL, autoLayout = false)
@AnonymousAllowed
class ConfirmEmailView extends LinkPage {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient OwnEmail emails;

    ConfirmEmailView(OwnEmail emails, Brands brands) {
        super(brands.current(), "profile.link.email.", false);
        this.emails = emails;
    }

    @Override
    Optional<String> look(Secret token) {
        return emails.peek(token)
                .map(waiting -> Texts.t(
                        "profile.link.email.text",
                        waiting.email(),
                        waiting.account().toString()));
    }

    @Override
    boolean use(Secret token) {
        return emails.confirm(token);
    }
}
