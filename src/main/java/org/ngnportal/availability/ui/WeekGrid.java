package org.ngnportal.availability.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ngnportal.availability.Interval;
import org.ngnportal.availability.Interval.Slice;
import org.ngnportal.availability.WeekPlan;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;

/**
 * The week at a glance, a column for a day. Every interval is a button that says itself in words; a press on free time, or the
 * button at the top of a day, begins a new one.
 */
final class WeekGrid extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int HOURS = 24;
    private static final int MARKED = 6;
    private static final double MINUTES = HOURS * 60;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final transient @Nullable BiConsumer<DayOfWeek, LocalTime> add;
    private final transient @Nullable Consumer<Interval> edit;

    /**
     * @param add gets the day and hour of a new interval; null when nothing may be changed
     * @param edit gets the interval that was pressed; null when nothing may be changed
     */
    WeekGrid(
            WeekPlan plan,
            DayOfWeek today,
            @Nullable BiConsumer<DayOfWeek, LocalTime> add,
            @Nullable Consumer<Interval> edit) {
        this.add = add;
        this.edit = edit;
        getContent().addClassName("availability-week");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", Texts.t("availability.week.label"));
        getContent().add(hours());
        var slices = plan.intervals().stream()
                .flatMap(interval -> interval.slices().stream())
                .sorted(Comparator.comparingInt(Slice::from))
                .toList();
        for (var day : DayOfWeek.values()) {
            var column = column(day, day == today);
            slices.stream().filter(slice -> slice.day() == day).forEach(slice -> column.add(block(slice)));
            var whole = new Div(head(day), column);
            whole.addClassName("availability-day");
            whole.getElement().setAttribute("role", "group");
            whole.getElement().setAttribute("aria-label", Words.day(day));
            getContent().add(whole);
        }
    }

    private static Div hours() {
        var hours = new Div();
        hours.addClassName("availability-hours");
        hours.getElement().setAttribute("aria-hidden", "true");
        for (int hour = 0; hour <= HOURS; hour += MARKED) {
            var mark = new Span(hour == HOURS ? "24" : Integer.toString(hour));
            mark.getStyle().set("--at", percent(hour * 60));
            hours.add(mark);
        }
        return hours;
    }

    private Component head(DayOfWeek day) {
        var name = new Span(Words.shortDay(day));
        if (add == null) {
            var head = new Div(name);
            head.addClassName("availability-head");
            head.getElement().setAttribute("aria-hidden", "true");
            return head;
        }
        var head = new NativeButton();
        head.addClassName("availability-head");
        head.add(name, Icons.decorative(VaadinIcon.PLUS));
        head.setAriaLabel(Texts.t("availability.week.add-on", Words.day(day)));
        head.addClickListener(click -> add.accept(day, MORNING));
        return head;
    }

    private Div column(DayOfWeek day, boolean today) {
        var column = new Div();
        column.addClassName("availability-column");
        if (today) {
            column.addClassName("availability-today");
        }
        if (add != null) {
            column.getElement()
                    .addEventListener("click", click -> {
                        double part = click.getEventData()
                                .get("event.offsetY / element.clientHeight")
                                .asDouble();
                        int hour = Math.clamp((int) (part * HOURS), 0, HOURS - 1);
                        add.accept(day, LocalTime.of(hour, 0));
                    })
                    .addEventData("event.offsetY / element.clientHeight")
                    .setFilter("event.target === element");
        }
        return column;
    }

    private Component block(Slice slice) {
        var interval = slice.whole();
        var words = Words.interval(interval);
        Component block;
        if (edit == null) {
            var box = new Div();
            box.getElement().setAttribute("role", "img");
            box.getElement().setAttribute("aria-label", words);
            block = box;
        } else {
            var button = new NativeButton();
            button.setAriaLabel(Texts.t("availability.week.edit", words));
            button.addClickListener(click -> edit.accept(interval));
            block = button;
        }
        block.addClassNames("availability-block", tone(interval));
        block.getElement().setAttribute("title", words);
        block.getStyle().set("--from", percent(slice.from())).set("--to", percent(slice.to()));
        return block;
    }

    private static String tone(Interval interval) {
        if (interval.admitted().isNobody()) {
            return "availability-nobody";
        }
        return interval.admitted().isEverybody() ? "availability-everybody" : "availability-some";
    }

    private static String percent(int minute) {
        return "%.3f%%".formatted(minute * 100 / MINUTES).replace(',', '.');
    }
}
