package org.ngnportal.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.ResetAndSend;
import org.ngnportal.delivery.ResetAndSend.Wanted;
import org.ngnportal.journeys.Portal;
import org.ngnportal.matrix.Premises;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(Premises.class)
class ResetOnSandboxTest {

    private Platform platform;
    private ResetAndSend resets;
    private Deliveries deliveries;
    private JdbcClient database;
    private Actor alpha;

    @BeforeEach
    void open(Portal portal) {
        platform = new Platform(portal);
        resets = portal.bean(ResetAndSend.class);
        deliveries = portal.bean(Deliveries.class);
        database = portal.bean(JdbcClient.class);
        alpha = platform.alpha();
    }

    @AfterEach
    void recover() {
        platform.switches().reset();
    }

    @Test
    void newPasswordsAreSetAndDeliveredAndAllElseStays() {
        var account = platform.add(builder -> builder.groups(List.of("gold-plan", "trunking"))
                .properties(List.of(new SipProperty("loyalty", "platinum")))
                .timeout(55));
        var id = DeliveryId.random();

        resets.order(alpha, id, account, Wanted.by(DeliveryWay.MAIL));

        ended(id, DeliveryState.SENT);
        var stored = platform.stored(account);
        assertThat(stored.password()).isNotBlank().isNotEqualTo(Platform.PASSWORD);
        assertThat(stored.groups()).contains("gold-plan", "trunking");
        assertThat(stored.timeout()).isEqualTo(55);
        assertThat(stored.properties())
                .contains(new SipProperty("loyalty", "platinum"))
                .anySatisfy(property -> assertThat(property.name()).isEqualTo("web_password"));
        assertThat(open(id)).isZero();
    }

    @Test
    void lostAnswerIsAskedForAgainWithTheSamePasswords() {
        var account = platform.add(builder -> builder);
        platform.switches().loseNextAnswer("Sip.updateAccount");
        var id = DeliveryId.random();

        resets.order(alpha, id, account, Wanted.by(DeliveryWay.MAIL));

        ended(id, DeliveryState.SENT);
        assertThat(platform.stored(account).password()).isNotEqualTo(Platform.PASSWORD);
    }

    @Test
    void refusalLeavesThePasswordAndDropsTheDelivery() {
        var account = platform.add(builder -> builder);
        platform.switches().failNext("Sip.updateAccount", FaultCode.NOT_ALLOWED);
        var id = DeliveryId.random();

        resets.order(alpha, id, account, Wanted.by(DeliveryWay.MAIL));

        ended(id, DeliveryState.EXPIRED);
        assertThat(platform.stored(account).password()).isEqualTo(Platform.PASSWORD);
    }

    @Test
    void orderingTwiceIsOrderingOnce() {
        var account = platform.add(builder -> builder);
        var id = DeliveryId.random();

        resets.order(alpha, id, account, Wanted.by(DeliveryWay.MAIL));
        resets.order(alpha, id, account, Wanted.by(DeliveryWay.MAIL));

        ended(id, DeliveryState.SENT);
        assertThat(open(id)).isZero();
    }

    @Test
    void whoeverHasNoAddressCannotBeMailedTo() {
        var account = platform.add(builder -> builder.email(""));

        assertThatThrownBy(() -> resets.order(alpha, DeliveryId.random(), account, Wanted.by(DeliveryWay.MAIL)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void accountOfAnotherTenantDoesNotExist() {
        assertThatThrownBy(() -> resets.order(
                        platform.beta(),
                        DeliveryId.random(),
                        new SipAddress("alice", "alpha.example"),
                        Wanted.by(DeliveryWay.MAIL)))
                .isInstanceOf(NgnProException.Fault.class);
    }

    private void ended(DeliveryId id, DeliveryState state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> deliveries.status(alpha, id).orElseThrow().state() == state);
    }

    private long open(DeliveryId id) {
        return database.sql("SELECT count(*) FROM password_reset WHERE id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
