package org.ngnportal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before unsaved changes are lost. */
public final class LeaveQuestion extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final ContinueNavigationAction leaving;
    private boolean answered;

    /** @param name of what has unsaved changes */
    public LeaveQuestion(String name, ContinueNavigationAction leaving) {
        this.leaving = leaving;
        setHeaderTitle(Texts.t("shell.leave.title"));
        setMaxWidth("min(26rem, calc(100vw - 2rem))");
        Button stay = new Button(Texts.t("shell.leave.stay"), click -> close());
        stay.setAutofocus(true);
        Button discard = new Button(Texts.t("shell.leave.discard"), click -> leave());
        discard.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        add(new Paragraph(Texts.t("shell.leave.text", name)));
        getFooter().add(stay, discard);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                stay();
            }
        });
    }

    private void leave() {
        answered = true;
        close();
        leaving.proceed();
    }

    private void stay() {
        if (!answered) {
            answered = true;
            leaving.cancel();
        }
    }
}
