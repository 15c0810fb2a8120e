package org.ngnportal.connections.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.EmptyState;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.StoredConnection;

/** The actor's own connection: what it is for, how it stands, and what can be done with it. */
final class OwnConnection {

    private OwnConnection() {}

    static Component stored(StoredConnection connection, ConnectionActions actions) {
        boolean platform = connection.customer().isPlatform();
        KeyValue facts = new KeyValue()
                .add(Texts.t("connections.state"), ConnectionState.badge(connection))
                .add(Texts.t("connections.username"), connection.username())
                .add(Texts.t("connections.since"), ConnectionState.since(connection));
        if (connection.refusedAt() != null) {
            facts.add(Texts.t("connections.refused-since"), new Ago(connection.refusedAt()));
        }
        Section section = new Section(title(platform), purpose(platform));
        section.addWide(facts);
        if (connection.refusedAt() != null) {
            Paragraph remedy = new Paragraph(Texts.t("connections.remedy"));
            remedy.addClassNames("connections-remedy");
            section.addWide(remedy);
        }
        Div buttons = new Div();
        buttons.addClassName("connections-actions");
        actions.buttons(connection.displayName()).forEach(buttons::add);
        section.addWide(buttons);
        return section;
    }

    /** @param keep null when one may not store it */
    static Component none(boolean platform, @Nullable Runnable keep) {
        String purpose = purpose(platform);
        if (keep == null) {
            return new EmptyState(
                    VaadinIcon.CONNECT_O, none(platform), purpose + " " + Texts.t("connections.none.others"));
        }
        Button store = new Button(Texts.t("connections.keep"), click -> keep.run());
        store.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(
                VaadinIcon.CONNECT_O, none(platform), purpose + " " + Texts.t("connections.keep.text"), store);
    }

    private static String none(boolean platform) {
        return Texts.t(platform ? "connections.none.platform" : "connections.none");
    }

    private static String title(boolean platform) {
        return Texts.t(platform ? "connections.own.platform" : "connections.own");
    }

    private static String purpose(boolean platform) {
        return Texts.t(platform ? "connections.purpose.platform" : "connections.purpose");
    }
}
