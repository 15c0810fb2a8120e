package org.ngnportal.profile.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.ngnportal.branding.Brands;
import org.ngnportal.profile.OwnDeletion;
import org.ngnportal.profile.ProfileNavigation;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.Secret;

/** Keeps an account that was to be deleted. */
@Route(value = ProfileNavigation.KEEP_ACCOUNT, autoLayout = false)
@AnonymousAllowed
class KeepAccountView extends LinkPage {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient OwnDeletion deletion;

    KeepAccountView(OwnDeletion deletion, Brands brands) {
        super(brands.current(), "profile.link.keep.", false);
        this.deletion = deletion;
    }

    @Override
    Optional<String> look(Secret token) {
        return deletion.peekCancellation(token)
                .map(waiting ->
                        Texts.t("profile.link.keep.text", waiting.address().toString()));
    }

    @Override
    boolean use(Secret token) {
        return deletion.cancel(token);
    }
}
