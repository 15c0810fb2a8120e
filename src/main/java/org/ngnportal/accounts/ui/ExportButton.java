package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.function.Supplier;
import org.ngnportal.accounts.SubscriberFiles;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** Offers the list as a file, as it is filtered now. */
final class ExportButton extends Button {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient SubscriberFiles files;
    private final transient Actor actor;
    private final transient Supplier<SubscriberFilter> filter;

    ExportButton(SubscriberFiles files, Actor actor, Supplier<SubscriberFilter> filter) {
        super(Texts.t("accounts.list.export"), Icons.decorative(VaadinIcon.DOWNLOAD));
        this.files = files;
        this.actor = actor;
        this.filter = filter;
        addClickListener(click -> choose());
    }

    private void choose() {
        var dialog = new Dialog(Texts.t("accounts.list.export.title"));
        var wanted = filter.get();
        var kinds = new Div();
        kinds.addClassName("accounts-export");
        for (var kind : files.kinds()) {
            var link = new Anchor(event -> send(event, wanted, kind), kind.label());
            link.addClassName("accounts-export-kind");
            kinds.add(link);
        }
        dialog.add(
                new Paragraph(Texts.t(wanted.isEmpty() ? "accounts.list.export.all" : "accounts.list.export.filtered")),
                kinds);
        dialog.getFooter().add(new Button(Texts.t("accounts.list.export.close"), click -> dialog.close()));
        dialog.open();
    }

    private void send(DownloadEvent event, SubscriberFilter wanted, SubscriberFiles.Kind kind) throws IOException {
        event.setFileName("subscribers." + kind.extension());
        event.setContentType(kind.mediaType());
        event.getResponse().setHeader("Cache-Control", "no-store");
        try (var out = event.getOutputStream()) {
            files.write(actor, wanted, kind, out);
        }
    }
}
