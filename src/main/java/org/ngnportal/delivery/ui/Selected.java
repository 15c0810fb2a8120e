package org.ngnportal.delivery.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Texts;

/** How many are selected, and what can be done about them. */
final class Selected extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Span count = new Span();
    private final Button all = new Button();

    /** What the bar offers. */
    interface Actions {

        void selectAllThatMatch();

        void sendAgain();

        void print();

        void clear();
    }

    Selected(Actions actions) {
        count.getElement().setAttribute("role", "status");
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.addClickListener(click -> actions.selectAllThatMatch());
        var clear = new Button(Texts.t("delivery.selected.clear"), click -> actions.clear());
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("delivery-selected");
        getContent()
                .add(
                        count,
                        all,
                        new Button(
                                Texts.t("delivery.selected.send"),
                                Icons.decorative(VaadinIcon.REFRESH),
                                click -> actions.sendAgain()),
                        new Button(
                                Texts.t("delivery.selected.print"),
                                Icons.decorative(VaadinIcon.PRINT),
                                click -> actions.print()),
                        clear);
        show(0, 0);
    }

    void show(int selected, int matching) {
        setVisible(selected > 0);
        count.setText(Texts.t("delivery.selected", selected));
        all.setText(Texts.t("delivery.selected.all", matching));
        all.setVisible(selected < matching);
    }
}
