package org.ngnportal.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.StateBadge;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.FactorStatus;

/** How many recovery codes are left. */
final class RecoverySection extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int FEW = 3;

    private final SecurityView view;
    private final transient FactorStatus status;

    RecoverySection(SecurityView view, FactorStatus status) {
        this.view = view;
        this.status = status;
    }

    @Override
    protected Section initContent() {
        Section section = new Section(Texts.t("factor.codes.title"), Texts.t("factor.codes.help"));
        if (!status.isProtected()) {
            Div state = new Div(new StateBadge(Tone.NEUTRAL, VaadinIcon.CIRCLE_THIN, Texts.t("factor.codes.first")));
            section.addWide(state);
            return section;
        }
        int left = status.recoveryCodes();
        Div state = new Div(new StateBadge(
                left < FEW ? Tone.WARNING : Tone.GOOD,
                left < FEW ? VaadinIcon.WARNING : VaadinIcon.CHECK_CIRCLE_O,
                Texts.t("factor.codes.left", left)));
        section.addWide(state);
        Div buttons = new Div(
                new Button(Texts.t("factor.codes.make"), click -> view.proof().before(this::make)));
        buttons.addClassName("factor-buttons");
        section.addWide(buttons);
        return section;
    }

    private void make() {
        if (status.recoveryCodes() == 0) {
            view.makeCodes();
            return;
        }
        new Question(
                        Texts.t("factor.codes.make"),
                        Texts.t("factor.codes.make.text"),
                        Texts.t("factor.codes.make"),
                        view::makeCodes)
                .open();
    }
}
