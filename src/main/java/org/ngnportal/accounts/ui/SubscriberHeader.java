package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.PageHeader;
import org.ngnportal.shell.Texts;

/** Name, address and state of a subscriber, and what is done most. */
final class SubscriberHeader extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Button block;
    private final Button delete;
    private final PageHeader header;
    private boolean blocked;

    /** Told whether to block or to lift the block. */
    @FunctionalInterface
    interface Blocking {
        void to(boolean blocked);
    }

    SubscriberHeader(Permission permission, Blocking blocking, Runnable delete) {
        this.block = new Button("", click -> blocking.to(!blocked));
        this.delete = new Button(
                Texts.t("accounts.detail.delete"), Icons.decorative(VaadinIcon.TRASH), click -> delete.run());
        this.delete.addThemeVariants(ButtonVariant.ERROR);
        var actions = new ArrayList<Component>();
        if (permission.change()) {
            actions.add(block);
        }
        if (permission.delete()) {
            actions.add(this.delete);
        }
        header = new PageHeader("", null, actions.toArray(Component[]::new));
        Anchor back = new Anchor(AccountsNavigation.LIST, Texts.t("accounts.detail.back"));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("accounts-back");
        getContent().add(back, header);
    }

    /** Adds something that can be done, behind the rest. */
    void offer(Component action) {
        header.addAction(action);
    }

    /** @param mayBlock whether a block may be set or lifted */
    void show(Subscriber subscriber, boolean mayBlock) {
        blocked = subscriber.isIn(AccountGroup.BLOCKED);
        header.setTitle(subscriber.displayName());
        var address = subscriber.address().toString();
        Span words = new Span(address);
        words.addClassName("accounts-address");
        Span line = new Span(words, new CopyButton(() -> address, Texts.t("accounts.detail.address.copy")));
        line.addClassName("accounts-inline");
        header.withFacts(line, new StateBadges(subscriber.states()));
        block.setText(Texts.t(blocked ? "accounts.detail.unblock" : "accounts.detail.block"));
        block.setIcon(Icons.decorative(blocked ? VaadinIcon.UNLOCK : VaadinIcon.BAN));
        block.setEnabled(mayBlock);
        block.setTooltipText(mayBlock ? null : Texts.t("accounts.detail.unblock.refused"));
    }
}
