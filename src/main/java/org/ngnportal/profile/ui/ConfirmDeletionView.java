package org.ngnportal.profile.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.ngnportal.branding.Brands;
import org.ngnportal.profile.OwnDeletion;
import org.ngnportal.profile.ProfileNavigation;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.Secret;

/** Plans the deletion of an account. */
@Route(value = ProfileNavigation.CONFIRM_DELETION, autoLayout = false)
@AnonymousAllowed
class ConfirmDeletionView extends LinkPage {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient OwnDeletion deletion;

    ConfirmDeletionView(OwnDeletion deletion, Brands brands) {
        super(brands.current(), "profile.link.deletion.", true);
        this.deletion = deletion;
    }

    @Override
    Optional<String> look(Secret token) {
        return deletion.peekConfirmation(token)
                .map(waiting -> Texts.t(
                        "profile.link.deletion.text",
                        Math.max(1, deletion.delay().toDays()),
                        waiting.address().toString()));
    }

    @Override
    boolean use(Secret token) {
        return deletion.confirm(token);
    }
}
