package org.ngnportal.calls.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import org.ngnportal.calls.CallKind;
import org.ngnportal.calls.CallList;
import org.ngnportal.calls.CallList.Day;
import org.ngnportal.shell.DayChart;
import org.ngnportal.shell.Texts;

/** The calls that are shown in numbers, and day by day as a chart. */
final class CallSummary extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    CallSummary(CallList list) {
        var figures = new Div(
                figure(Texts.t("calls.kind.placed"), number(list.count(CallKind.PLACED))),
                figure(Texts.t("calls.kind.received"), number(list.count(CallKind.RECEIVED))),
                figure(Texts.t("calls.kind.missed"), number(list.count(CallKind.MISSED))),
                figure(Texts.t("calls.talked"), Words.duration(list.talked())),
                figure(Texts.t("calls.price"), Words.price(list.price(), list.currency())));
        figures.addClassName("calls-figures");
        getContent().addClassNames("portal-card", "calls-summary");
        getContent().add(figures);
        var days = list.days();
        if (days.size() > 1) {
            var bars = days.stream()
                    .map(day -> new DayChart.Bar(day.date(), day.count(), day.missed()))
                    .toList();
            getContent().add(new DayChart(bars, words(list)));
        }
    }

    private static String words(CallList list) {
        var busiest =
                list.days().stream().max(Comparator.comparingInt(Day::count)).orElseThrow();
        return Texts.t("calls.chart.words", busiest.count(), Words.date(busiest.date()));
    }

    private static String number(int number) {
        return Texts.t("calls.number", number);
    }

    private static Div figure(String label, String value) {
        var words = new Span(value);
        words.addClassName("calls-figure");
        var name = new Span(label);
        name.addClassName("calls-label");
        return new Div(name, words);
    }
}
