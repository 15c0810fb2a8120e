package org.ngnportal.availability.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ngnportal.availability.Admitted;
import org.ngnportal.availability.CallScreening;
import org.ngnportal.availability.Interval;
import org.ngnportal.availability.WeekPlan;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;

/** The weekly plan: the week at a glance, and below it every interval in words with what can be done with it. */
final class WeekSection extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int USUAL_HOURS = 1;

    private final transient Desk desk;
    private final Button add = new Button(Texts.t("availability.week.add"), Icons.decorative(VaadinIcon.PLUS));
    private transient List<String> groups = List.of();

    WeekSection(Desk desk) {
        this.desk = desk;
        add.addClickListener(click ->
                ask(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(7, 0)));
        getContent().addClassName("availability-part");
    }

    void show(CallScreening screening) {
        groups = screening.groups();
        var now = ZonedDateTime.now(screening.zone());
        var section = new Section(
                Texts.t("availability.week"),
                Texts.t("availability.week.help")
                        + " "
                        + Texts.t(
                                "availability.zone",
                                screening.zone().getDisplayName(TextStyle.FULL, Words.locale()),
                                Words.time(now.toLocalTime())));
        boolean changeable = screening.changeable();
        section.addWide(new WeekGrid(
                screening.plan(),
                now.getDayOfWeek(),
                changeable ? (day, hour) -> ask(Set.of(day), hour, hour.plusHours(USUAL_HOURS)) : null,
                changeable ? this::edit : null));
        section.addWide(legend());
        section.addWide(list(screening.plan(), changeable));
        if (changeable) {
            var row = new Div(add);
            section.addWide(row);
        }
        getContent().removeAll();
        getContent().add(section);
    }

    private static Component legend() {
        var legend = new Div(
                key("availability-nobody", "availability.legend.nobody"),
                key("availability-some", "availability.legend.some"),
                key("availability-free", "availability.legend.everybody"));
        legend.addClassName("availability-legend");
        return legend;
    }

    private static Span key(String tone, String text) {
        var sample = new Span();
        sample.addClassNames("availability-sample", tone);
        return new Span(sample, new Span(Texts.t(text)));
    }

    private Component list(WeekPlan plan, boolean changeable) {
        if (plan.isEmpty()) {
            return new Paragraph(Texts.t("availability.week.empty"));
        }
        var list = new UnorderedList();
        list.addClassName("availability-list");
        list.getElement().setAttribute("aria-label", Texts.t("availability.week.list"));
        plan.intervals().forEach(interval -> list.add(item(interval, changeable)));
        return list;
    }

    private ListItem item(Interval interval, boolean changeable) {
        var what = new Span(Words.days(interval.days()) + ", " + Words.times(interval));
        what.addClassName("availability-what");
        var who = new Span(Words.who(interval.admitted()));
        who.addClassName("availability-note");
        var item = new ListItem(new Div(what, who));
        if (changeable) {
            var words = Words.interval(interval);
            item.add(
                    button(VaadinIcon.PENCIL, Texts.t("availability.week.edit", words), () -> edit(interval)),
                    button(VaadinIcon.TRASH, Texts.t("availability.week.remove", words), () -> remove(interval)));
        }
        return item;
    }

    private static Button button(VaadinIcon icon, String label, Runnable action) {
        var button = new Button(Icons.decorative(icon), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("availability-icon");
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void ask(Set<DayOfWeek> days, LocalTime start, LocalTime stop) {
        new IntervalDialog(
                        Texts.t("availability.interval.new"),
                        new Interval(days, start, stop, Admitted.NOBODY),
                        groups,
                        (interval, refused) -> desk.change((service, actor) -> service.add(actor, interval), refused))
                .open();
    }

    private void edit(Interval former) {
        var dialog = new IntervalDialog(
                Texts.t("availability.interval.edit"),
                former,
                groups,
                (interval, refused) ->
                        desk.change((service, actor) -> service.replace(actor, former, interval), refused));
        var remove = new Button(Texts.t("availability.interval.remove"), click -> {
            dialog.close();
            remove(former);
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        dialog.offer(remove);
        dialog.open();
    }

    private void remove(Interval interval) {
        if (desk.change((service, actor) -> service.remove(actor, interval))) {
            add.focus();
            Notices.undoable(
                    Texts.t("availability.week.removed"),
                    () -> desk.change((service, actor) -> service.add(actor, interval)));
        }
    }
}
