package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.ngnportal.shell.Texts;

/** Appears when something was edited. */
final class SaveBar extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    SaveBar(Runnable save, Runnable discard) {
        Button keep = new Button(Texts.t("accounts.detail.save"), click -> save.run());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> keep.setEnabled(true));
        Button forget = new Button(Texts.t("accounts.detail.discard"), click -> discard.run());
        Span words = new Span(Texts.t("accounts.detail.unsaved"));
        words.getElement().setAttribute("role", "status");
        getContent().addClassName("accounts-save");
        getContent().add(words, forget, keep);
        getContent().setVisible(false);
    }

    void show(boolean needed) {
        if (needed != getContent().isVisible()) {
            getContent().setVisible(needed);
            getUI().ifPresent(ui -> guard(ui, needed));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        guard(event.getUI(), false);
    }

    /** Lets the browser ask when its page is closed or loaded again. */
    private static void guard(UI ui, boolean on) {
        ui.getPage().executeJs("window.onbeforeunload = $0 ? event => event.preventDefault() : null", on);
    }
}
