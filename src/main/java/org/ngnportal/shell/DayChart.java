package org.ngnportal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A bar for each day, drawn in the colours of the theme, and what it shows in words. */
public final class DayChart extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int STEP = 10;
    private static final int GAP = 3;
    private static final int HEIGHT = 100;

    /**
     * What a day had.
     *
     * @param count all of it
     * @param marked the part of it that stands out, such as what was missed; at most {@code count}
     */
    public record Bar(LocalDate date, int count, int marked) {

        public Bar(LocalDate date, int count) {
            this(date, count, 0);
        }
    }

    /**
     * @param days at least one
     * @param words the whole chart in a sentence
     */
    public DayChart(List<Bar> days, String words) {
        int most = days.stream().mapToInt(Bar::count).max().orElse(0);
        Span scale = new Span(Integer.toString(most));
        scale.addClassName("portal-chart-most");
        scale.setVisible(most > 0);
        Div plot = new Div(new Svg(drawing(days, most)), scale);
        plot.addClassName("portal-chart-plot");
        Div dates = new Div(
                new Span(shortDate(days.getFirst().date())),
                new Span(shortDate(days.getLast().date())));
        dates.addClassName("portal-chart-dates");
        Div picture = new Div(plot, dates);
        picture.addClassName("portal-chart-picture");
        picture.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassName("portal-chart");
        getContent().add(new Paragraph(words), picture);
    }

    /** Nothing but numbers goes into it. */
    private static String drawing(List<Bar> days, int most) {
        StringBuilder bars = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            Bar day = days.get(i);
            if (day.count() == 0) {
                bars.append(bar("none", i, HEIGHT - 1.0, 1));
                continue;
            }
            double height = Math.max(1, (double) HEIGHT * day.count() / most);
            double marked = (double) HEIGHT * day.marked() / most;
            bars.append(bar("bar", i, HEIGHT - height, height));
            if (day.marked() > 0) {
                bars.append(bar("marked", i, HEIGHT - marked, marked));
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\">%s</svg>"
                .formatted(days.size() * STEP - GAP, HEIGHT, bars);
    }

    private static String bar(String kind, int place, double top, double height) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"portal-chart-%s\" x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/>",
                kind,
                place * STEP,
                top,
                STEP - GAP,
                height);
    }

    private static String shortDate(LocalDate date) {
        Locale locale = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
        return DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale).format(date);
    }
}
