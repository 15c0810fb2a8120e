package org.ngnportal.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailPreview;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.onboarding.Field;
import org.ngnportal.onboarding.NewSubscriber.Identity;
import org.ngnportal.onboarding.NewSubscriber.Mailing;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.shell.Wizard;

/** Where the credentials go, with the very mail that will be sent. */
final class DeliveryPage extends Div implements Wizard.Page {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient OnboardingRules rules;
    private final transient Supplier<Identity> identity;
    private final transient Function<Mailing, MailPreview> preview;
    private final transient FieldErrors errors = new FieldErrors();

    private final RadioButtonGroup<DeliveryWay> way = new RadioButtonGroup<>(Texts.t("onboarding.way"));
    private final EmailField recipient = new EmailField(Texts.t("onboarding.recipient"));
    private final Select<String> language = Languages.select("onboarding.mail-language");
    private final Paragraph subject = new Paragraph();
    private final IFrame html = new IFrame();
    private final Pre text = new Pre();
    private final Div mail = new Div();
    private final Paragraph noMail = new Paragraph(Texts.t("onboarding.preview.none"));
    private boolean recipientTyped;
    private boolean languageChosen;

    /**
     * @param usual the tenant's way, proposed
     * @param identity as it stands, for what has not been typed here
     * @param preview renders the mail
     */
    DeliveryPage(
            OnboardingRules rules,
            DeliveryWay usual,
            Supplier<Identity> identity,
            Function<Mailing, MailPreview> preview) {
        this.rules = rules;
        this.identity = identity;
        this.preview = preview;
        way.setItems(DeliveryWay.values());
        way.setItemLabelGenerator(each -> Texts.t(each.messageKey()));
        way.setValue(usual);
        way.setHelperText(Texts.t("onboarding.way.help"));
        way.addValueChangeListener(change -> refresh());
        recipient.setHelperText(Texts.t("onboarding.recipient.help"));
        recipient.setAutocomplete(Autocomplete.OFF);
        recipient.addValueChangeListener(change -> {
            recipientTyped |= change.isFromClient();
            refresh();
        });
        language.addValueChangeListener(change -> {
            languageChosen |= change.isFromClient();
            refresh();
        });
        errors.add(Field.RECIPIENT, recipient, () -> rules.mailing(value()));
        errors.add(Field.MAIL_LANGUAGE, language, () -> rules.mailing(value()));
        html.setTitle(Texts.t("onboarding.preview.html.title"));
        html.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        html.addClassName("onboarding-mail-html");
        text.addClassName("onboarding-mail-text");
        text.getElement().setAttribute("tabindex", "0");
        subject.addClassName("onboarding-mail-subject");
        mail.addClassName("onboarding-mail");
        mail.add(subject, html, new Details(Texts.t("onboarding.preview.text"), text));
        var letter = new Section(Texts.t("onboarding.section.preview"));
        letter.addWide(mail);
        letter.addWide(noMail);
        add(new Section(Texts.t("onboarding.section.recipient"), way, recipient, language), letter);
    }

    Mailing value() {
        return new Mailing(
                recipient.getValue(), language.getValue() == null ? "" : language.getValue(), way.getValue());
    }

    private void refresh() {
        recipient.setVisible(way.getValue().isMailed());
        boolean possible =
                way.getValue() == DeliveryWay.MAIL && rules.mailing(value()).isEmpty();
        noMail.setText(Texts.t(
                switch (way.getValue()) {
                    case MAIL -> "onboarding.preview.none";
                    case LINK -> "onboarding.preview.link";
                    case LETTER -> "onboarding.preview.letter";
                }));
        mail.setVisible(possible);
        noMail.setVisible(!possible);
        if (possible) {
            render();
        }
    }

    private void render() {
        try {
            var rendered = preview.apply(value());
            subject.setText(Texts.t("onboarding.preview.subject", rendered.subject()));
            html.setSrcdoc(rendered.html());
            text.setText(rendered.text());
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("onboarding.doing.preview"));
        }
    }

    /** What was not chosen here follows the identity. */
    @Override
    public void shown() {
        if (!recipientTyped) {
            recipient.setValue(identity.get().email());
        }
        if (!languageChosen) {
            language.setValue(identity.get().language());
        }
        refresh();
    }

    @Override
    public String title() {
        return Texts.t("onboarding.page.delivery");
    }

    @Override
    public Component content() {
        return this;
    }

    @Override
    public boolean complete() {
        return errors.show(rules.mailing(value()));
    }
}
