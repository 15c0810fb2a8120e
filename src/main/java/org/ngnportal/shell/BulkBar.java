package org.ngnportal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;

/**
 * What can be done with the rows that are selected in a list: comes up when the first is, says how many they are, offers to
 * select all that match instead.
 */
public final class BulkBar extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final Span count = new Span();
    private final Button selectAll = new Button();
    private final Div bar = new Div();
    private final Span told = new Span();

    /**
     * Something that can be done.
     *
     * @param label verb and thing
     * @param destructive whether it takes something away; such choices come last, apart
     */
    public record Choice(String label, boolean destructive, Runnable action) {}

    /**
     * @param choices in order
     * @param all called when all that match are wanted
     * @param clear called when nothing is to be selected any more
     */
    public BulkBar(List<Choice> choices, Runnable all, Runnable clear) {
        count.addClassName("portal-bulk-count");
        selectAll.addThemeVariants(ButtonVariant.TERTIARY);
        selectAll.addClickListener(click -> all.run());
        Button none = new Button(Texts.t("shell.bulk.clear"), click -> clear.run());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        bar.addClassName("portal-bulk-bar");
        bar.getElement().setAttribute("role", "group");
        bar.getElement().setAttribute("aria-label", Texts.t("shell.bulk.label"));
        bar.add(count, selectAll, none, menu(choices));
        told.addClassName("portal-unseen");
        told.getElement().setAttribute("role", "status");
        getContent().addClassName("portal-bulk");
        getContent().add(bar, told);
        show(0, 0, false);
    }

    private static MenuBar menu(List<Choice> choices) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.PRIMARY);
        var root = menu.addItem(Texts.t("shell.bulk.actions"));
        var items = root.getSubMenu();
        choices.stream()
                .filter(choice -> !choice.destructive())
                .forEach(choice ->
                        items.addItem(choice.label(), click -> choice.action().run()));
        var last = choices.stream().filter(Choice::destructive).toList();
        if (!last.isEmpty() && last.size() < choices.size()) {
            items.addComponent(new Hr());
        }
        last.forEach(choice ->
                items.addItem(choice.label(), click -> choice.action().run()).addClassName("portal-bulk-destructive"));
        return menu;
    }

    /**
     * @param selected how many rows are selected; the bar is gone when none is
     * @param matching how many the list has
     * @param all whether all that match are selected, seen or not
     */
    public void show(int selected, int matching, boolean all) {
        bar.setVisible(selected > 0);
        String words = all ? Texts.t("shell.bulk.all", matching) : Texts.t("shell.bulk.selected", selected);
        count.setText(words);
        told.setText(selected > 0 ? words : "");
        selectAll.setText(Texts.t("shell.bulk.select-all", matching));
        selectAll.setVisible(!all && matching > selected);
    }
}
