package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.ImpersonationDialog;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Impersonations;
import org.ngnportal.tenancy.Rights;

/** Opens the portal as the subscriber himself sees it, for who may. */
final class OpenAsSubscriber extends Button {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** Where subscribers are at home. */
    private static final String HOME = "my";

    OpenAsSubscriber(Impersonations impersonations, Subscriber subscriber) {
        super(Texts.t("accounts.detail.open-as"), Icons.decorative(VaadinIcon.EYE));
        addClickListener(click -> new ImpersonationDialog(
                        impersonations,
                        subscriber.displayName(),
                        HOME,
                        reason -> impersonations.begin(
                                subscriber.address(), reason, AccountsNavigation.pathOf(subscriber.address())))
                .open());
    }

    static boolean isAllowed(Actor actor) {
        return Rights.allows(actor, Area.SUBSCRIBERS, Action.IMPERSONATE);
    }
}
