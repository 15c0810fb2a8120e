package org.ngnportal.delivery.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.MailPreview;
import org.ngnportal.delivery.MailQueue;
import org.ngnportal.delivery.Prepared;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.shell.Owners;
import org.ngnportal.sip.SipAddress;
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

    private final Outbox outbox = new Outbox();
    private Actor actor = ALPHA;
    private final GenericApplicationContext context = new GenericApplicationContext();

    @BeforeEach
    void openBrowser() {
        context.registerBean(Deliveries.class, () -> outbox);
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

    private void open() {
        open("deliveries");
    }

    private void open(Actor somebody) {
        actor = somebody;
        open("deliveries");
    }

    private void open(String path) {
        var location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        MockVaadin.clientRoundtrip(false);
    }

    private static List<String> rows() {
        return _find(ListItem.class).stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void eachDeliveryTellsWhereItGoesAndHowItStands() {
        outbox.hold("zoe@alpha.example", DeliveryState.SENT, null);
        outbox.hold("max@alpha.example", DeliveryState.FAILED, "The mail server does not know the recipient.");
        open();

        assertThat(rows()).hasSize(2);
        assertThat(rows().get(0)).contains("zoe@alpha.example", "to zoe@mail.example", "Sent", "5 minutes ago");
        assertThat(rows().get(1)).contains("max@alpha.example", "Not delivered", "does not know the recipient");
    }

    @Test
    void addressNarrowsTheListToWhatFailed() {
        outbox.hold("zoe@alpha.example", DeliveryState.SENT, null);
        outbox.hold("max@alpha.example", DeliveryState.FAILED, "Unknown");

        open("deliveries?state=failed");

        assertThat(rows()).hasSize(1).first().asString().contains("max@alpha.example");
    }

    @Test
    void nothingInTheStateOffersToShowAll() {
        outbox.hold("zoe@alpha.example", DeliveryState.SENT, null);
        open("deliveries?state=failed");
        assertThat(rows()).isEmpty();

        _click(_get(Button.class, spec -> spec.withText("Show all")));

        assertThat(rows()).hasSize(1);
    }

    @Test
    void whatACustomerSentSaysWhoSentIt() {
        outbox.tenant = SHOP;
        outbox.hold("jan@shop.alpha.example", DeliveryState.SENT, null);
        outbox.tenant = new CustomerId(1);
        outbox.hold("zoe@alpha.example", DeliveryState.SENT, null);

        open();

        assertThat(rows().get(0)).contains("sent by Alpha <b>Shop</b>");
        assertThat(rows().get(1)).doesNotContain("sent by");
    }

    @Test
    void onlyWhatFailedCanBeSentAgain() {
        for (var state : DeliveryState.values()) {
            outbox.hold(state.name().toLowerCase(java.util.Locale.ROOT) + "@alpha.example", state, null);
        }
        open();

        var button = _get(Button.class, spec -> spec.withText("Send again"));
        assertThat(button.getAriaLabel()).contains("Send the mail for failed@alpha.example again");
    }

    @Test
    void whoOnlyLooksIsNotOfferedToSendAgain() {
        outbox.hold("max@alpha.example", DeliveryState.FAILED, "Unknown");

        open(new Actor.Operator("1", "staff@alpha.example", "Staff", Grants.of(Role.READ_ONLY), ALPHA));

        assertThat(rows()).hasSize(1);
        _assertNone(Button.class);
    }

    @Test
    void aFailedMailIsSentAgainToTheCorrectedAddress() {
        outbox.hold("max@alpha.example", DeliveryState.FAILED, "Unknown");
        open();
        _click(_get(Button.class, spec -> spec.withText("Send again")));
        _get(EmailField.class).setValue("max@mail.example");
        _click(_get(Button.class, spec -> spec.withText("Send")));

        assertThat(outbox.sentAgain).containsExactly("max@mail.example");
        assertThat(rows().getFirst()).contains("On its way");
        _assertNone(Dialog.class);
    }

    @Test
    void whatIsNoAddressIsRefusedAndTheDialogStays() {
        outbox.hold("max@alpha.example", DeliveryState.FAILED, "Unknown");
        open();
        _click(_get(Button.class, spec -> spec.withText("Send again")));
        _get(EmailField.class).setValue("max@mail.example, eve@mail.example");
        _click(_get(Button.class, spec -> spec.withText("Send")));

        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        assertThat(outbox.sentAgain).isEmpty();
    }

    @Test
    void aRefusalIsExplained() {
        outbox.hold("max@alpha.example", DeliveryState.FAILED, "Unknown");
        open();
        _click(_get(Button.class, spec -> spec.withText("Send again")));
        outbox.refuse = true;
        _click(_get(Button.class, spec -> spec.withText("Send")));

        assertThat(NotificationsKt.getNotifications()).hasSize(1);
        assertThat(NotificationsKt.getNotifications().getFirst().getElement().getTextRecursively())
                .contains("cannot be sent again");
    }

    @Test
    void nothingYetIsExplained() {
        open();

        assertThat(_get(H2.class).getText()).isEqualTo("No mails yet");
        assertThat(rows()).isEmpty();
    }

    /** An outbox in memory. */
    private static final class Outbox implements Deliveries {

        private final List<DeliveryStatus> held = new ArrayList<>();
        private final List<String> sentAgain = new ArrayList<>();
        private boolean refuse;
        private CustomerId tenant = new CustomerId(1);

        void hold(String subject, DeliveryState state, @Nullable String problem) {
            held.add(new DeliveryStatus(
                    DeliveryId.random(),
                    tenant,
                    DeliveryWay.MAIL,
                    "zoe@mail.example",
                    subject,
                    false,
                    state,
                    1,
                    problem,
                    null,
                    null,
                    Instant.now().minus(Duration.ofMinutes(5))));
        }

        @Override
        public List<DeliveryStatus> recent(Actor actor, int limit) {
            return List.copyOf(held);
        }

        @Override
        public List<DeliveryStatus> recent(Actor actor, Set<DeliveryState> states, int limit) {
            return held.stream()
                    .filter(status -> states.contains(status.state()))
                    .toList();
        }

        @Override
        public MailQueue queue(Actor actor) {
            return new MailQueue(0, null, 0);
        }

        @Override
        public void sendAgain(Actor actor, DeliveryId id, MailAddress recipient) {
            if (refuse) {
                throw new DeliveryRefusedException("too late");
            }
            sentAgain.add(recipient.value());
            held.replaceAll(status -> new DeliveryStatus(
                    id,
                    status.tenant(),
                    status.way(),
                    recipient.value(),
                    status.subject(),
                    false,
                    DeliveryState.READY,
                    0,
                    null,
                    null,
                    null,
                    Instant.now()));
        }

        @Override
        public DeliveryId prepare(Actor actor, WelcomeMail mail, DeliveryWay way) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void prepareAll(Actor actor, List<Prepared> deliveries) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<DeliveryId> readyAll(Map<DeliveryId, SipAddress> addresses) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<DeliveryId> dropAll(Collection<DeliveryId> ids, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void ready(DeliveryId id, SipAddress address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drop(DeliveryId id, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<DeliveryStatus> status(Actor actor, DeliveryId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MailPreview preview(Actor actor, WelcomeMail mail) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sendAgain(Actor actor, DeliveryId id) {
            throw new UnsupportedOperationException();
        }
    }
}
