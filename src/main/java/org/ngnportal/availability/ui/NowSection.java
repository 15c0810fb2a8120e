package org.ngnportal.availability.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ngnportal.availability.Admitted;
import org.ngnportal.availability.CallScreening;
import org.ngnportal.availability.Now;
import org.ngnportal.availability.Now.Why;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;

/** Whether one is disturbed now, how long that lasts, and the buttons that change it at once. */
final class NowSection extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final transient Desk desk;
    private final Button end = new Button(Texts.t("availability.end"), click -> end());
    private final Div card = new Div();
    private final Div choices = new Div();
    private @Nullable Button first;

    NowSection(Desk desk) {
        this.desk = desk;
        end.addThemeVariants(ButtonVariant.PRIMARY);
        end.addClassName("availability-big");
        card.addClassNames("portal-card", "availability-now");
        card.getElement().setAttribute("role", "status");
        getContent().addClassName("availability-part");
        getContent().add(card, choices);
    }

    void show(CallScreening screening) {
        var now = screening.at(Instant.now());
        card.removeAll();
        card.removeClassNames("portal-good", "portal-warning");
        card.addClassName(now.isQuiet() ? "portal-warning" : "portal-good");
        var words = new Div(
                new H2(Texts.t(now.isQuiet() ? "availability.now.quiet" : "availability.now.open")),
                new Paragraph(Words.who(now.admitted())));
        card.add(Icons.decorative(now.isQuiet() ? VaadinIcon.MOON : VaadinIcon.PHONE), words);
        var until = until(now, screening.zone());
        if (until != null) {
            words.add(until);
        }
        if (now.isQuiet() && now.until() != null) {
            var left = new Countdown(Duration.between(Instant.now(), now.until()), desk::refresh);
            words.add(new Div(left));
        }
        if (now.why() == Why.TEMPORARY && screening.changeable()) {
            card.add(end);
        }
        choices.removeAll();
        if (screening.changeable()) {
            choices.add(quickly(screening));
        }
    }

    private static @Nullable Paragraph until(Now now, ZoneId zone) {
        if (now.until() != null) {
            var moment = Words.moment(now.until(), zone);
            return new Paragraph(Texts.t(
                    switch (now.why()) {
                        case TEMPORARY -> "availability.now.until";
                        case PLAN -> "availability.now.plan-until";
                        case NOTHING -> "availability.now.open-until";
                    },
                    moment));
        }
        return now.why() == Why.TEMPORARY ? new Paragraph(Texts.t("availability.now.endless")) : null;
    }

    private Section quickly(CallScreening screening) {
        var zone = screening.zone();
        var who = new WhoFields(screening.groups(), Admitted.NOBODY, () -> {});
        var buttons = new Div();
        buttons.addClassName("availability-quick");
        var quarter = quick("availability.quick.minutes", who, "15", now -> now.plus(Duration.ofMinutes(15)));
        first = quarter;
        buttons.add(
                quarter,
                quick("availability.quick.hour", who, "1", now -> now.plus(Duration.ofHours(1))),
                quick(
                        LocalTime.now(zone).isBefore(MORNING)
                                ? "availability.quick.this-morning"
                                : "availability.quick.morning",
                        who,
                        Words.time(MORNING),
                        now -> morning(zone)),
                chosen(screening, who));
        var section = new Section(Texts.t("availability.quick"), Texts.t("availability.quick.help"));
        section.addWide(buttons);
        section.addWide(who);
        return section;
    }

    /** When it ends, seen from now. */
    @FunctionalInterface
    private interface End {
        Instant after(Instant now);
    }

    private Button quick(String key, WhoFields who, String argument, End until) {
        var button = new Button(Texts.t(key, argument), click -> {
            if (who.isComplete()) {
                begin(who.value(), until.after(Instant.now()));
            }
        });
        button.addClassName("availability-big");
        return button;
    }

    private Button chosen(CallScreening screening, WhoFields who) {
        var button = new Button(Texts.t("availability.quick.until"), click -> {
            if (who.isComplete()) {
                new UntilDialog(screening.zone(), (until, refused) -> {
                            boolean done =
                                    desk.change((service, actor) -> service.begin(actor, who.value(), until), refused);
                            if (done) {
                                end.focus();
                            }
                            return done;
                        })
                        .open();
            }
        });
        button.addClassName("availability-big");
        return button;
    }

    private void begin(Admitted admitted, Instant until) {
        if (desk.change((service, actor) -> service.begin(actor, admitted, until))) {
            end.focus();
        }
    }

    private void end() {
        if (desk.change((service, actor) -> service.end(actor)) && first != null) {
            first.focus();
        }
    }

    private static Instant morning(ZoneId zone) {
        var today = LocalDate.now(zone);
        var day = LocalTime.now(zone).isBefore(MORNING) ? today : today.plusDays(1);
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
