package org.ngnportal.shell.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Locale;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.OverviewFigure;
import org.ngnportal.shell.OverviewFigure.Count;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;

/** A number with its meaning, leading to the page that lists what it counts. */
final class FigureRow extends ListItem {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final OverviewFigure figure;
    private final Span number = new Span("…");

    FigureRow(OverviewFigure figure) {
        this.figure = figure;
        Span label = new Span(Texts.t(figure.messageKey()));
        label.addClassName("portal-row-label");
        number.addClassName("portal-row-number");
        HasComponents line = line(figure);
        line.add(Icons.decorative(figure.icon()), label, number);
        addClassName("portal-row");
        getElement().setAttribute("aria-busy", "true");
    }

    private HasComponents line(OverviewFigure figure) {
        if (figure.path() == null) {
            Div line = new Div();
            add(line);
            return line;
        }
        Anchor link = new Anchor(figure.path());
        link.getElement().setAttribute("router-link", true);
        add(link);
        return link;
    }

    void show(Count count) {
        getElement().removeAttribute("aria-busy");
        String value = NumberFormat.getIntegerInstance(getLocale()).format(count.value());
        number.setText(count.atLeast() ? Texts.t("shell.overview.at-least", value) : value);
        Tone tone = count.value() == 0 ? Tone.NEUTRAL : figure.tone();
        addClassName("portal-" + tone.name().toLowerCase(Locale.ROOT));
    }

    /** @param reason why there is no number */
    void showMissing(String reason) {
        getElement().removeAttribute("aria-busy");
        number.setText(Texts.t("shell.overview.unavailable"));
        number.addClassName("portal-missing");
        number.setTitle(reason);
    }
}
