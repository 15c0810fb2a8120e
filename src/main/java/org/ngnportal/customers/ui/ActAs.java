package org.ngnportal.customers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Supplier;
import org.ngnportal.customers.CustomerRow;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.ImpersonationDialog;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Impersonations;
import org.ngnportal.tenancy.Rights;

/** Opens the portal as a customer, for who may. */
final class ActAs {

    private final Impersonations impersonations;
    private final Actor actor;
    private final Supplier<String> returnTo;

    /** @param returnTo path to come back to, asked for when it begins */
    ActAs(Impersonations impersonations, Actor actor, Supplier<String> returnTo) {
        this.impersonations = impersonations;
        this.actor = actor;
        this.returnTo = returnTo;
    }

    boolean isAllowed() {
        return Rights.allows(actor, Area.CUSTOMERS, Action.IMPERSONATE);
    }

    Button button(CustomerRow customer) {
        var button = new Button(
                Texts.t("customers.act-as"),
                Icons.decorative(VaadinIcon.USER_CARD),
                click -> dialog(customer).open());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Texts.t("customers.act-as.of", customer.name()));
        return button;
    }

    private ImpersonationDialog dialog(CustomerRow customer) {
        return new ImpersonationDialog(
                impersonations,
                customer.name(),
                "",
                reason -> impersonations.begin(customer.id(), reason, returnTo.get()));
    }
}
