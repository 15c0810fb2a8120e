package org.ngnportal.signin.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.QrCode;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.TotpSetup;

/** The key of an authenticator app: for its camera, and to be typed. */
final class TotpKey extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    TotpKey(TotpSetup setup) {
        addClassName("factor-key");
        Code typed = new Code(setup.groups().reveal());
        Div row = new Div(typed, new CopyButton(setup.key()::reveal, Texts.t("factor.totp.copy")));
        row.addClassName("factor-key-row");
        add(new QrCode(setup.uri(), Texts.t("factor.totp.qr")), new Paragraph(Texts.t("factor.totp.type")), row);
    }
}
