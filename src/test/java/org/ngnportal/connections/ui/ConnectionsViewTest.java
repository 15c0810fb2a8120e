package org.ngnportal.connections.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.signin.NoConnections;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.StoredConnection;
import org.ngnportal.vault.Secret;

class ConnectionsViewTest {

    private static final CustomerId TEN = new CustomerId(10);
    private static final Actor ALPHA = new Actor.Customer(TEN, TEN, true, "alpha", new Secret("x"), "Alpha");
    private static final Actor MANAGER =
            new Actor.Operator("1", "m@alpha.example", "M", Grants.of(Role.MANAGER), ALPHA);
    private static final Actor ROOT = new Actor.Administrator(Login.administrator("root", new Secret("x")));

    private final Kept kept = new Kept();

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void whoHasNoneStoresHisOwnWithOneClick() {
        open(ALPHA);
        assertThat(page()).contains("No connection is stored", "Your operators and subscribers");

        _click(_get(Button.class, spec -> spec.withText("Store my connection")));

        assertThat(page()).contains("Your connection", "alpha", "In use");
        assertThat(buttons()).containsExactly("Check", "Renew", "Forget");
    }

    @Test
    void aRefusedOneSaysSoAndWhatToDo() {
        kept.add(10, 10, "<b>Alpha</b>", Instant.now());
        open(ALPHA);

        assertThat(page()).contains("Refused", "renews itself when its owner signs in");
    }

    @Test
    void checkingTellsWhatThePlatformSays() {
        kept.add(10, 10, "Alpha", null);
        open(ALPHA);

        _click(_get(Button.class, spec -> spec.withText("Check")));

        assertThat(kept.checked).containsExactly(10);
        assertThat(page()).contains("Refused");
    }

    @Test
    void forgettingNamesTheConsequencesFirst() {
        kept.add(10, 10, "Alpha", null);
        open(ALPHA);

        _click(_get(Button.class, spec -> spec.withText("Forget")));
        var dialog = _get(Dialog.class);
        assertThat(kept.connections).hasSize(1);
        assertThat(dialog.getElement().getTextRecursively()).contains("Operators can sign in no longer", "Subscribers");
        _click(_get(dialog, Button.class, spec -> spec.withText("Forget")));

        assertThat(kept.connections).isEmpty();
        assertThat(page()).contains("No connection is stored");
    }

    @Test
    void anOperatorLooksButNeitherStoresNorForgets() {
        open(MANAGER);
        assertThat(page())
                .contains("No connection is stored", "Only somebody who signs in with a login of the platform");
        assertThat(buttons()).isEmpty();

        MockVaadin.tearDown();
        MockVaadin.setup();
        kept.add(10, 10, "Alpha", null);
        open(MANAGER);
        assertThat(buttons()).containsExactly("Check");
    }

    @Test
    void administratorsSeeAllAndThePlatformsOwnOnTop() {
        kept.connections.add(
                new StoredConnection(CustomerId.PLATFORM, CustomerId.PLATFORM, "root", "root", true, null, null));
        kept.add(10, 10, "Alpha", null);
        kept.add(11, 10, "Alpha Shop", Instant.now());
        open(ROOT);

        assertThat(page()).contains("The platform's connection", "comes from the settings");
        assertThat(_find(ListItem.class).stream()
                        .map(item -> item.getElement().getTextRecursively())
                        .toList())
                .satisfiesExactly(
                        first -> assertThat(first).contains("Alpha", "In use"),
                        second -> assertThat(second).contains("Alpha Shop", "Refused"));
        assertThat(buttons()).containsExactly("Check", "Check", "Forget", "Check", "Forget");
        _assertNone(Dialog.class);
    }

    private void open(Actor actor) {
        UI.getCurrent().add(new ConnectionsView(kept, () -> actor));
    }

    private static String page() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    private static List<String> buttons() {
        return _find(_get(ConnectionsView.class), Button.class).stream()
                .map(Button::getText)
                .toList();
    }

    /** Keeps descriptions only, and refuses whatever is checked. */
    private static final class Kept extends NoConnections {

        private final List<StoredConnection> connections = new ArrayList<>();
        private final List<Integer> checked = new ArrayList<>();

        void add(int customer, int reseller, String name, @Nullable Instant refused) {
            connections.add(new StoredConnection(
                    new CustomerId(customer), new CustomerId(reseller), "alpha", name, false, Instant.now(), refused));
        }

        @Override
        public boolean mayKeep(Actor actor) {
            return actor.equals(ALPHA);
        }

        @Override
        public void keep(Actor actor) {
            add(actor.tenant().value(), actor.reseller().value(), actor.displayName(), null);
        }

        @Override
        public boolean check(Actor actor, CustomerId customer) {
            checked.add(customer.value());
            connections.clear();
            add(customer.value(), customer.value(), "Alpha", Instant.now());
            return false;
        }

        @Override
        public void forget(Actor actor, CustomerId customer) {
            connections.removeIf(one -> one.customer().equals(customer));
        }

        @Override
        public List<StoredConnection> list(Actor actor) {
            return List.copyOf(connections);
        }
    }
}
