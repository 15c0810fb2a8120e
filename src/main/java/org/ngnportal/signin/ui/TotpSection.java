package org.ngnportal.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.FactorStatus;
import org.ngnportal.signin.TotpSetup;

/** The authenticator app. */
final class TotpSection extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final SecurityView view;
    private final transient FactorStatus status;

    TotpSection(SecurityView view, FactorStatus status) {
        this.view = view;
        this.status = status;
    }

    @Override
    protected Section initContent() {
        Section section = new Section(Texts.t("factor.totp.title"), Texts.t("factor.totp.help"));
        Div state = new Div();
        state.addClassName("factor-state");
        Div buttons = new Div();
        buttons.addClassName("factor-buttons");
        if (status.totpSince() == null) {
            state.add(new StateBadge(Tone.NEUTRAL, VaadinIcon.CIRCLE_THIN, Texts.t("factor.totp.off")));
            buttons.add(button(Texts.t("factor.totp.set-up"), this::setUp));
        } else {
            state.add(
                    new StateBadge(Tone.GOOD, VaadinIcon.CHECK_CIRCLE_O, Texts.t("factor.totp.on")),
                    new Ago(status.totpSince()));
            Button remove = button(Texts.t("factor.totp.remove"), this::remove);
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            buttons.add(button(Texts.t("factor.totp.replace"), this::setUp), remove);
        }
        section.addWide(state);
        section.addWide(buttons);
        return section;
    }

    private Button button(String text, Runnable action) {
        return new Button(text, click -> view.proof().before(action));
    }

    private void setUp() {
        TotpSetup setup = view.factors().beginTotp(view.actor());
        CodeField code = new CodeField(Texts.t("factor.totp.code"));
        code.setWidthFull();
        Question dialog = new Question(
                Texts.t("factor.totp.set-up"),
                Texts.t("factor.totp.scan"),
                Texts.t("factor.totp.confirm"),
                () -> {
                    view.factors().confirmTotp(view.actor(), setup, code.getValue());
                    Notices.success(Texts.t("factor.totp.done"));
                    view.changed(status.isProtected());
                },
                new TotpKey(setup),
                code);
        dialog.open();
    }

    private void remove() {
        new Question(
                        Texts.t("factor.totp.remove"),
                        Texts.t("factor.totp.remove.text"),
                        Texts.t("factor.totp.remove"),
                        () -> {
                            view.factors().removeTotp(view.actor());
                            Notices.success(Texts.t("factor.totp.removed"));
                            view.changed(true);
                        })
                .dangerous()
                .open();
    }
}
