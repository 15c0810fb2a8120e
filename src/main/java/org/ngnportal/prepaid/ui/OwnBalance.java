package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnAccount;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.prepaid.BalanceNow;
import org.ngnportal.prepaid.Credits;
import org.ngnportal.prepaid.PrepaidNavigation;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** What a prepaid subscriber has left, on his home page. */
@StyleSheet("context://portal/prepaid.css")
final class OwnBalance extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private OwnBalance(BalanceNow now) {
        var amount = new Span(Words.money(now.balance(), now.currency()));
        amount.addClassName("prepaid-amount");
        amount.setClassName("prepaid-nothing-left", !now.balance().isPositive());
        var more = new Anchor(PrepaidNavigation.OWN, Texts.t("prepaid.own.more"));
        more.getElement().setAttribute("router-link", true);
        var section = new Section(Texts.t("prepaid.own.title"));
        section.addWide(new Div(amount));
        section.addWide(more);
        getContent().add(section);
    }

    /** Empty when it does not matter to him, or is not told. */
    static Optional<Component> of(Credits credits, OwnAccount accounts, Actor actor) {
        try {
            return accounts.get(actor)
                    .filter(OwnBalance::matters)
                    .map(account -> new OwnBalance(credits.balance(actor, account.address())));
        } catch (NgnProException unknownForNow) {
            return Optional.empty();
        }
    }

    /** Contract section 6.3; who is blocked spends nothing. */
    static boolean matters(Subscriber account) {
        return account.telephony().prepaid() && !account.isIn(AccountGroup.BLOCKED);
    }
}
