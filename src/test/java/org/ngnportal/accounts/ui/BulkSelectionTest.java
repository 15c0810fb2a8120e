package org.ngnportal.accounts.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.accounts.SubscriberActions.Chosen;
import org.ngnportal.accounts.SubscriberActions.SubscriberAction;
import org.ngnportal.accounts.SubscriberRow;
import org.ngnportal.accounts.SubscriberSelection;

class BulkSelectionTest extends PageTest {

    private final List<Chosen> chosen = new ArrayList<>();

    @BeforeEach
    void subscribers() {
        platform.put(platform.account("alice@alpha.example", "Alice", "Smith"));
        platform.put(platform.account("bob@alpha.example", "Bob", "Jones"));
        platform.put(platform.account("carol@voice.alpha.example", "Carol", "Stone"));
        actions = List.of(
                new SubscriberAction("Set the quota", false, chosen::add),
                new SubscriberAction("Delete", true, chosen::add));
    }

    @Test
    void barComesWithTheFirstRowAndCounts() {
        go("subscribers");
        assertThat(bar()).isEmpty();

        grid().select(rows().get(0));
        assertThat(count()).isEqualTo("1 selected");
        grid().select(rows().get(1));
        assertThat(count()).isEqualTo("2 selected");

        _click(_get(Button.class, spec -> spec.withText("Clear selection")));
        assertThat(bar()).isEmpty();
    }

    @Test
    void thoseWhoAreTickedAreChosen() {
        go("subscribers");
        grid().select(rows().get(0));

        use("Set the quota");

        assertThat(chosen)
                .singleElement()
                .returns(
                        new SubscriberSelection.Picked(List.of(FakePlatform.address("carol@voice.alpha.example"))),
                        Chosen::selection)
                .returns(1, Chosen::count);
    }

    @Test
    void allThatMatchAreChosenByTheFilter() {
        go("subscribers?domain=alpha.example");
        grid().select(rows().get(0));

        _click(_get(Button.class, spec -> spec.withText("Select all 2 that match")));
        assertThat(count()).isEqualTo("All 2 that match are selected");
        use("Delete");

        assertThat(chosen)
                .singleElement()
                .satisfies(one -> assertThat(one.selection())
                        .isInstanceOfSatisfying(
                                SubscriberSelection.Matching.class,
                                matching ->
                                        assertThat(matching.filter().domain()).hasToString("alpha.example")))
                .returns(2, Chosen::count);
    }

    @Test
    void otherFilterEndsTheSelection() {
        go("subscribers");
        grid().select(rows().get(0));
        _click(_get(Button.class, spec -> spec.withText("Select all 3 that match")));

        enter(_get(TextField.class, spec -> spec.withLabel("Search")), "smith");

        assertThat(bar()).isEmpty();
    }

    @Test
    void whoMayDoNothingSelectsNothing() {
        actions = List.of();

        go("subscribers");

        _assertNone(Div.class, spec -> spec.withClasses("portal-bulk-bar"));
        assertThat(grid().getSelectionModel()).isNotInstanceOf(GridMultiSelectionModel.class);
    }

    private static void use(String label) {
        var menu = _find(MenuBar.class).stream()
                .filter(one -> one.getItems().getFirst().getText().startsWith("Actions"))
                .findFirst()
                .orElseThrow();
        var item = menu.getItems().getFirst().getSubMenu().getItems().stream()
                .filter(one -> one.getText().equals(label))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static List<Div> bar() {
        return _find(Div.class, spec -> spec.withClasses("portal-bulk-bar"));
    }

    private static String count() {
        return _get(Span.class, spec -> spec.withClasses("portal-bulk-count")).getText();
    }

    private static List<SubscriberRow> rows() {
        return _findAll(grid());
    }

    @SuppressWarnings("unchecked")
    private static Grid<SubscriberRow> grid() {
        return _get(Grid.class);
    }
}
