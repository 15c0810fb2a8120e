package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.ngnportal.delivery.DeliveryDesk;
import org.ngnportal.shell.Texts;

/** Says of many how many can be sent again, and why the others cannot. */
final class SendManyDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    SendManyDialog(int selected, DeliveryDesk.Selection selection, Runnable send) {
        int eligible = selection.eligible().size();
        setHeaderTitle(Texts.t("delivery.selected.send"));
        setWidth("min(32rem, calc(100vw - 2rem))");
        var content = new Div(new Paragraph(Texts.t("delivery.many.count", selected, eligible, selected - eligible)));
        if (!selection.skipped().isEmpty()) {
            var reasons = new UnorderedList();
            selection.skipped().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(skipped ->
                            reasons.add(new ListItem(Texts.t(skipped.getKey().messageKey(), skipped.getValue()))));
            content.add(new Paragraph(Texts.t("delivery.many.because")), reasons);
        }
        add(content);
        var go = new Button(Texts.t("delivery.many.send", eligible), click -> {
            close();
            send.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.setVisible(eligible > 0);
        getFooter().add(new Button(Texts.t("delivery.send-again.cancel"), click -> close()), go);
    }
}
