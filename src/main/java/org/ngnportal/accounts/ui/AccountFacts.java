package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.customers.CustomersNavigation;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;

/** What is only to be read. */
final class AccountFacts extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final String customer;

    /** @param customer whose it is; empty if that is not told */
    AccountFacts(String customer) {
        this.customer = customer;
    }

    void show(Subscriber subscriber) {
        getContent().removeAll();
        var facts = new KeyValue();
        if (!customer.isEmpty()) {
            var link = new Anchor(CustomersNavigation.pathOf(subscriber.customer()), customer);
            link.getElement().setAttribute("router-link", true);
            facts.add(Texts.t("accounts.account.customer"), link);
        }
        facts.add(Texts.t("accounts.account.domain"), subscriber.address().domain())
                .add(
                        Texts.t("accounts.account.owner"),
                        subscriber.owner() == 0
                                ? null
                                : Texts.t("accounts.account.owner.customer", Integer.toString(subscriber.owner())))
                .add(Texts.t("accounts.account.created"), Times.text(subscriber.created()))
                .add(Texts.t("accounts.account.changed"), Times.text(subscriber.changed()));
        if (!subscriber.otherGroups().isEmpty()) {
            Div chips = new Div();
            chips.addClassName("accounts-badges");
            chips.setTitle(Texts.t("accounts.account.other-groups.help"));
            subscriber.otherGroups().forEach(name -> chips.add(chip(name)));
            facts.add(Texts.t("accounts.account.other-groups"), chips);
        }
        var section = new Section(Texts.t("accounts.account"));
        section.addWide(facts);
        getContent().add(section);
    }

    private static Span chip(String name) {
        Span chip = new Span(name);
        chip.addClassName("accounts-chip");
        return chip;
    }
}
