package org.ngnportal.glance.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import org.ngnportal.calls.CallHistory;
import org.ngnportal.calls.CallList;
import org.ngnportal.calls.CallsNavigation;
import org.ngnportal.calls.PhoneCall;
import org.ngnportal.selfcare.HomeCard;
import org.ngnportal.selfcare.HomePart;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.springframework.stereotype.Component;

/** What was missed in the last days. */
@Component
class CallsCard implements HomePart {

    private static final int DAYS = 7;
    private static final int MOST_NAMED = 3;

    private final CallHistory calls;

    CallsCard(CallHistory calls) {
        this.calls = calls;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Content read(Actor actor) {
        var missed = calls.missedSince(actor, Instant.now().minus(Duration.ofDays(DAYS)));
        return () -> card(missed);
    }

    private static HomeCard card(CallList missed) {
        var count = missed.calls().size();
        var card = new HomeCard(
                        VaadinIcon.PHONE_LANDLINE,
                        Texts.t("glance.calls"),
                        count == 0 ? CallsNavigation.LIST : CallsNavigation.missed())
                .headline(Texts.t("glance.calls.count", count, DAYS), count == 0 ? Tone.NEUTRAL : Tone.WARNING);
        missed.calls().stream().limit(MOST_NAMED).map(CallsCard::line).forEach(card::with);
        return card;
    }

    private static Paragraph line(PhoneCall call) {
        var who = call.displayName();
        var line = new Paragraph(new Span(who.isEmpty() ? Texts.t("glance.calls.unknown") : who));
        line.addClassName("selfcare-line");
        if (call.start() != null) {
            line.add(new Span(" · "), new Ago(call.start()));
        }
        return line;
    }
}
