package org.ngnportal.provisioning;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.QrCode;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.Secret;

/** Connects a softphone: a picture for Linphone, and a block of text for all others. Holds the password. */
public final class SoftphonePanel extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** @param address of {@link Provisioning#offer} for {@link Provisioning#ON_A_PAGE} */
    public SoftphonePanel(SoftphoneAccount account, Secret address) {
        var block = text(account);
        var typed = new Pre(block.reveal());
        typed.addClassName("portal-softphone-text");
        typed.getElement().setAttribute("tabindex", "0");
        typed.getElement().setAttribute("role", "group");
        typed.getElement().setAttribute("aria-label", Texts.t("provisioning.other"));
        var row = new Div(typed, new CopyButton(block::reveal, Texts.t("provisioning.copy")));
        row.addClassName("portal-softphone-row");
        getContent().addClassName("portal-softphone");
        getContent()
                .add(
                        new H2(Texts.t("provisioning.title")),
                        new Paragraph(Texts.t("provisioning.linphone", Provisioning.ON_A_PAGE.toMinutes())),
                        new QrCode(address, Texts.t("provisioning.picture")),
                        new Paragraph(Texts.t("provisioning.other")),
                        row);
    }

    /** What is typed into a softphone that reads no pictures, in the language of whoever looks. */
    static Secret text(SoftphoneAccount account) {
        var text = new StringBuilder();
        line(text, "provisioning.username", account.address().user());
        line(text, "provisioning.domain", account.address().domain());
        line(text, "provisioning.password", account.password().reveal());
        account.server().ifPresent(server -> line(text, "provisioning.proxy", server.substring("sip:".length())));
        return new Secret(text.toString().stripTrailing());
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(Texts.t(key)).append(": ").append(value).append('\n');
    }
}
