package org.ngnportal.connections.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.StoredConnection;

/** A line of the list: whose connection, how it stands, since when, and what can be done. */
final class ConnectionItem extends ListItem {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    ConnectionItem(StoredConnection connection, ConnectionActions actions) {
        addClassName("connections-item");
        Span name = new Span(connection.displayName());
        name.addClassName("connections-name");
        Span login = new Span(Texts.t("connections.as", connection.username()));
        login.addClassName("connections-login");
        Div words = new Div(name, login);
        words.addClassName("connections-words");
        Div state = new Div(ConnectionState.badge(connection));
        Div since = new Div(ConnectionState.since(connection));
        since.addClassName("connections-since");
        Div buttons = new Div();
        buttons.addClassName("connections-actions");
        actions.buttons(connection.displayName()).forEach(buttons::add);
        add(words, state, since, buttons);
    }
}
