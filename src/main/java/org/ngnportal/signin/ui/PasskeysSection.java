package org.ngnportal.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import org.ngnportal.shell.Ago;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.FactorStatus;
import org.ngnportal.signin.Passkey;
import org.ngnportal.signin.PasskeySetup;

/** The passkeys, each with a name its owner gave it. */
final class PasskeysSection extends Composite<Section> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final SecurityView view;
    private final transient FactorStatus status;

    PasskeysSection(SecurityView view, FactorStatus status) {
        this.view = view;
        this.status = status;
    }

    @Override
    protected Section initContent() {
        Section section = new Section(Texts.t("factor.passkey.title"), Texts.t("factor.passkey.help"));
        if (status.passkeys().isEmpty()) {
            Paragraph none = new Paragraph(Texts.t("factor.passkey.none"));
            none.addClassName("portal-missing");
            section.addWide(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("factor-list");
            list.getElement().setAttribute("aria-label", Texts.t("factor.passkey.title"));
            status.passkeys().stream().map(this::row).forEach(list::add);
            section.addWide(list);
        }
        Div buttons = new Div(
                new Button(Texts.t("factor.passkey.add"), click -> view.proof().before(this::add)));
        buttons.addClassName("factor-buttons");
        section.addWide(buttons);
        return section;
    }

    private ListItem row(Passkey passkey) {
        Span label = new Span(passkey.label());
        label.addClassName("factor-name");
        Span times = new Span(
                new Span(Texts.t("factor.passkey.created")),
                new Ago(passkey.created()),
                new Span("·"),
                new Span(Texts.t("factor.passkey.used")),
                new Ago(passkey.lastUsed()));
        times.addClassName("factor-times");
        Div words = new Div(label, times);
        words.addClassName("factor-words");
        Button rename = new Button(
                Texts.t("factor.passkey.rename"), click -> view.proof().before(() -> rename(passkey)));
        rename.addThemeVariants(ButtonVariant.TERTIARY);
        rename.setAriaLabel(Texts.t("factor.passkey.rename.of", passkey.label()));
        Button remove = new Button(
                Texts.t("factor.passkey.remove"), click -> view.proof().before(() -> remove(passkey)));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.setAriaLabel(Texts.t("factor.passkey.remove.of", passkey.label()));
        return new ListItem(Icons.decorative(VaadinIcon.KEY_O), words, rename, remove);
    }

    private static TextField labelField(String value) {
        TextField label = new TextField(Texts.t("factor.passkey.label"));
        label.setMaxLength(Passkey.LONGEST_LABEL);
        label.setValue(value);
        label.setPlaceholder(Texts.t("factor.passkey.label.example"));
        label.setWidthFull();
        label.setAutofocus(true);
        return label;
    }

    /** The question closes; what the browser asks stands in its place. */
    private void add() {
        TextField label = labelField("");
        new Question(
                        Texts.t("factor.passkey.add"),
                        null,
                        Texts.t("factor.step.continue"),
                        () -> make(label.getValue()),
                        label)
                .open();
    }

    private void make(String label) {
        PasskeySetup setup = view.factors().beginPasskey(view.actor());
        view.getElement()
                .executeJs("return window.portalPasskeys.create($0)", setup.options())
                .then(String.class, answer -> made(setup, label, answer), PasskeysSection::failed);
    }

    private void made(PasskeySetup setup, String label, String answer) {
        view.proof().before(() -> {
            view.factors().addPasskey(view.actor(), setup, label, answer);
            Notices.success(Texts.t("factor.passkey.done", label));
            view.changed(status.isProtected());
        });
    }

    private static void failed(String problem) {
        Notices.problem(
                Texts.t(problem.contains("InvalidStateError") ? "factor.passkey.known" : "factor.passkey.cancelled"));
    }

    private void rename(Passkey passkey) {
        TextField label = labelField(passkey.label());
        new Question(
                        Texts.t("factor.passkey.rename.of", passkey.label()),
                        null,
                        Texts.t("factor.save"),
                        () -> {
                            view.factors().renamePasskey(view.actor(), passkey.id(), label.getValue());
                            Notices.success(Texts.t("factor.passkey.renamed", label.getValue()));
                            view.changed(true);
                        },
                        label)
                .open();
    }

    private void remove(Passkey passkey) {
        new Question(
                        Texts.t("factor.passkey.remove.of", passkey.label()),
                        Texts.t("factor.passkey.remove.text"),
                        Texts.t("factor.passkey.remove"),
                        () -> {
                            view.factors().removePasskey(view.actor(), passkey.id());
                            Notices.success(Texts.t("factor.passkey.removed", passkey.label()));
                            view.changed(true);
                        })
                .dangerous()
                .open();
    }
}
