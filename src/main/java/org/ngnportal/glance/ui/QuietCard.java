package org.ngnportal.glance.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import org.ngnportal.availability.Admitted;
import org.ngnportal.availability.Availability;
import org.ngnportal.availability.AvailabilityNavigation;
import org.ngnportal.availability.CallScreening;
import org.ngnportal.availability.Now;
import org.ngnportal.availability.Now.Why;
import org.ngnportal.selfcare.HomeCard;
import org.ngnportal.selfcare.HomePart;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.springframework.stereotype.Component;

/** Whether one is disturbed, for how long not, and an hour of quiet. */
@Component
class QuietCard implements HomePart {

    private final Availability availability;

    QuietCard(Availability availability) {
        this.availability = availability;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Content read(Actor actor) {
        var screening = availability.get(actor);
        if (screening.trunk()) {
            return Content.NOTHING;
        }
        return () -> {
            var slot = new Slot(anew -> card(anew, actor, availability.get(actor)));
            slot.show(card(slot, actor, screening));
            return slot;
        };
    }

    private HomeCard card(Slot slot, Actor actor, CallScreening screening) {
        var now = screening.at(Instant.now());
        var card = new HomeCard(VaadinIcon.MOON, Texts.t("glance.quiet"), AvailabilityNavigation.OWN)
                .headline(
                        Texts.t(now.isQuiet() ? "availability.now.quiet" : "availability.now.open"),
                        now.isQuiet() ? Tone.WARNING : Tone.GOOD);
        if (now.isQuiet()) {
            card.line(Texts.t(now.admitted().isNobody() ? "availability.who.nobody" : "glance.quiet.some"));
            card.line(howLong(now, screening));
        }
        if (screening.changeable() && now.why() == Why.TEMPORARY) {
            card.action(slot.button(Texts.t("availability.end"), () -> availability.end(actor)));
        } else if (screening.changeable() && !now.isQuiet()) {
            card.action(slot.button(
                    Texts.t("glance.quiet.hour"),
                    () -> availability.begin(actor, Admitted.NOBODY, Duration.ofHours(1))));
        }
        return card;
    }

    private static String howLong(Now now, CallScreening screening) {
        var until = now.until();
        return until == null
                ? Texts.t("availability.now.endless")
                : Texts.t("availability.now.until", Words.moment(until, screening.zone())) + " · " + Words.left(until);
    }
}
