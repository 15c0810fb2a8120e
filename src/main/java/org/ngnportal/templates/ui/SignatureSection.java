package org.ngnportal.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ngnportal.shell.CopyButton;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.templates.SenderState.SignatureState;
import org.ngnportal.templates.Senders;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/** The key that signs mails, and what the DNS has to say of it. */
final class SignatureSection extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final String USUAL_SELECTOR = "portal";

    private final transient Senders senders;
    private final transient Actor actor;
    private final transient BiConsumer<Runnable, String> attempt;

    /** @param attempt does something, says that it was done, and shows how things are then */
    SignatureSection(
            Senders senders,
            Actor actor,
            @Nullable SignatureState signature,
            boolean hasSender,
            boolean mayChange,
            BiConsumer<Runnable, String> attempt) {
        this.senders = senders;
        this.actor = actor;
        this.attempt = attempt;
        var section = new Section(Texts.t("templates.key.section"), Texts.t("templates.key.help"));
        if (signature == null) {
            section.addWide(new Paragraph(Texts.t(hasSender ? "templates.key.none" : "templates.key.needs-sender")));
            if (hasSender && mayChange) {
                section.addWide(beginning());
            }
        } else {
            section.addWide(record(signature));
            section.addWide(buttons(mayChange));
        }
        getContent().add(section);
    }

    private Component beginning() {
        var selector = new TextField(Texts.t("templates.key.selector"));
        selector.setHelperText(Texts.t("templates.key.selector.help"));
        selector.setValue(USUAL_SELECTOR);
        var make = new Button(
                Texts.t("templates.key.make"),
                click -> attempt.accept(
                        () -> senders.makeKey(actor, selector.getValue()), Texts.t("templates.key.made")));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        var pem = new TextArea(Texts.t("templates.key.pem"));
        pem.addClassName("templates-code");
        pem.getElement().setAttribute("autocomplete", "off");
        pem.getElement().setAttribute("spellcheck", "false");
        var use = new Button(Texts.t("templates.key.use"), click -> {
            var key = new Secret(pem.getValue());
            pem.clear();
            attempt.accept(() -> senders.useKey(actor, selector.getValue(), key), Texts.t("templates.key.made"));
        });
        var own = new Div(pem, use);
        own.addClassName("templates-own-key");
        var beginning = new Div(selector, make, new Details(Texts.t("templates.key.paste"), own));
        beginning.addClassName("templates-key");
        return beginning;
    }

    private static Component record(SignatureState signature) {
        var record = new Div(
                line("templates.key.record.name", signature.recordName(), "templates.key.copy.name"),
                line("templates.key.record.value", signature.recordValue(), "templates.key.copy.value"));
        if (!signature.inUse()) {
            record.addComponentAsFirst(new Paragraph(Texts.t("templates.key.other-domain", signature.domain())));
        }
        record.addClassName("templates-record");
        return record;
    }

    private static Div line(String label, String value, String copy) {
        var name = new Span(Texts.t(label));
        name.addClassName("templates-record-label");
        var line = new Div(name, new Code(value), new CopyButton(() -> value, Texts.t(copy)));
        line.addClassName("templates-record-line");
        return line;
    }

    private Component buttons(boolean mayChange) {
        var buttons = new Div(new Button(Texts.t("templates.key.check"), click -> check()));
        if (mayChange) {
            buttons.add(new Button(
                    Texts.t("templates.key.remove"),
                    click -> attempt.accept(() -> senders.removeKey(actor), Texts.t("templates.key.removed"))));
        }
        buttons.addClassName("templates-actions");
        return buttons;
    }

    private void check() {
        var published = senders.published(actor);
        var words = Texts.t("templates.key.published." + published.name().toLowerCase(Locale.ROOT));
        if (published == Senders.Published.YES) {
            Notices.success(words);
        } else {
            Notices.note(words);
        }
    }
}
