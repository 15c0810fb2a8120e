package org.ngnportal.glance.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.ngnportal.phones.Phone;
import org.ngnportal.phones.Phones;
import org.ngnportal.selfcare.HomeCard;
import org.ngnportal.selfcare.HomePart;
import org.ngnportal.selfcare.SelfcareNavigation;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.springframework.stereotype.Component;

/** Which telephones ring. */
@Component
class PhonesCard implements HomePart {

    private static final String PATH = SelfcareNavigation.HOME + "/phones";
    private static final int MOST_NAMED = 3;

    private final Phones phones;

    PhonesCard(Phones phones) {
        this.phones = phones;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content read(Actor actor) {
        var reachable = phones.reachableOn(actor);
        return () -> card(reachable);
    }

    private static HomeCard card(List<Phone> reachable) {
        var card = new HomeCard(VaadinIcon.MOBILE, Texts.t("glance.phones"), PATH)
                .headline(
                        Texts.t("glance.phones.count", reachable.size()),
                        reachable.isEmpty() ? Tone.WARNING : Tone.GOOD);
        reachable.stream()
                .limit(MOST_NAMED)
                .map(phone -> phone.name().isEmpty() ? Texts.t("glance.phones.nameless") : phone.name())
                .forEach(card::line);
        if (reachable.size() > MOST_NAMED) {
            card.line(Texts.t("glance.phones.more", reachable.size() - MOST_NAMED));
        }
        return card;
    }
}
