package org.ngnportal.operators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.ngnportal.operators.Operator;
import org.ngnportal.operators.OperatorId;
import org.ngnportal.operators.OperatorRefusedException;
import org.ngnportal.operators.OperatorState;
import org.ngnportal.operators.Operators;
import org.ngnportal.shell.ConfirmByTyping;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;

/** Whether an operator gets in: links for passwords, disabling, removing. */
final class OperatorAccess extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Operators operators;
    private final transient Actor actor;
    private final transient Operator operator;
    private final transient Consumer<Operator> changed;

    /** @param changed told after something was done */
    OperatorAccess(Operators operators, Actor actor, Operator operator, Consumer<Operator> changed) {
        this.operators = operators;
        this.actor = actor;
        this.operator = operator;
        this.changed = changed;
        var state = operator.state();
        var buttons = new Div();
        buttons.addClassName("operators-buttons");
        if (state == OperatorState.INVITED) {
            buttons.add(button("invite-again", VaadinIcon.ENVELOPE_O, operators::inviteAgain));
        }
        if (state == OperatorState.ACTIVE) {
            buttons.add(button("reset", VaadinIcon.KEY_O, operators::sendReset));
        }
        buttons.add(
                state == OperatorState.DISABLED
                        ? button("enable", VaadinIcon.UNLOCK, operators::enable)
                        : button("disable", VaadinIcon.BAN, operators::disable));
        if (Rights.allows(actor, Area.OPERATORS, Action.DELETE)) {
            buttons.add(removal());
        }
        var section = new Section(
                Texts.t("operators.access"),
                Texts.t("operators.access." + state.name().toLowerCase(Locale.ROOT)));
        section.addWide(buttons);
        getContent().add(section);
    }

    private Button button(String what, VaadinIcon icon, BiConsumer<Actor, OperatorId> act) {
        return new Button(Texts.t("operators." + what), Icons.decorative(icon), click -> run(what, act));
    }

    private Button removal() {
        var remove = new Button(Texts.t("operators.remove"), Icons.decorative(VaadinIcon.TRASH), click -> askRemoval());
        remove.addThemeVariants(ButtonVariant.ERROR);
        return remove;
    }

    private void run(String what, BiConsumer<Actor, OperatorId> act) {
        try {
            act.accept(actor, operator.id());
            Notices.success(Texts.t("operators." + what + ".done", operator.email()));
        } catch (OperatorRefusedException refused) {
            OperatorTexts.tell(refused);
        }
        changed.accept(operator);
    }

    private void askRemoval() {
        new ConfirmByTyping(
                        Texts.t("operators.remove.title", operator.name()),
                        Texts.t("operators.remove.text"),
                        operator.email(),
                        Texts.t("operators.remove"),
                        () -> run("remove", operators::remove))
                .open();
    }
}
