package org.ngnportal.signin.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.signin.FactorException;
import org.ngnportal.signin.FactorException.Reason;
import org.ngnportal.signin.Reauthentication;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;

/** Asks for the password again before something is done, unless that was a moment ago. */
final class Proof {

    private final Reauthentication reauthentication;
    private final Actor actor;

    Proof(Reauthentication reauthentication, Actor actor) {
        this.reauthentication = reauthentication;
        this.actor = actor;
    }

    /** @param whenNot what to do when he does not confirm */
    void before(Runnable action, Runnable whenNot) {
        if (reauthentication.isProven(actor)) {
            run(action);
        } else {
            ask(action, whenNot);
        }
    }

    void before(Runnable action) {
        before(action, () -> {});
    }

    private void ask(Runnable action, Runnable whenNot) {
        PasswordField typed = new PasswordField(Texts.t("factor.proof.field"));
        typed.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        typed.setWidthFull();
        typed.setAutofocus(true);
        Question question = new Question(
                Texts.t("factor.proof.title"),
                Texts.t("factor.proof.text"),
                Texts.t("factor.proof.confirm"),
                () -> prove(typed),
                typed);
        question.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                if (reauthentication.isProven(actor)) {
                    run(action);
                } else {
                    whenNot.run();
                }
            }
        });
        question.open();
    }

    private void prove(PasswordField typed) {
        String text = typed.getValue();
        typed.clear();
        reauthentication.prove(actor, new Secret(text));
    }

    private void run(Runnable action) {
        try {
            action.run();
        } catch (FactorException refused) {
            if (refused.reason() == Reason.NOT_PROVEN) {
                ask(action, () -> {});
            } else {
                Notices.problem(FactorTexts.of(refused));
            }
        }
    }
}
