package org.ngnportal.quota.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.prepaid.PrepaidNavigation;
import org.ngnportal.quota.MonthlyUsage;
import org.ngnportal.quota.Usages;
import org.ngnportal.selfcare.HomeCard;
import org.ngnportal.selfcare.HomePart;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.springframework.stereotype.Component;

/** What this month cost, on the home page of who does not pay in advance. */
@Component
class UsageHomePart implements HomePart {

    private final Usages usages;

    UsageHomePart(Usages usages) {
        this.usages = usages;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Content read(Actor actor) {
        return usages.own(actor).<Content>map(usage -> () -> card(usage)).orElse(Content.NOTHING);
    }

    private static HomeCard card(MonthlyUsage usage) {
        var card = new HomeCard(VaadinIcon.COIN_PILES, Texts.t("quota.usage.title"), PrepaidNavigation.OWN)
                .headline(UsageFigures.headline(usage), usage.stopped() ? Tone.BAD : Tone.NEUTRAL);
        if (usage.isLimited()) {
            card.with(new UsageBar(usage));
        }
        return card.line(UsageFigures.state(usage));
    }
}
