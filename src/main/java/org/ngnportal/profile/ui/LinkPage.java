package org.ngnportal.profile.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.ngnportal.branding.Brand;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.profile.ProfileRefusedException;
import org.ngnportal.shell.AddressToken;
import org.ngnportal.shell.EntrancePage;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Incident;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.shell.Texts;
import org.ngnportal.vault.Secret;

/** Behind the link of a mail: says what it is for, and does it when asked to. Opening it changes nothing. */
abstract class LinkPage extends EntrancePage {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final boolean destroys;
    private boolean opened;

    /** @param key what its texts begin with: title, the button's {@code do}, and {@code done} */
    LinkPage(Brand brand, String key, boolean destroys) {
        super(brand, Texts.t(key + "title"));
        this.key = key;
        this.destroys = destroys;
        show(new Paragraph(Texts.t("profile.link.checking")));
    }

    /** What the link would do, as a sentence; empty if it is good for nothing. */
    abstract Optional<String> look(Secret token);

    /** Does it; false if the link was good for nothing. */
    abstract boolean use(Secret token);

    @Override
    protected void onAttach(AttachEvent event) {
        if (!opened) {
            opened = true;
            AddressToken.take(this, this::open);
        }
    }

    /** @param token as the browser gave it: hostile */
    void open(Secret token) {
        attempt(() -> look(token).ifPresentOrElse(text -> ask(text, token), this::tooLate));
    }

    private void ask(String text, Secret token) {
        var go = new Button(
                Texts.t(key + "do"),
                click -> attempt(() -> {
                    if (use(token)) {
                        show(message(Tone.GOOD, VaadinIcon.CHECK_CIRCLE_O, Texts.t(key + "done")), toLogin());
                    } else {
                        tooLate();
                    }
                }));
        go.setDisableOnClick(true);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        if (destroys) {
            go.addThemeVariants(ButtonVariant.ERROR);
        }
        var form = new Div(go);
        form.addClassName("portal-login-form");
        show(new Paragraph(text), form, toLogin());
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (ProfileRefusedException refused) {
            trouble(Texts.t(refused.reason().messageKey()));
        } catch (NgnProException failure) {
            Incident.record(key, failure);
            trouble(FaultTexts.of(failure));
        }
    }

    private void trouble(String text) {
        show(
                message(Tone.BAD, VaadinIcon.EXCLAMATION_CIRCLE_O, text),
                new Paragraph(Texts.t("profile.link.later")),
                toLogin());
    }

    private void tooLate() {
        show(message(Tone.WARNING, VaadinIcon.EXCLAMATION_CIRCLE_O, Texts.t("profile.link.too-late")), toLogin());
    }

    private static Anchor toLogin() {
        var link = new Anchor("my", Texts.t("profile.link.to-page"));
        link.addClassName("portal-login-link");
        return link;
    }
}
