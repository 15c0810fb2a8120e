package org.ngnportal.accounts.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._clickItem;
import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.accounts.SubscriberRow;
import org.ngnportal.accounts.SubscriberSort;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Delegation;

class SubscribersViewTest extends PageTest {

    @BeforeEach
    void subscribers() {
        platform.put(platform.account("alice@alpha.example", "Alice", "Smith"));
        platform.put(platform.account("bob@alpha.example", "Bob", "Jones").groups(List.of("blocked")));
        platform.put(platform.account("1001@voice.alpha.example", "Carol", "Stone"));
    }

    @Test
    void newestComesFirstAndTheTitleCounts() {
        go("subscribers");

        assertThat(shown()).containsExactly("1001@voice.alpha.example", "bob@alpha.example", "alice@alpha.example");
        assertThat(_get(H1.class).getText()).isEqualTo("Subscribers (3)");
    }

    @Test
    void searchNarrowsTheListAndStandsInTheAddress() {
        go("subscribers");

        enter(_get(TextField.class, spec -> spec.withLabel("Search")), "smith");

        assertThat(shown()).containsExactly("alice@alpha.example");
        _click(_get(Button.class, spec -> spec.withText("Clear filters")));
        assertThat(shown()).hasSize(3);
    }

    @Test
    void filtersCombine() {
        go("subscribers");

        enter(domain(), new DomainName("alpha.example"));
        assertThat(shown()).containsExactly("bob@alpha.example", "alice@alpha.example");
        enter(state(), AccountGroup.BLOCKED);
        assertThat(shown()).containsExactly("bob@alpha.example");
    }

    @Test
    void whoWasCreatedLatelyIsFound() {
        platform.put(platform.account("dora@alpha.example", "Dora", "New")
                .dates(new PlatformTime("2026-11-20 08:00:00"), new PlatformTime("2026-11-20 08:00:00")));
        platform.put(platform.account("finn@alpha.example", "Finn", "Old")
                .dates(new PlatformTime("2026-11-01 08:00:00"), new PlatformTime("2026-11-21 08:00:00")));

        go("subscribers?created=week");
        assertThat(shown()).containsExactly("dora@alpha.example");
        go("subscribers?created=month");
        assertThat(shown()).containsExactlyInAnyOrder("dora@alpha.example", "finn@alpha.example");
        go("subscribers?created=month&q=finn");
        assertThat(shown()).containsExactly("finn@alpha.example");
    }

    @Test
    void whoHasNoMoneyLeftIsFound() {
        platform.put(platform.account("rich@alpha.example", "Rich", "Man").groups(List.of("prepaid")));
        platform.put(platform.account("poor@alpha.example", "Poor", "Man").groups(List.of("prepaid")));
        platform.balances.put("rich@alpha.example", new BigDecimal("5.00"));
        platform.balances.put("poor@alpha.example", new BigDecimal("4.9999"));

        go("subscribers?balance=low");

        assertThat(shown()).containsExactly("poor@alpha.example");
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("Low balance")).getValue())
                .isTrue();
    }

    @Test
    void resellerSeesWhoseEachSubscriberIsAndNarrowsTheListToOneCustomer() {
        platform.put(platform.account("jan@shop.alpha.example", "Jan", "Peeters")
                .ownership(FakePlatform.SHOP, FakePlatform.ALPHA));

        go("subscribers");
        assertThat(grid().getColumns())
                .filteredOn(column -> "Customer".equals(column.getHeaderText()))
                .singleElement()
                .satisfies(column -> assertThat(column.isVisible()).isTrue());
        go("subscribers?customer=" + FakePlatform.SHOP);
        assertThat(shown()).containsExactly("jan@shop.alpha.example");
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Customer")).getValue())
                .extracting("label")
                .isEqualTo("Alpha Shop");
    }

    @Test
    void customerIsNotToldWhatHeOwnsAnyway() {
        actor = FakePlatform.customer();

        go("subscribers");

        _assertNone(ComboBox.class, spec -> spec.withLabel("Customer"));
    }

    @Test
    void addressRestoresSearchFilterAndOrder() {
        go("subscribers?q=o&domain=alpha.example&sort=username");

        assertThat(_get(TextField.class, spec -> spec.withLabel("Search")).getValue())
                .isEqualTo("o");
        assertThat(domain().getValue()).isEqualTo(new DomainName("alpha.example"));
        assertThat(order().getValue()).isEqualTo(new SubscriberSort(SubscriberSort.Key.USERNAME, true));
        assertThat(shown()).containsExactly("bob@alpha.example");
    }

    @Test
    void orderIsThePlatforms() {
        go("subscribers");

        enter(order(), new SubscriberSort(SubscriberSort.Key.USERNAME, true));

        assertThat(shown()).containsExactly("1001@voice.alpha.example", "alice@alpha.example", "bob@alpha.example");
    }

    @Test
    void rowsAreFetchedAsFarAsOneScrolls() {
        IntStream.range(0, 200).forEach(i -> platform.put(platform.account("user" + i + "@alpha.example", "U", "N")));

        go("subscribers");

        assertThat(_size(grid())).isEqualTo(203);
        assertThat(_get(grid(), 202).address()).hasToString("alice@alpha.example");
        assertThat(platform.queries)
                .allSatisfy(query -> assertThat(query.range().count()).isLessThanOrEqualTo(50));
    }

    @Test
    void rowOpensTheSubscriber() {
        go("subscribers");

        _clickItem(grid(), 0);

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("subscribers/1001@voice.alpha.example");
    }

    @Test
    void nobodyMatchesOffersToClearTheFilters() {
        go("subscribers?q=nobody");

        assertThat(_get(H2.class).getText()).isEqualTo("Nobody matches");
        _click(_get(instead(), Button.class));
        assertThat(shown()).hasSize(3);
    }

    @Test
    void nobodyYetOffersTheFirstStep() {
        platform.accounts.clear();

        go("subscribers");

        assertThat(_get(H2.class).getText()).isEqualTo("No subscribers yet");
        _assertNone(TextField.class, spec -> spec.withLabel("Search"));
        _get(instead(), Button.class, spec -> spec.withText("New subscriber"));
    }

    @Test
    void platformThatIsDownIsToldAndTriedAgain() {
        platform.down = true;
        go("subscribers");
        assertThat(_get(H2.class).getText()).isEqualTo("The list cannot be shown");

        platform.down = false;
        _click(_get(Button.class, spec -> spec.withText("Try again")));

        assertThat(shown()).hasSize(3);
    }

    @Test
    void statesOfThePstnAreNotOfferedWithoutAccess() {
        platform.delegation = new Delegation(false, false, false, false);

        go("subscribers");

        assertThat(state().getListDataView().getItems())
                .contains(AccountGroup.BLOCKED)
                .doesNotContain(AccountGroup.FREE_PSTN, AccountGroup.PREPAID, AccountGroup.QUOTA);
    }

    @SuppressWarnings("unchecked")
    private static Grid<SubscriberRow> grid() {
        return _get(Grid.class);
    }

    private static com.vaadin.flow.component.Component instead() {
        return _get(com.vaadin.flow.component.html.Div.class, spec -> spec.withClasses("accounts-instead"));
    }

    private static List<String> shown() {
        return _findAll(grid()).stream().map(row -> row.address().toString()).toList();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<DomainName> domain() {
        return _get(ComboBox.class, spec -> spec.withLabel("Domain"));
    }

    @SuppressWarnings("unchecked")
    private static Select<AccountGroup> state() {
        return _get(Select.class, spec -> spec.withLabel("State"));
    }

    @SuppressWarnings("unchecked")
    private static Select<SubscriberSort> order() {
        return _get(Select.class, spec -> spec.withLabel("Sort by"));
    }
}
