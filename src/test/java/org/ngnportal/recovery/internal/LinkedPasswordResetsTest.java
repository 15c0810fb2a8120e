package org.ngnportal.recovery.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.RememberingMails;
import org.ngnportal.links.MemoryLinks;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.signin.EndedSessions;
import org.ngnportal.signin.PasswordReset;
import org.ngnportal.signin.ResetSubject;
import org.ngnportal.signin.Throttle;
import org.ngnportal.signin.TooManyTriesException;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Secret;
import org.springframework.transaction.support.TransactionOperations;

class LinkedPasswordResetsTest {

    private static final Secret GOOD = new Secret("correct horse battery staple");
    private static final UserKey EVA = new UserKey(UserKey.Kind.OPERATOR, "eva");

    private final List<Runnable> waiting = new ArrayList<>();
    private final RememberingMails mails = new RememberingMails();
    private final MemoryLinks links = new MemoryLinks();
    private final EndedSessions sessions = new EndedSessions();
    private final List<String> asked = new ArrayList<>();
    private final Staff staff = new Staff();
    private boolean throttled;
    private final LinkedPasswordResets resets = new LinkedPasswordResets(
            List.of(new Silent(), staff),
            links,
            new ResetLetters(links, mails, "https://portal.example/", Clock.systemUTC()),
            (purpose, user, address) -> begin(user),
            sessions,
            TransactionOperations.withoutTransaction(),
            waiting::add);

    /** One operator, who can be taken away. */
    private static final class Staff implements PasswordReset {

        private boolean known = true;
        private boolean broken;
        private final List<String> set = new ArrayList<>();

        @Override
        public UserKey.Kind kind() {
            return UserKey.Kind.OPERATOR;
        }

        @Override
        public Optional<ResetSubject> find(String typed) {
            return typed.equals("eva@alpha.example") ? of(EVA) : Optional.empty();
        }

        @Override
        public Optional<ResetSubject> of(UserKey user) {
            return Optional.of(new ResetSubject(
                            EVA,
                            "eva@alpha.example",
                            "Eva",
                            "eva@alpha.example",
                            Locale.GERMAN,
                            new CustomerId(10),
                            new CustomerId(10),
                            List.of("eva"),
                            PasswordPolicy.OF_ACCOUNTS,
                            Map.of()))
                    .filter(subject -> known);
        }

        @Override
        public void setPassword(ResetSubject subject, Secret password) {
            if (broken) {
                throw new NgnProException.Fault(9001, "internal");
            }
            set.add(password.reveal());
        }
    }

    /** Subscribers of a platform that does not answer. */
    private static final class Silent implements PasswordReset {

        @Override
        public UserKey.Kind kind() {
            return UserKey.Kind.SUBSCRIBER;
        }

        @Override
        public Optional<ResetSubject> find(String typed) {
            throw new NgnProException.Unavailable("down", null, true);
        }

        @Override
        public Optional<ResetSubject> of(UserKey user) {
            return Optional.empty();
        }

        @Override
        public void setPassword(ResetSubject subject, Secret password) {
            throw new UnsupportedOperationException();
        }
    }

    private void request(String typed) {
        resets.request(typed, Locale.ENGLISH, "192.0.2.1");
    }

    private Throttle.Attempt begin(String user) {
        if (throttled) {
            throw new TooManyTriesException(Duration.ofMinutes(1));
        }
        asked.add(user);
        return new Throttle.Attempt() {
            @Override
            public void succeeded() {}

            @Override
            public void undecided() {}
        };
    }

    private void work() {
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    private Secret linkOfEva() {
        request("eva@alpha.example");
        work();
        return new Secret(mails.token());
    }

    @Test
    void whoIsAskedForIsLookedUpLaterSoThatTheAnswerTellsNothing() {
        request("eva@alpha.example");
        request("nobody@alpha.example");

        assertThat(waiting).hasSize(2);
        assertThat(mails.sent).isEmpty();
    }

    @Test
    void theMailHasALinkWhoseSecretServersNeverSee() {
        linkOfEva();

        var mail = mails.sent.getFirst();
        assertThat(mail.note()).isEqualTo(Note.PASSWORD_RESET);
        assertThat(mail.recipient().value()).isEqualTo("eva@alpha.example");
        assertThat(mail.language()).isEqualTo(Locale.ENGLISH);
        assertThat(mail.link().reveal()).startsWith("https://portal.example/reset#");
        assertThat(mail.lifetime()).hasMinutes(30);
        assertThat(mail.facts()).containsEntry("minutes", "30").containsEntry("account", "eva@alpha.example");
    }

    @Test
    void strangersAndNonsenseGetNoMail() {
        for (var typed : List.of("nobody@alpha.example", "", "  ", "x".repeat(300), "alpha")) {
            request(typed);
        }
        work();

        assertThat(mails.sent).isEmpty();
    }

    @Test
    void askingIsThrottledWhoeverItIs() {
        request("nobody@alpha.example");
        assertThat(asked).containsExactly("nobody@alpha.example");
        throttled = true;

        for (var typed : List.of("nobody@alpha.example", "eva@alpha.example")) {
            assertThatExceptionOfType(TooManyTriesException.class).isThrownBy(() -> request(typed));
        }
    }

    @Test
    void noMailboxIsFilled() {
        for (int i = 0; i < 10; i++) {
            request("eva@alpha.example");
        }
        work();

        assertThat(mails.sent).hasSize(3);
        assertThat(resets.send(staff.of(EVA).orElseThrow())).isFalse();
    }

    @Test
    void aLinkSetsThePasswordOnceAndItsOwnerIsTold() {
        var first = linkOfEva();
        var second = linkOfEva();
        assertThat(resets.peek(first)).isPresent();

        assertThat(resets.redeem(first, GOOD)).isTrue();

        assertThat(staff.set).containsExactly(GOOD.reveal());
        assertThat(sessions.ended).containsExactly(EVA);
        assertThat(mails.sent.getLast().note()).isEqualTo(Note.SECURITY_NOTICE);
        assertThat(mails.sent.getLast().facts()).containsKey("passwordChanged");
        assertThat(mails.sent.getLast().language()).isEqualTo(Locale.GERMAN);
        assertThat(resets.redeem(first, GOOD)).isFalse();
        assertThat(resets.redeem(second, GOOD)).as("the other link of his").isFalse();
        assertThat(staff.set).hasSize(1);
    }

    @Test
    void thePolicyHoldsWhateverThePageLetsThrough() {
        var link = linkOfEva();

        assertThatIllegalArgumentException().isThrownBy(() -> resets.redeem(link, new Secret("eva 12345678")));
        assertThat(staff.set).isEmpty();
    }

    @Test
    void aFaultOfThePlatformIsToldAndNobodyHearsOfAChange() {
        var link = linkOfEva();
        staff.broken = true;

        assertThatExceptionOfType(NgnProException.Fault.class).isThrownBy(() -> resets.redeem(link, GOOD));
        assertThat(mails.sent).hasSize(1);
    }

    @Test
    void whoWasRemovedMeanwhileGetsNoPassword() {
        var link = linkOfEva();
        staff.known = false;

        assertThat(resets.peek(link)).isEmpty();
        assertThat(resets.redeem(link, GOOD)).isFalse();
        assertThat(staff.set).isEmpty();
    }

    @Test
    void otherSecretsOpenNothing() {
        linkOfEva();
        for (var token : List.of("", "x", "invitation-1")) {
            assertThat(resets.peek(new Secret(token))).isEmpty();
            assertThat(resets.redeem(new Secret(token), GOOD)).isFalse();
        }
    }
}
