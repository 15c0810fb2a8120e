package org.ngnportal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Impersonations;

/** On every page of somebody who acts as somebody else: both names, how long, with what rights, and the way back. */
@StyleSheet("context://portal/impersonation.css")
public final class ImpersonationBanner extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Impersonations impersonations;
    private final transient Actor.Impersonation shown;
    private final Span left = new Span();
    private final Span spoken = new Span();

    /** The banner of the present session; empty when one is oneself. */
    public static Optional<ImpersonationBanner> of(Impersonations impersonations) {
        return impersonations.current().map(present -> new ImpersonationBanner(impersonations, present));
    }

    private ImpersonationBanner(Impersonations impersonations, Actor.Impersonation shown) {
        this.impersonations = impersonations;
        this.shown = shown;
        left.addClassName("portal-as-left");
        spoken.addClassName("portal-as-spoken");
        spoken.getElement().setAttribute("aria-live", "polite");
        var rights = new Span(Texts.t(shown.full() ? "shell.as.full" : "shell.as.looking"));
        rights.addClassName("portal-as-rights");
        var words = new Div(names(), rights, left, spoken);
        words.addClassName("portal-as-words");
        var back =
                new Button(Texts.t("shell.as.return"), Icons.decorative(VaadinIcon.ARROW_BACKWARD), click -> goBack());
        back.addThemeVariants(ButtonVariant.SMALL);
        var buttons = new Div();
        buttons.addClassName("portal-as-buttons");
        if (shown.full() || impersonations.mayAllowChanges()) {
            buttons.add(rightsSwitch());
        }
        buttons.add(back);
        getContent().addClassName("portal-as");
        getContent().getElement().setAttribute("role", "region").setAttribute("aria-label", Texts.t("shell.as.label"));
        getContent().add(Icons.decorative(shown.full() ? VaadinIcon.EDIT : VaadinIcon.EYE), words, buttons);
    }

    private Span names() {
        var names = new Span(Texts.t("shell.as.names", nameOf(shown.by()), shown.displayName()));
        names.addClassName("portal-as-names");
        return names;
    }

    /** Both names of somebody who acts as somebody, else his own. */
    static String nameOf(Actor actor) {
        return actor instanceof Actor.Impersonation impersonation
                ? Texts.t("shell.as.name", nameOf(impersonation.by()), impersonation.displayName())
                : actor.displayName();
    }

    private Button rightsSwitch() {
        var button = new Button(Texts.t(shown.full() ? "shell.as.look-only" : "shell.as.allow"), click -> {
            if (shown.full()) {
                allow(false);
            } else {
                askBeforeChanges();
            }
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void askBeforeChanges() {
        var dialog = new Dialog(Texts.t("shell.as.ask.title", shown.displayName()));
        dialog.add(new Paragraph(Texts.t("shell.as.ask.text", shown.displayName(), nameOf(shown.by()))));
        dialog.setMaxWidth("30rem");
        var yes = new Button(Texts.t("shell.as.ask.yes"), click -> allow(true));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(Texts.t("shell.cancel"), click -> dialog.close()), yes);
        dialog.open();
    }

    private void allow(boolean changes) {
        if (isPresent()) {
            impersonations.allowChanges(changes);
        }
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private void goBack() {
        Optional<String> path = isPresent() ? Optional.of(impersonations.end()) : impersonations.resume();
        getUI().ifPresent(ui ->
                path.map(PageDefaults::address).ifPresentOrElse(ui.getPage()::setLocation, ui.getPage()::reload));
    }

    /** Whether it is still what the session does: another page may have ended it. */
    private boolean isPresent() {
        return impersonations.current().filter(shown::equals).isPresent();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (shown.until() != null) {
            long seconds =
                    Math.max(0, Duration.between(Instant.now(), shown.until()).toSeconds());
            getElement()
                    .executeJs(
                            "window.portalCountdown($0, $1, $2, $3, $4)",
                            left.getElement(),
                            spoken.getElement(),
                            (double) seconds,
                            Texts.t("shell.as.left", "{time}"),
                            Texts.t("shell.as.minutes-left", "{minutes}"));
        }
    }
}
