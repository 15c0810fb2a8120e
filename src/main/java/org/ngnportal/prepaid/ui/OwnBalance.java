package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnAccount;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.prepaid.BalanceNow;
import org.ngnportal.prepaid.Credits;
import org.ngnportal.prepaid.PrepaidNavigation;
import org.ngnportal.selfcare.HomeCard;
import org.ngnportal.selfcare.HomePart;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.springframework.stereotype.Component;

/** What a prepaid subscriber has left, on his home page. */
@Component
class OwnBalance implements HomePart {

    private final Credits credits;
    private final OwnAccount accounts;

    OwnBalance(Credits credits, OwnAccount accounts) {
        this.credits = credits;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Content read(Actor actor) {
        return accounts.get(actor)
                .filter(OwnBalance::matters)
                .map(account -> credits.balance(actor, account.address()))
                .<Content>map(now -> () -> card(now))
                .orElse(Content.NOTHING);
    }

    private static HomeCard card(BalanceNow now) {
        return new HomeCard(VaadinIcon.WALLET, Texts.t("prepaid.own.title"), PrepaidNavigation.OWN)
                .headline(
                        Words.money(now.balance(), now.currency()),
                        now.balance().isPositive() ? Tone.NEUTRAL : Tone.BAD)
                .line(Texts.t("prepaid.own.more"));
    }

    /** Contract section 6.3; who is blocked spends nothing. */
    static boolean matters(Subscriber account) {
        return account.telephony().prepaid() && !account.isIn(AccountGroup.BLOCKED);
    }
}
