package org.ngnportal.handover.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.OneTimeSecrets;
import org.ngnportal.provisioning.Provisioning;
import org.ngnportal.provisioning.SoftphoneAccount;
import org.ngnportal.provisioning.SoftphonePanel;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.KeyValue;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.Secret;

/** What is shown once: everything one needs to telephone. */
final class Credentials extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final KeyValue facts = new KeyValue();

    Credentials(OneTimeSecrets.Shown shown, Provisioning provisioning) {
        var mail = shown.mail();
        var proxy = mail.settings()
                .getOrDefault("sip_outbound_proxy", mail.settings().getOrDefault("sip_proxy", ""));
        row("handover.address", shown.address().toString());
        row("handover.username", shown.address().user());
        secret("handover.password", mail.sipPassword());
        row("handover.domain", shown.address().domain());
        if (!proxy.isBlank()) {
            row("handover.proxy", proxy);
        }
        secret("handover.web-password", mail.webPassword());
        secret("handover.voicemail-pin", mail.voicemail() ? mail.voicemailPin() : null);
        if (!mail.numbers().isEmpty()) {
            facts.add(Texts.t("handover.numbers"), String.join(", ", mail.numbers()));
        }
        var warning = new Paragraph(Texts.t(mail.passwordReadableLater() ? "handover.keep" : "handover.keep.only"));
        warning.addClassName("handover-keep");
        warning.getElement().setAttribute("role", "alert");
        var account = new SoftphoneAccount(
                shown.address(),
                (mail.firstName().strip() + " " + mail.lastName().strip()).strip(),
                mail.sipPassword(),
                proxy);
        var address = provisioning.offer(account, Provisioning.ON_A_PAGE);
        getContent().addClassName("handover-credentials");
        getContent().add(warning, facts, new SoftphonePanel(account, address));
    }

    private void secret(String key, @Nullable Secret secret) {
        if (secret != null) {
            row(key, secret.reveal());
        }
    }

    private void row(String key, String value) {
        var text = new Span(value);
        text.addClassName("handover-value");
        var row = new Div(text, new CopyButton(() -> value, Texts.t("handover.copy", Texts.t(key))));
        row.addClassName("handover-row");
        facts.add(Texts.t(key), row);
    }
}
