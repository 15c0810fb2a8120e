package org.ngnportal.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;

class DeliveryTest {

    private static final Instant START = Instant.parse("2026-11-21T20:00:00Z");
    private static final Instant LATER = START.plusSeconds(60);
    private static final Instant END = START.plus(Duration.ofDays(7));
    private static final SipAddress ZOE = new SipAddress("zoe", "alpha.example");
    private static final Problem REFUSED = new Problem(Problem.Kind.RECIPIENT_REFUSED, "550 No");

    private static final Map<String, Consumer<Delivery>> ACTIONS = Map.of(
            "sent", delivery -> delivery.markSent(LATER),
            "retry", delivery -> delivery.retryAt(LATER, REFUSED, LATER),
            "failed", delivery -> delivery.markFailed(REFUSED, LATER),
            "again", delivery -> delivery.sendAgain(new MailAddress("zoe@other.example"), LATER),
            "expire", delivery -> delivery.expire(END));

    private static final Map<DeliveryState, Set<String>> ALLOWED = new EnumMap<>(Map.of(
            DeliveryState.PREPARED, Set.of("expire"),
            DeliveryState.READY, Set.of("sent", "retry", "failed", "expire"),
            DeliveryState.SENT, Set.of(),
            DeliveryState.OPENED, Set.of(),
            DeliveryState.FAILED, Set.of("again", "expire"),
            DeliveryState.EXPIRED, Set.of()));

    private static Delivery in(DeliveryState state) {
        return in(state, state == DeliveryState.OPENED ? DeliveryWay.LINK : DeliveryWay.MAIL);
    }

    private static Delivery in(DeliveryState state, DeliveryWay way) {
        var origin = new Origin(
                DeliveryId.random(),
                new CustomerId(1),
                new CustomerId(1),
                "Alpha",
                new DomainName("alpha.example"),
                null,
                way,
                START,
                END);
        var delivery = Delivery.prepare(
                origin, new MailAddress("zoe@mail.example"), null, false, new SealedPayload(new byte[] {1}));
        switch (state) {
            case PREPARED -> {}
            case READY -> delivery.markReady(ZOE, START);
            case SENT -> {
                delivery.markReady(ZOE, START);
                delivery.markSent(START);
            }
            case OPENED -> {
                delivery.markReady(ZOE, START);
                delivery.markSent(START);
                delivery.markOpened(START);
            }
            case FAILED -> {
                delivery.markReady(ZOE, START);
                delivery.markFailed(REFUSED, START);
            }
            case EXPIRED -> delivery.drop("no account", START);
        }
        assertThat(delivery.state()).isEqualTo(state);
        return delivery;
    }

    @ParameterizedTest
    @EnumSource
    void eachStateAllowsItsOwnTransitionsOnly(DeliveryState state) {
        ACTIONS.forEach((name, action) -> {
            var delivery = in(state);
            var before = delivery.now();
            if (ALLOWED.get(state).contains(name)) {
                action.accept(delivery);
                assertThat(delivery.now()).as("%s in %s", name, state).isNotEqualTo(before);
            } else {
                assertThatExceptionOfType(DeliveryRefusedException.class)
                        .as("%s in %s", name, state)
                        .isThrownBy(() -> action.accept(delivery));
                assertThat(delivery.now()).isSameAs(before);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSecretIsThereUntilTheMailIsSentOrExpired(DeliveryState state) {
        assertThat(in(state).now().payload() != null).isEqualTo(!state.isFinal());
    }

    @Test
    void whatIsBehindALinkStaysUntilItIsOpenedOrExpires() {
        var opened = in(DeliveryState.SENT, DeliveryWay.LINK);
        assertThat(opened.now().payload()).isNotNull();
        opened.markOpened(LATER);
        assertThat(opened.now().payload()).isNull();
        assertThat(opened.now().opening().openedAt()).isEqualTo(LATER);
        assertThatExceptionOfType(DeliveryRefusedException.class).isThrownBy(() -> opened.markOpened(LATER));

        var forgotten = in(DeliveryState.SENT, DeliveryWay.LINK);
        forgotten.expire(END);
        assertThat(forgotten.now().payload()).isNull();
        assertThat(forgotten.state()).isEqualTo(DeliveryState.EXPIRED);
    }

    @Test
    void anUnopenedLinkCanBeSentAgainAndAnOpenedOneCannot() {
        var link = in(DeliveryState.SENT, DeliveryWay.LINK);
        link.sendAgain(new MailAddress("zoe@other.example"), LATER);
        assertThat(link.state()).isEqualTo(DeliveryState.READY);

        assertThatExceptionOfType(DeliveryRefusedException.class)
                .isThrownBy(() -> in(DeliveryState.OPENED).sendAgain(new MailAddress("zoe@mail.example"), LATER));
    }

    @Test
    void theLastWrongPinEndsTheLink() {
        var link = in(DeliveryState.SENT, DeliveryWay.LINK);
        link.wrongPin(2, LATER);
        assertThat(link.state()).isEqualTo(DeliveryState.SENT);
        link.wrongPin(2, LATER);
        assertThat(link.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(link.canBeSentAgain(LATER)).isTrue();
        link.sendAgain(new MailAddress("zoe@mail.example"), LATER);
        assertThat(link.now().opening().wrongPins()).isZero();
    }

    @Test
    void aLetterIsPrintedOnceAndNeverMailed() {
        var letter = in(DeliveryState.READY, DeliveryWay.LETTER);
        assertThat(letter.now().nextAttempt()).isNull();
        letter.markPrinted(LATER);
        assertThat(letter.now().payload()).isNull();
        assertThat(letter.state()).isEqualTo(DeliveryState.SENT);
        assertThatExceptionOfType(DeliveryRefusedException.class).isThrownBy(() -> letter.markPrinted(LATER));
        assertThatExceptionOfType(DeliveryRefusedException.class)
                .isThrownBy(() -> in(DeliveryState.READY, DeliveryWay.MAIL).markPrinted(LATER));
    }

    @Test
    void expiryWipesTheSecretAndKeepsTheReason() {
        var delivery = in(DeliveryState.FAILED);
        delivery.expire(END);

        assertThat(delivery.now().payload()).isNull();
        assertThat(delivery.now().problem()).isEqualTo(REFUSED);
    }

    @Test
    void releasingAgainChangesNothing() {
        for (var state : Set.of(DeliveryState.READY, DeliveryState.SENT, DeliveryState.FAILED)) {
            var delivery = in(state);
            assertThat(delivery.markReady(ZOE, LATER)).isFalse();
            assertThat(delivery.state()).isEqualTo(state);
        }
    }

    @Test
    void aReleasedMailCannotBeDropped() {
        assertThatExceptionOfType(DeliveryRefusedException.class)
                .isThrownBy(() -> in(DeliveryState.READY).drop("too late", LATER));
        assertThat(in(DeliveryState.EXPIRED).drop("twice", LATER)).isFalse();
    }

    @Test
    void aDroppedMailCannotBeReleased() {
        assertThatExceptionOfType(DeliveryRefusedException.class)
                .isThrownBy(() -> in(DeliveryState.EXPIRED).markReady(ZOE, LATER));
    }

    @Test
    void sendingAgainStartsOverAtTheCorrectedAddress() {
        var delivery = in(DeliveryState.FAILED);
        delivery.sendAgain(new MailAddress("zoe@other.example"), LATER);

        assertThat(delivery.now().attempts()).isZero();
        assertThat(delivery.now().problem()).isNull();
        assertThat(delivery.now().recipient().value()).isEqualTo("zoe@other.example");
    }

    @Test
    void nothingIsSentAgainOnceItIsOverdue() {
        assertThatExceptionOfType(DeliveryRefusedException.class)
                .isThrownBy(() -> in(DeliveryState.FAILED).sendAgain(new MailAddress("zoe@mail.example"), END));
    }

    @Test
    void waitsDoubleUpToTheLongest() {
        var settings = new DeliverySettings(
                Duration.ofDays(7), Duration.ofDays(30), 100, Duration.ofSeconds(10), Duration.ofMinutes(30));

        assertWait(settings, 1, 10);
        assertWait(settings, 2, 20);
        assertWait(settings, 5, 160);
        assertWait(settings, 50, 1800);
        assertWait(settings, 5000, 1800);
    }

    private static void assertWait(DeliverySettings settings, int failed, long seconds) {
        var wait = Duration.between(START, settings.nextAttempt(failed, START));
        assertThat(wait).isBetween(Duration.ofMillis(seconds * 800), Duration.ofMillis(seconds * 1200));
    }

    @Test
    void whatServersSayIsOneBoundedLine() {
        var problem = new Problem(Problem.Kind.MAIL_REFUSED, "554 a\r\nb\u0000c " + "x".repeat(2000));

        assertThat(problem.detail()).startsWith("554 a b c xx").hasSize(500).doesNotContain("\n", "\u0000");
    }
}
