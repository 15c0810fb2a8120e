package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import org.ngnportal.delivery.DeliveryDesk;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** Hands letters out as a PDF; they are wiped when somebody says that they are on paper. */
final class PrintDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** @param printed gets how many were marked as printed */
    PrintDialog(
            DeliveryDesk desk,
            Actor actor,
            int selected,
            List<DeliveryId> letters,
            java.util.function.IntConsumer printed) {
        setHeaderTitle(Texts.t("delivery.selected.print"));
        setWidth("min(32rem, calc(100vw - 2rem))");
        var content = new Div(new Paragraph(Texts.t("delivery.print.count", selected, letters.size())));
        content.addClassName("delivery-send-again");
        add(content);
        var close = new Button(Texts.t("delivery.print.later"), click -> close());
        getFooter().add(close);
        if (letters.isEmpty()) {
            return;
        }
        var done = new Button(Texts.t("delivery.print.done"), click -> {
            close();
            printed.accept(desk.markPrinted(actor, letters));
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setDisableOnClick(true);
        DownloadHandler handler = event -> {
            event.setFileName("letters.pdf");
            event.setContentType("application/pdf");
            event.getResponse().setHeader("Cache-Control", "no-store");
            desk.print(actor, letters, event.getOutputStream());
        };
        var file = new Anchor(handler, Texts.t("delivery.print.file"));
        file.addClassName("portal-download");
        content.add(file, new Paragraph(Texts.t("delivery.print.text")));
        getFooter().add(done);
    }
}
