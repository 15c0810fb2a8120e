package org.ngnportal.customers.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.customers.Customers;
import org.ngnportal.customers.TestCustomers;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Impersonations;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.RecordingImpersonations;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;
import org.springframework.context.support.GenericApplicationContext;

class CustomersViewTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>{0}";

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static NgnPro ngnPro;
    private static Actor admin;
    private static Actor.Customer alpha;

    private final GenericApplicationContext context = new GenericApplicationContext();
    private final RecordingImpersonations impersonations = new RecordingImpersonations();
    private Actor actor = admin;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        ngnPro = TestTenancy.ngnPro(client);
        admin = ngnPro.authenticateAdministrator("admin", new Secret("sandbox-admin"));
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        ngnPro.as(admin)
                .customer()
                .addAccount(CustomerAccount.builder()
                        .username("hostile")
                        .name("Mallory", "<b>M</b>")
                        .organization(HOSTILE)
                        .build());
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @BeforeEach
    void openBrowser() {
        context.registerBean(Customers.class, () -> TestCustomers.over(ngnPro));
        context.registerBean(Impersonations.class, () -> impersonations);
        context.registerBean(CurrentActor.class, () -> () -> actor);
        context.refresh();
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        var withoutFrame = RouteConfiguration.forSessionScope();
        withoutFrame.setRoute("customers", CustomersView.class);
        withoutFrame.setRoute("customers/:id([0-9]{1,9})", CustomerView.class);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        context.close();
    }

    @Test
    void everybodyIsListedWithTheirCount() {
        go("customers");
        assertThat(_get(H1.class).getText()).isEqualTo("Customers (" + rows().size() + ")");
        assertThat(rows()).anySatisfy(row -> assertThat(row).contains("Alpha Telecom", "#" + alpha.id(), "Reseller"));
    }

    @Test
    void theSearchComesFromTheAddress() {
        go("customers?q=shop.alpha.example");
        assertThat(_get(TextField.class).getValue()).isEqualTo("shop.alpha.example");
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row).contains("Alpha Shop"));
    }

    @Test
    void whatMatchesNobodySaysSo() {
        go("customers?q=nobody-at-all");
        assertThat(rows()).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Clear the search")));
        assertThat(rows()).isNotEmpty();
    }

    @Test
    void actingAsAskedForFromAListReturnsToIt() {
        go("customers?q=alpha.example");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getAriaLabel()
                        .filter("Act as Alpha Telecom"::equals)
                        .isPresent())));
        _get(TextArea.class).setValue("Asked for help");
        _click(_get(Button.class, spec -> spec.withText("Begin")));
        assertThat(impersonations.asked)
                .containsExactly(
                        "customer " + alpha.id() + " because: Asked for help, back to customers?q=alpha.example");
    }

    @Test
    void whoMayOnlyLookActsAsNobody() {
        actor = new Actor.Operator("1", "o@alpha.example", "Otto", Grants.of(Role.SUPPORT), alpha);
        go("customers");
        assertThat(rows()).isNotEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Act as"))).isEmpty();
    }

    @Test
    void whatThePlatformSaysIsShownAsText() {
        go("customers?q=hostile");
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row).contains(HOSTILE));
        assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain("<img");
        go(_find(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(path -> path.startsWith("customers/"))
                .findFirst()
                .orElseThrow());
        assertThat(_get(H1.class).getText()).isEqualTo(HOSTILE);
        assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain("<img", "<b>");
    }

    @Test
    void aCustomersPageTellsHisDomainsAndReseller() {
        var shop = ngnPro.authenticate("alpha-shop", new Secret("shop-demo"));
        go("customers/" + shop.id());
        assertThat(_get(H1.class).getText()).isEqualTo("Alpha Shop");
        assertThat(_find(ListItem.class)).extracting(ListItem::getText).containsExactly("shop.alpha.example");
        assertThat(_get(Anchor.class, spec -> spec.withText("Alpha Telecom")).getHref())
                .isEqualTo("customers/" + alpha.id());
    }

    private static List<String> rows() {
        return _find(NativeTableBody.class).stream()
                .flatMap(body -> _find(body, NativeTableRow.class).stream())
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private static void go(String path) {
        var location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        MockVaadin.clientRoundtrip(false);
    }
}
