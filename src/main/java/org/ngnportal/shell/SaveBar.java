package org.ngnportal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Appears when something was edited. */
public final class SaveBar extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    public SaveBar(Runnable save, Runnable discard) {
        Button keep = new Button(Texts.t("shell.save.keep"), click -> save.run());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> keep.setEnabled(true));
        Button forget = new Button(Texts.t("shell.save.discard"), click -> discard.run());
        Span words = new Span(Texts.t("shell.save.unsaved"));
        words.getElement().setAttribute("role", "status");
        getContent().addClassName("portal-save");
        getContent().add(words, forget, keep);
        getContent().setVisible(false);
    }

    public void show(boolean needed) {
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
