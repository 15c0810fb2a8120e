package org.ngnportal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks one thing after the other. Pages are made once and kept, so that going back loses nothing; one can go to any page
 * up to the first that is not complete.
 */
public final class Wizard extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /** One step. */
    public interface Page {

        /** Names the step in the list of steps, and above the page. */
        String title();

        /** Always the same component. */
        Component content();

        /** The page is about to be seen. */
        default void shown() {}

        /** Whether one may go on. If not, the page says why and puts the focus there. */
        default boolean complete() {
            return true;
        }
    }

    private final transient List<Page> pages;
    private final transient Runnable finish;
    private final String finishLabel;
    private final List<Button> entries = new ArrayList<>();
    private final List<ListItem> items = new ArrayList<>();
    private final Paragraph position = new Paragraph();
    private final H2 heading = new H2();
    private final Div body = new Div();
    private final Button back = new Button(Texts.t("shell.wizard.back"));
    private final Button next = new Button();
    private int current;
    private int reached;

    /**
     * @param label says what the steps lead to
     * @param finishLabel verb of the thing, such as "Create subscriber"
     * @param finish called on the last page, once it is complete
     */
    public Wizard(String label, List<Page> pages, String finishLabel, Runnable finish) {
        this.pages = List.copyOf(pages);
        this.finish = finish;
        this.finishLabel = finishLabel;
        heading.getElement().setAttribute("tabindex", "-1");
        heading.addClassName("portal-wizard-heading");
        position.addClassName("portal-wizard-position");
        body.addClassName("portal-wizard-body");
        back.addClickListener(click -> show(current - 1));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickListener(click -> goOn());
        next.setDisableOnClick(true);
        Div buttons = new Div(back, next);
        buttons.addClassName("portal-wizard-buttons");
        Div page = new Div(position, heading, body, buttons);
        page.addClassName("portal-wizard-page");
        getContent().addClassName("portal-wizard");
        getContent().add(steps(label), page);
        display(0);
    }

    private Nav steps(String label) {
        OrderedList list = new OrderedList();
        for (int index = 0; index < pages.size(); index++) {
            int target = index;
            Button entry = new Button(pages.get(index).title(), click -> jump(target));
            entry.addThemeVariants(ButtonVariant.TERTIARY);
            ListItem item = new ListItem(entry);
            entries.add(entry);
            items.add(item);
            list.add(item);
        }
        Nav steps = new Nav(list);
        steps.addClassName("portal-wizard-steps");
        steps.getElement().setAttribute("aria-label", label);
        return steps;
    }

    /** Goes to a page without asking the pages before whether they are complete; the focus goes to its heading. */
    public void show(Page page) {
        show(pages.indexOf(page));
    }

    private void show(int index) {
        display(index);
        heading.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
    }

    private void jump(int target) {
        while (current < target) {
            if (!pages.get(current).complete()) {
                return;
            }
            display(current + 1);
        }
        show(target);
    }

    private void goOn() {
        try {
            if (!pages.get(current).complete()) {
                return;
            }
            if (current == pages.size() - 1) {
                finish.run();
            } else {
                show(current + 1);
            }
        } finally {
            next.setEnabled(true);
        }
    }

    private void display(int index) {
        current = index;
        reached = Math.max(reached, index);
        Page page = pages.get(index);
        page.shown();
        position.setText(Texts.t("shell.wizard.position", index + 1, pages.size()));
        heading.setText(page.title());
        body.removeAll();
        body.add(page.content());
        back.setVisible(index > 0);
        boolean last = index == pages.size() - 1;
        next.setText(last ? finishLabel : Texts.t("shell.wizard.next"));
        for (int step = 0; step < pages.size(); step++) {
            mark(step);
        }
    }

    private void mark(int step) {
        Button entry = entries.get(step);
        entry.setEnabled(step <= reached);
        items.get(step).setClassName("portal-wizard-done", step < reached && step != current);
        if (step == current) {
            items.get(step).getElement().setAttribute("aria-current", "step");
        } else {
            items.get(step).getElement().removeAttribute("aria-current");
        }
        Component sign = step < reached && step != current
                ? Icons.decorative(VaadinIcon.CHECK)
                : new Span(Integer.toString(step + 1));
        sign.addClassName("portal-wizard-number");
        entry.setIcon(sign);
    }
}
