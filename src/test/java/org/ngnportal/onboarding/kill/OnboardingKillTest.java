package org.ngnportal.onboarding.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.onboarding.kill.VictimPortal.Order;
import org.ngnportal.sandbox.MailCatcher;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real portal process is killed with {@code kill -9} at every step of an onboarding and started again: the subscriber's
 * credentials arrive once, or there is no account. Each lane has a platform, a mail server and a portal of its own.
 */
class OnboardingKillTest {

    private static final Logger LOG = LoggerFactory.getLogger(OnboardingKillTest.class);

    @TempDir
    private Path data;

    @Test
    void credentialsArriveOnceOrThereIsNoAccount() throws Exception {
        var byName = new ArrayList<>(List.of(KillPoint.values()));
        var byNumber = List.of(
                KillPoint.ACCOUNT_ASKED_FOR_BUT_NOT_CREATED,
                KillPoint.ACCOUNT_CREATED_AFTER_THE_DEATH,
                KillPoint.ACCOUNT_CREATED,
                KillPoint.MAILBOX_CREATED,
                KillPoint.DIVERSIONS_ASKED_FOR_BUT_NOT_SET,
                KillPoint.MAIL_TAKEN);
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = List.of(
                    lanes.submit(lane("clear", true, false, byName)),
                    lanes.submit(lane("encrypted", false, true, byNumber)));
            for (var outcome : outcomes) {
                outcome.get();
            }
        }
    }

    private Callable<@Nullable Void> lane(
            String name, boolean clearTextPasswords, boolean nextNumber, List<KillPoint> points) {
        return () -> {
            try (var lane = new Lane(data.resolve(name), clearTextPasswords)) {
                var subscribers = new ArrayList<Subscriber>();
                for (var point : points) {
                    var order = order(point, nextNumber);
                    subscribers.add(new Subscriber(point, order));
                    LOG.info("{}: {}", name, point);
                    lane.killAt(point, order, subscribers.size() < 2 ? null : subscribers.get(subscribers.size() - 2));
                }
                lane.finish(subscribers.getLast());
                lane.assertNoSecretIsLeft(subscribers);
            }
            return null;
        };
    }

    private static Order order(KillPoint point, boolean nextNumber) {
        var name = point.name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
        int number = point.ordinal();
        return new Order(
                nextNumber ? "-" : name,
                "kim" + number + "@example.net",
                "Kupfer-" + number + "-wolke-Q",
                "Nebel-" + number + "-treppe-Z",
                "48291" + number);
    }

    private record Subscriber(KillPoint point, Order order) {}

    /** A platform, a mail server and the portal that is killed again and again. */
    private static final class Lane implements AutoCloseable {

        private final Path data;
        private final boolean clearTextPasswords;
        private final Sandbox sandbox;
        private final MailCatcher mails;
        private final SmtpTap tap;
        private final NgnProClient client;

        Lane(Path data, boolean clearTextPasswords) throws IOException {
            this.data = data;
            this.clearTextPasswords = clearTextPasswords;
            var settings = SandboxSettings.inMemory().withClearTextPasswords(clearTextPasswords);
            sandbox = Sandbox.start(settings);
            mails = MailCatcher.start(settings);
            tap = new SmtpTap(mails.smtpPort());
            client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        }

        private Victim start() throws IOException {
            return Victim.start(
                    data,
                    "--server.port=0",
                    "--ngnpro.url=" + sandbox.url(),
                    "--ngnpro.read-timeout=6s",
                    "--ngnpro.store-clear-text-passwords=" + clearTextPasswords,
                    "--spring.mail.host=localhost",
                    "--spring.mail.port=" + tap.port(),
                    "--portal.mail.from=portal@alpha.example",
                    "--portal.onboarding.grace=8s",
                    "--portal.onboarding.retry=250ms",
                    "--portal.delivery.first-retry=250ms",
                    "--db-scheduler.heartbeat-interval=500ms",
                    "--db-scheduler.polling-interval=250ms");
        }

        /** Starts the portal, sees the one before come to its end, and has the portal killed over the next order. */
        void killAt(KillPoint point, Order order, @Nullable Subscriber before) throws Exception {
            try (var victim = start()) {
                if (before != null) {
                    assertFinished(victim, before);
                }
                point.arm(victim, sandbox, tap);
                victim.order(order);
                victim.awaitDeath();
            }
        }

        void finish(Subscriber last) throws Exception {
            try (var victim = start()) {
                assertFinished(victim, last);
            }
        }

        private void assertFinished(Victim victim, Subscriber subscriber) throws Exception {
            var order = subscriber.order();
            if (subscriber.point().leavesNothing()) {
                assertThat(victim.state(order.email()))
                        .as("%s", subscriber.point())
                        .isEqualTo("state");
                assertThat(accounts(order)).isEmpty();
                assertThat(mailsTo(order)).isEmpty();
                return;
            }
            await(subscriber.point().name())
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(250))
                    .untilAsserted(() -> assertThat(victim.state(order.email()))
                            .as(() -> subscriber.point() + "; it said:\n" + victim.said())
                            .isEqualTo("state DONE SENT"));
            var account = assertOneCompleteAccount(subscriber);
            assertTheMailArrivedOnce(subscriber, account);
        }

        private SipAccount assertOneCompleteAccount(Subscriber subscriber) {
            var order = subscriber.order();
            assertThat(accounts(order)).as("%s", subscriber.point()).hasSize(1);
            var account = session().sip().getAccount(accounts(order).getFirst().id());
            var address = new SipAddress(account.id().username(), account.id().domain());
            if (!order.lettingThePlatformPick()) {
                assertThat(address.user()).isEqualTo(order.username());
            }
            assertThat(storedHa1(account))
                    .as("%s: the password of the mail opens the account", subscriber.point())
                    .isEqualTo(PasswordDigests.of(address, order.sipPassword()).ha1());
            var mailbox = session().voicemail().getAccount(account.id());
            assertThat(mailbox.password()).isEqualTo(order.pin());
            assertThat(session().sip().getCallDiversions(account.id()).FNOA()).isEqualTo(DiversionTarget.MAILBOX);
            return account;
        }

        /** What digest authentication of this account is checked against (RFC 3261, section 22). */
        private String storedHa1(SipAccount account) {
            if (account.password() == null || account.password().isEmpty()) {
                assertThat(clearTextPasswords).isFalse();
                return String.valueOf(account.ha1());
            }
            assertThat(clearTextPasswords).isTrue();
            var address = new SipAddress(account.id().username(), account.id().domain());
            return PasswordDigests.of(address, account.password()).ha1();
        }

        private void assertTheMailArrivedOnce(Subscriber subscriber, SipAccount account) throws Exception {
            var order = subscriber.order();
            var arrived = mailsTo(order);
            assertThat(arrived)
                    .as("%s", subscriber.point())
                    .hasSizeBetween(1, subscriber.point().mayRepeatTheMail() ? 2 : 1);
            assertThat(arrived.stream().map(OnboardingKillTest::messageId).distinct())
                    .hasSize(1);
            assertThat(arrived.stream().map(OnboardingKillTest::text).distinct())
                    .hasSize(1);
            assertThat(text(arrived.getFirst()))
                    .contains(account.id().toString(), order.sipPassword(), order.webPassword(), order.pin());
        }

        private NgnProSession session() {
            return client.open(Credentials.customer("alpha", "alpha-demo"));
        }

        private List<SipAccount> accounts(Order order) {
            var filter = new SipQuery.Filter(null, null, null, null, order.email(), null, null, null, null);
            var found = session()
                    .sip()
                    .getAccounts(new SipQuery(filter, null, null))
                    .accounts();
            return found == null ? List.of() : found;
        }

        private List<MimeMessage> mailsTo(Order order) throws MessagingException {
            var found = new ArrayList<MimeMessage>();
            for (var mail : mails.messages()) {
                if (mail.getRecipients(Message.RecipientType.TO)[0].toString().contains(order.email())) {
                    found.add(mail);
                }
            }
            return found;
        }

        void assertNoSecretIsLeft(List<Subscriber> subscribers) throws IOException {
            var stored = new String(Files.readAllBytes(data.resolve("portal.mv.db")), StandardCharsets.ISO_8859_1);
            assertThat(stored).contains("alpha.example");
            for (var subscriber : subscribers) {
                assertThat(stored)
                        .doesNotContain(subscriber.order().sipPassword())
                        .doesNotContain(subscriber.order().webPassword());
            }
            assertThat(stored).doesNotContain("alpha-demo");
        }

        @Override
        public void close() throws IOException {
            client.close();
            tap.close();
            mails.close();
            sandbox.close();
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            BodyPart part = ((Multipart) mail.getContent()).getBodyPart(0);
            return part.getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
