package org.ngnportal.delivery.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryDesk;
import org.ngnportal.delivery.DeliveryEntry;
import org.ngnportal.delivery.DeliveryFilter;
import org.ngnportal.delivery.DeliveryHabits;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.Hindrance;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.MailQueue;
import org.ngnportal.shell.Owners;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.CustomerName;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.KnownCustomers;
import org.ngnportal.tenancy.Role;
import org.ngnportal.vault.Secret;
import org.springframework.context.support.GenericApplicationContext;

class DeliveriesViewTest {

    private static final Actor ALPHA =
            new Actor.Customer(new CustomerId(1), new CustomerId(1), true, "alpha", new Secret("x"), "Alpha");

    private static final CustomerId SHOP = new CustomerId(11);

    private final DeliveryDesk desk = mock(DeliveryDesk.class);
    private final Deliveries deliveries = mock(Deliveries.class);
    private final List<DeliveryEntry> held = new ArrayList<>();
    private CustomerId tenant = new CustomerId(1);
    private Actor actor = ALPHA;
    private final GenericApplicationContext context = new GenericApplicationContext();

    @BeforeEach
    void openBrowser() {
        when(desk.count(any(), any())).thenAnswer(call -> held.size());
        when(desk.page(any(), any(), anyInt(), anyInt()))
                .thenAnswer(call -> held.stream()
                        .skip(call.getArgument(2, Integer.class))
                        .limit(call.getArgument(3, Integer.class))
                        .toList());
        when(deliveries.queue(any())).thenReturn(new MailQueue(0, null, 0));
        context.registerBean(DeliveryDesk.class, () -> desk);
        context.registerBean(Deliveries.class, () -> deliveries);
        context.registerBean(DeliveryHabits.class, () -> mock(DeliveryHabits.class));
        context.registerBean(CurrentActor.class, () -> () -> actor);
        context.registerBean(
                Owners.class,
                () -> new Owners(new KnownCustomers(
                        new CustomerName(SHOP, new CustomerId(1), "alpha-shop", "Alpha <b>Shop</b>"))));
        context.refresh();
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        RouteConfiguration.forSessionScope().setRoute("deliveries", DeliveriesView.class);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        context.close();
    }

    private DeliveryEntry hold(
            String subject,
            DeliveryWay way,
            DeliveryState state,
            @Nullable Hindrance hindrance,
            @Nullable String problem) {
        var status = new DeliveryStatus(
                DeliveryId.random(),
                tenant,
                way,
                way == DeliveryWay.LETTER ? "" : "zoe@mail.example",
                subject,
                false,
                state,
                1,
                problem,
                null,
                null,
                Instant.now().minus(Duration.ofMinutes(5)));
        var entry = new DeliveryEntry(
                status,
                hindrance,
                way == DeliveryWay.LETTER && state == DeliveryState.READY,
                false,
                true,
                "Alpha",
                Instant.now().minus(Duration.ofMinutes(6)),
                Instant.now().plus(Duration.ofDays(7)));
        held.add(entry);
        return entry;
    }

    private DeliveryEntry failed() {
        return hold("max@alpha.example", DeliveryWay.MAIL, DeliveryState.FAILED, null, "User unknown");
    }

    private void open(String path) {
        var location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        MockVaadin.clientRoundtrip(false);
    }

    private static DeliveryGrid grid() {
        return _get(DeliveryGrid.class);
    }

    private static DeliveryCard card(int row) {
        return (DeliveryCard) GridKt._getCellComponent(grid(), row, "card");
    }

    private static String row(int row) {
        return card(row).getElement().getTextRecursively();
    }

    @Test
    void eachDeliveryTellsByWhichWayAndWhereItGoesAndHowItStands() {
        hold("zoe@alpha.example", DeliveryWay.LINK, DeliveryState.SENT, null, null);
        failed();
        hold("jan@alpha.example", DeliveryWay.LETTER, DeliveryState.READY, Hindrance.LETTER, null);
        open("deliveries");

        assertThat(row(0))
                .contains("zoe@alpha.example", "to zoe@mail.example", "One-time link", "not opened", "5 minutes ago");
        assertThat(row(1)).contains("max@alpha.example", "Not delivered", "User unknown");
        assertThat(row(2)).contains("on paper", "To be printed", "Print");
    }

    @Test
    void theAddressHoldsTheFilters() {
        failed();
        open("deliveries?state=failed&way=link&domain=alpha.example&q=max&since=week");

        var filter = ArgumentCaptor.forClass(DeliveryFilter.class);
        verify(desk, org.mockito.Mockito.atLeastOnce()).count(any(), filter.capture());
        assertThat(filter.getValue())
                .isEqualTo(new DeliveryFilter(
                        Set.of(DeliveryState.FAILED),
                        DeliveryWay.LINK,
                        "alpha.example",
                        "max",
                        DeliveryFilter.Age.WEEK));
    }

    @Test
    void whatACustomerSentSaysWhoSentIt() {
        tenant = SHOP;
        failed();
        open("deliveries");

        assertThat(row(0)).contains("sent by Alpha <b>Shop</b>");
    }

    @Test
    void whoOnlyLooksIsNotOfferedToSendAgain() {
        failed();
        actor = new Actor.Operator("1", "staff@alpha.example", "Staff", Grants.of(Role.READ_ONLY), ALPHA);
        open("deliveries");

        assertThat(row(0)).doesNotContain("Send again");
        assertThat(grid().getSelectionMode()).isEqualTo(com.vaadin.flow.component.grid.Grid.SelectionMode.NONE);
    }

    private void openSendAgain() {
        open("deliveries");
        card(0).getChildren()
                .flatMap(part -> part.getChildren())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("Send again"))
                .findFirst()
                .orElseThrow()
                .click();
    }

    @Test
    void aFailedMailIsSentAgainToTheCorrectedAddress() {
        var entry = failed();
        openSendAgain();
        _get(EmailField.class).setValue("max@mail.example");
        _click(_get(Button.class, spec -> spec.withText("Send")));

        verify(deliveries).sendAgain(ALPHA, entry.id(), new MailAddress("max@mail.example"));
        _assertNone(Dialog.class);
    }

    @Test
    void whatIsNoAddressIsRefusedAndTheDialogStays() {
        failed();
        openSendAgain();
        _get(EmailField.class).setValue("max@mail.example, eve@mail.example");
        _click(_get(Button.class, spec -> spec.withText("Send")));

        assertThat(_get(EmailField.class).isInvalid()).isTrue();
    }

    @Test
    void aRefusalIsExplained() {
        failed();
        doThrow(new DeliveryRefusedException("too late")).when(deliveries).sendAgain(any(), any(), any());
        openSendAgain();
        _click(_get(Button.class, spec -> spec.withText("Send")));

        assertThat(NotificationsKt.getNotifications()).hasSize(1);
        assertThat(NotificationsKt.getNotifications().getFirst().getElement().getTextRecursively())
                .contains("cannot be sent again");
    }

    @Test
    void sendingManySaysHowManyAreSkippedAndWhy() {
        var entry = failed();
        hold("zoe@alpha.example", DeliveryWay.MAIL, DeliveryState.SENT, Hindrance.ARRIVED, null);
        when(desk.ids(any(), any()))
                .thenReturn(held.stream().map(DeliveryEntry::id).toList());
        var selection = new DeliveryDesk.Selection(List.of(entry.id()), Map.of(Hindrance.ARRIVED, 1));
        when(desk.select(any(), any())).thenReturn(selection);
        when(desk.sendAgain(any(), any())).thenReturn(selection);
        open("deliveries");
        grid().select(entry);
        _click(_get(Button.class, spec -> spec.withText("Select all 2 that match")));
        _click(_get(Button.class, spec -> spec.withText("Send again")));

        var dialog = _get(Dialog.class);
        assertThat(dialog.getElement().getTextRecursively())
                .contains("2 selected, 1 can be sent again, 1 are skipped", "1 that arrived");
        _click(_get(Button.class, spec -> spec.withText("Send 1 again")));
        verify(desk).sendAgain(any(), any());
    }

    @Test
    void nothingYetIsExplained() {
        open("deliveries");

        assertThat(_get(H2.class).getText()).isEqualTo("No mails yet");
    }
}
