package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.ngnportal.delivery.DeliveryHabits;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** By which way credentials go unless something else is chosen. */
final class HabitDialog extends Dialog {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    HabitDialog(DeliveryHabits habits, Actor actor) {
        setHeaderTitle(Texts.t("delivery.habit.open"));
        setWidth("min(32rem, calc(100vw - 2rem))");
        var way = new RadioButtonGroup<DeliveryWay>(Texts.t("delivery.habit.way"));
        way.setItems(DeliveryWay.values());
        way.setItemLabelGenerator(each -> Texts.t(each.messageKey()));
        way.setValue(habits.usual(actor));
        var content = new Div(new Paragraph(Texts.t("delivery.habit.text")), way);
        content.addClassName("delivery-send-again");
        add(content);
        var save = new Button(Texts.t("delivery.habit.save"), click -> {
            habits.choose(actor, way.getValue());
            close();
            Notices.success(
                    Texts.t("delivery.habit.saved", Texts.t(way.getValue().messageKey())));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("delivery.send-again.cancel"), click -> close()), save);
    }
}
