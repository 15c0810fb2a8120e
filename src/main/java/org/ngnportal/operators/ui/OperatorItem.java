package org.ngnportal.operators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.ngnportal.operators.Operator;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.Texts;

/** One operator in the list. */
final class OperatorItem extends ListItem {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** @param ofAll whether operators of several employers are shown */
    OperatorItem(Operator operator, boolean ofAll) {
        addClassName("operators-item");
        var name = new Anchor(OperatorView.pathOf(operator.id()), operator.name());
        name.getElement().setAttribute("router-link", true);
        name.addClassName("operators-name");
        var words = new Div(name, quiet(operator.email()));
        if (ofAll) {
            words.add(quiet(operator.employer()));
        }
        words.addClassName("operators-words");
        var role = new Span(OperatorTexts.grants(operator.grants()));
        role.addClassName("operators-role");
        var state = OperatorTexts.badge(operator.state());
        state.addClassName("operators-state");
        add(words, role, state, lastSignIn(operator));
    }

    private static Span quiet(String text) {
        var words = new Span(text);
        words.addClassName("operators-quiet");
        return words;
    }

    private static Component lastSignIn(Operator operator) {
        var last = operator.lastSignIn();
        var time = last == null
                ? new Span(Texts.t("operators.never-signed-in"))
                : new Span(new Span(Texts.t("operators.signed-in") + " "), new Ago(last));
        time.addClassNames("operators-quiet", "operators-time");
        return time;
    }
}
