package org.ngnportal.api.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.AppToken;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.Texts;

/** A line of the list: which app, what it may do, until when, and when it was last here. */
final class TokenItem extends ListItem {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** @param revoke null when he who looks may not */
    TokenItem(AppToken token, @Nullable Runnable revoke) {
        addClassName("apps-item");
        var name = new Span(token.name());
        name.addClassName("apps-name");
        var hint = new Span("ngnp_…" + token.hint());
        hint.addClassName("apps-hint");
        var words = new Div(name, hint);
        words.addClassName("apps-words");
        var facts = new Div(
                new Span(Texts.t(token.full() ? "api.full" : "api.read-only")), new Span(expiry(token)), use(token));
        facts.addClassName("apps-facts");
        add(words, facts);
        if (revoke != null) {
            var button = new Button(Texts.t("api.revoke"), click -> revoke.run());
            button.setAriaLabel(Texts.t("api.revoke.one", token.name()));
            add(button);
        }
    }

    private static String expiry(AppToken token) {
        var expires = token.expires();
        return expires == null ? Texts.t("api.expires.never") : Texts.t("api.expires.on", day(expires));
    }

    private static Span use(AppToken token) {
        var used = token.used();
        if (used == null) {
            return new Span(Texts.t("api.used.never"));
        }
        var words = new Span(new Text(Texts.t("api.used") + " "));
        words.add(new Ago(used));
        return words;
    }

    private static String day(Instant moment) {
        var language = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(moment.atZone(ZoneId.systemDefault()));
    }
}
