package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.ngnportal.accounts.SubscriberNumbers.Newcomers.Day;

/** A bar for each day, drawn in the colours of the theme, and what it shows in words. */
@StyleSheet("context://portal/accounts.css")
final class DayChart extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int STEP = 10;
    private static final int GAP = 3;
    private static final int HEIGHT = 100;

    /** @param words the whole chart in a sentence */
    DayChart(List<Day> days, String words) {
        int most = days.stream().mapToInt(Day::count).max().orElse(0);
        var scale = new Span(Integer.toString(most));
        scale.addClassName("accounts-chart-most");
        scale.setVisible(most > 0);
        var plot = new Div(new Svg(drawing(days, most)), scale);
        plot.addClassName("accounts-chart-plot");
        var dates = new Div(
                new Span(Times.shortDate(days.getFirst().date())),
                new Span(Times.shortDate(days.getLast().date())));
        dates.addClassName("accounts-chart-dates");
        var picture = new Div(plot, dates);
        picture.addClassName("accounts-chart-picture");
        picture.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassName("accounts-chart");
        getContent().add(new Paragraph(words), picture);
    }

    /** Nothing but numbers goes into it. */
    private static String drawing(List<Day> days, int most) {
        var bars = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            double height = most == 0 ? 0 : (double) HEIGHT * days.get(i).count() / most;
            bars.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/>",
                    days.get(i).count() == 0 ? "accounts-chart-none" : "accounts-chart-bar",
                    i * STEP,
                    days.get(i).count() == 0 ? HEIGHT - 1.0 : HEIGHT - height,
                    STEP - GAP,
                    Math.max(1, height)));
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\">%s</svg>"
                .formatted(days.size() * STEP - GAP, HEIGHT, bars);
    }
}
