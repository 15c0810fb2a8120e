package org.ngnportal.connections.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.StoredConnection;

/** How a connection stands, and since when it is stored. */
final class ConnectionState {

    private ConnectionState() {}

    static StateBadge badge(StoredConnection connection) {
        return connection.refusedAt() == null
                ? new StateBadge(Tone.GOOD, VaadinIcon.CHECK_CIRCLE_O, Texts.t("connections.state.stored"))
                : new StateBadge(Tone.BAD, VaadinIcon.BAN, Texts.t("connections.state.refused"));
    }

    /** When it was stored; words instead where it comes from the settings. */
    static Component since(StoredConnection connection) {
        Instant stored = connection.storedAt();
        return stored == null ? new Span(Texts.t("connections.from-settings")) : new Ago(stored);
    }
}
