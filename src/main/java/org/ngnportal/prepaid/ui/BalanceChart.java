package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.ngnportal.prepaid.CreditEntry;
import org.ngnportal.prepaid.CreditStatement;
import org.ngnportal.prepaid.Money;
import org.ngnportal.shell.Texts;

/** The balance over time as steps. What it shows is also said in words. */
final class BalanceChart extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int WIDTH = 720;
    private static final int HEIGHT = 140;
    private static final int MARGIN = 8;

    BalanceChart(CreditStatement statement) {
        getContent().addClassName("prepaid-chart");
        var entries = statement.entries().reversed().stream()
                .filter(entry -> entry.at() != null)
                .toList();
        setVisible(entries.size() > 1);
        if (entries.size() > 1) {
            draw(entries, statement.currency());
        }
    }

    private void draw(List<CreditEntry> entries, String currency) {
        var lowest = entries.stream()
                .map(CreditEntry::balance)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var highest = entries.stream()
                .map(CreditEntry::balance)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var top = highest.compareTo(Money.ZERO) > 0 ? highest : Money.ZERO;
        var bottom = lowest.compareTo(Money.ZERO) < 0 ? lowest : Money.ZERO;
        var from = time(entries.getFirst());
        var to = time(entries.getLast());
        var line = new StringBuilder();
        int last = 0;
        for (var entry : entries) {
            int x = x(time(entry), from, to);
            int y = y(entry.balance(), bottom, top);
            line.append(line.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
            last = x;
        }
        int zero = y(Money.ZERO, bottom, top);
        var first = x(from, from, to);
        var svg = new Svg(
                "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" role=\"presentation\" focusable=\"false\">"
                                .formatted(WIDTH, HEIGHT)
                        + "<path class=\"prepaid-chart-area\" d=\"%sV%dH%dZ\"/>".formatted(line, zero, first)
                        + "<path class=\"prepaid-chart-zero\" d=\"M0 %dH%d\"/>".formatted(zero, WIDTH)
                        + "<path class=\"prepaid-chart-line\" d=\"%sH%d\"/></svg>".formatted(line, last));
        svg.getElement().setAttribute("aria-hidden", "true");
        var axis = new Div(new Span(Words.date(at(entries.getFirst()))), new Span(Words.date(at(entries.getLast()))));
        axis.addClassName("prepaid-chart-axis");
        var words = new Span(Texts.t(
                "prepaid.chart.words",
                Words.date(at(entries.getFirst())),
                Words.money(entries.getFirst().balance(), currency),
                Words.date(at(entries.getLast())),
                Words.money(entries.getLast().balance(), currency),
                Words.money(lowest, currency),
                Words.money(highest, currency)));
        words.addClassName("prepaid-chart-words");
        getContent().add(svg, axis, words);
    }

    private static int x(long time, long from, long to) {
        return to == from ? WIDTH / 2 : (int) (MARGIN + (time - from) * (WIDTH - 2 * MARGIN) / (to - from));
    }

    private static int y(Money balance, Money bottom, Money top) {
        var range = top.minus(bottom).amount();
        if (range.signum() == 0) {
            return HEIGHT - MARGIN;
        }
        return MARGIN
                + top.minus(balance)
                        .amount()
                        .multiply(BigDecimal.valueOf(HEIGHT - 2L * MARGIN))
                        .divide(range, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private static LocalDateTime at(CreditEntry entry) {
        return Objects.requireNonNull(entry.at());
    }

    private static long time(CreditEntry entry) {
        return at(entry).toEpochSecond(ZoneOffset.UTC);
    }
}
