package org.ngnportal.signin.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.SignInLine;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.SignInOutcome;

/** One line of the log: who, what came of it, from where and by what. */
final class SignInItem extends ListItem {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    SignInItem(SignInLine line) {
        addClassName("signin-item");
        var name = new Span(line.username());
        name.addClassName("signin-name");
        var facts = new Span(new Span(
                Texts.t(line.kind() == null ? "signin.kind.nobody" : "signin.kind." + SignInState.key(line.kind()))));
        facts.addClassName("signin-facts");
        if (line.method() != SignInMethod.NONE) {
            facts.add(new Span(Texts.t("signin.method." + line.method().key())));
        }
        facts.add(new Span(Texts.t("signin.sessions.from", line.address())));
        var browser = new Span(BrowserWords.of(line.agent()));
        browser.setTitle(line.agent());
        facts.add(browser);
        var words = new Span(name, facts);
        words.addClassName("signin-words");
        var when = new Ago(line.at());
        when.addClassName("signin-when");
        add(words, badge(line.outcome()), when);
    }

    private static StateBadge badge(SignInOutcome outcome) {
        var text = Texts.t("signin.outcome." + outcome.key());
        var badge = switch (outcome) {
            case SIGNED_IN, PASSWORD_RIGHT -> new StateBadge(Tone.GOOD, VaadinIcon.CHECK, text);
            case SIGNED_OUT, SESSION_OVER, SESSION_ENDED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.SIGN_OUT, text);
            case THROTTLED -> new StateBadge(Tone.WARNING, VaadinIcon.HOURGLASS, text);
            case NOT_CHECKED -> new StateBadge(Tone.WARNING, VaadinIcon.QUESTION, text);
            case REFUSED, BLOCKED, WRONG_SECOND_FACTOR -> new StateBadge(Tone.BAD, VaadinIcon.CLOSE, text);
        };
        badge.addClassName("signin-outcome");
        return badge;
    }
}
