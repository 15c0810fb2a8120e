package org.ngnportal.prepaid.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.ngnportal.prepaid.VoucherBatch;
import org.ngnportal.prepaid.VoucherPaper;
import org.ngnportal.prepaid.VoucherTable;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;

/** The codes of a batch that was just made: here and now, and nowhere else. */
final class PrintedPanel extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    /** Writes the codes to a file. */
    @FunctionalInterface
    private interface Writing {
        void write(DownloadEvent event) throws IOException;
    }

    /** @param issuer whose name is on the paper: hostile text */
    PrintedPanel(VoucherBatch.Printed printed, String issuer, Runnable done) {
        var batch = printed.batch();
        var section = new Section(Texts.t("prepaid.printed.title", batch.count()), Texts.t("prepaid.printed.text"));
        var csv = link(
                "prepaid.printed.csv",
                "vouchers-" + batch.id().name() + ".csv",
                "text/csv;charset=UTF-8",
                event -> VoucherTable.write(printed, event.getOutputStream()));
        var pdf = link(
                "prepaid.printed.pdf",
                "vouchers-" + batch.id().name() + ".pdf",
                "application/pdf",
                event -> VoucherPaper.write(printed, issuer, Words.locale(), event.getOutputStream()));
        var buttons = new Div(csv, pdf, new Button(Texts.t("prepaid.printed.done"), click -> done.run()));
        buttons.addClassName("prepaid-buttons");
        var codes = new OrderedList();
        codes.addClassName("prepaid-codes");
        printed.codes().stream()
                .limit(SHOWN)
                .map(code -> new ListItem(new Code(code.printed())))
                .forEach(codes::add);
        section.addWide(buttons);
        section.addWide(codes);
        if (batch.count() > SHOWN) {
            section.addWide(new Paragraph(Texts.t("prepaid.printed.more", batch.count() - SHOWN)));
        }
        getContent().addClassName("prepaid-printed");
        getContent().add(section);
    }

    private static Anchor link(String key, String name, String type, Writing writing) {
        DownloadHandler handler = event -> {
            event.setFileName(name);
            event.setContentType(type);
            event.getResponse().setHeader("Cache-Control", "no-store");
            writing.write(event);
        };
        var link = new Anchor(handler, Texts.t(key));
        link.addClassName("prepaid-export");
        return link;
    }
}
