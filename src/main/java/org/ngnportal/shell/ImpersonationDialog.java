package org.ngnportal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Impersonations;

/** Asks for the reason before somebody acts as somebody else, and says what it means. */
public final class ImpersonationDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final String whom;
    private final String landing;
    private final transient Consumer<String> begin;
    private final TextArea reason = new TextArea(Texts.t("shell.as.reason"));

    /**
     * @param whom as whom one is going to act: hostile text
     * @param landing path to go on at, relative to the portal's root
     * @param begin begins it, given the reason
     */
    public ImpersonationDialog(Impersonations impersonations, String whom, String landing, Consumer<String> begin) {
        this.whom = whom;
        this.landing = landing;
        this.begin = begin;
        setHeaderTitle(Texts.t("shell.as.begin.title", whom));
        setMaxWidth("min(32rem, calc(100vw - 2rem))");
        reason.setWidthFull();
        reason.setMaxLength(Impersonations.LONGEST_REASON);
        reason.setHelperText(Texts.t("shell.as.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        reason.setAutofocus(true);
        reason.setManualValidation(true);
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        var go = new Button(Texts.t("shell.as.begin"), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Paragraph(Texts.t(
                        "shell.as.begin.text", whom, impersonations.longest().toMinutes())),
                reason);
        getFooter().add(new Button(Texts.t("shell.cancel"), click -> close()), go);
    }

    private void go() {
        var why = reason.getValue().strip();
        boolean fits = why.length() >= Impersonations.SHORTEST_REASON && why.length() <= Impersonations.LONGEST_REASON;
        reason.setErrorMessage(Texts.t("shell.as.reason.missing"));
        reason.setInvalid(!fits);
        if (!fits) {
            reason.focus();
            return;
        }
        try {
            begin.accept(why);
        } catch (DeniedException denied) {
            close();
            Notices.problem(Texts.t("shell.as.denied", whom));
            return;
        } catch (NgnProException failure) {
            close();
            Notices.problem(failure, Texts.t("shell.as.beginning", whom));
            return;
        }
        close();
        UI.getCurrent().getPage().setLocation(PageDefaults.address(landing));
    }
}
