package org.ngnportal.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Collectors;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.Secret;

/** Recovery codes, the one time they are shown: to copy or to keep as a file. */
final class CodeList extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    CodeList(List<Secret> codes) {
        addClassName("factor-codes");
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("aria-label", Texts.t("factor.codes.title"));
        codes.forEach(code -> list.add(new ListItem(new Code(code.reveal()))));
        String all = codes.stream().map(Secret::reveal).collect(Collectors.joining("\n"));
        Button save = new Button(Texts.t("factor.codes.save"), Icons.decorative(VaadinIcon.DOWNLOAD_ALT));
        save.getElement()
                .setAttribute("data-save-codes", Texts.t("factor.codes.file"))
                .setAttribute("data-content", all + "\n");
        Div buttons = new Div(save, new CopyButton(() -> all, Texts.t("factor.codes.copy")));
        buttons.addClassName("factor-buttons");
        add(list, buttons);
    }
}
