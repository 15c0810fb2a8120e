package org.ngnportal.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.FreePorts;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.branding.TestBrands;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.MailSender;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How mails reach the mail server: in whose name, signed, over which connections. */
class MailServerTest {

    private static final CustomerId ALPHA = new CustomerId(10);
    private static final MailServerSettings SETTINGS = new MailServerSettings("portal@sandbox.example", "", true, 0, 2);
    private static final RenderedMail MAIL = new RenderedMail(
            Locale.GERMAN, "Grüße  an Zoë", "<p>Hallo  \t Zoë</p>\n\n", "Hallo  \t Zoë \n.\nEnde\n\n\n");

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private MailServerSettings settings = SETTINGS;
    private @Nullable MailSender sender;
    private @Nullable SmtpLines lines;
    private @Nullable GreenMail greenMail;

    @AfterEach
    void close() {
        if (lines != null) {
            lines.destroy();
        }
        if (greenMail != null) {
            greenMail.stop();
        }
    }

    private SmtpLines lines() {
        if (lines == null) {
            lines = new SmtpLines(server, settings);
        }
        return lines;
    }

    private MailOutcome send() {
        var writer = new MessageWriter(
                TestBrands.withSupport(), (tenant, reseller) -> Optional.ofNullable(sender), settings);
        return new Postman(writer, lines(), new MailPace(settings, null)).send(envelope(), MAIL);
    }

    private static Envelope envelope() {
        return new Envelope(
                DeliveryId.parse("00000000-0000-4000-8000-0000000000aa"),
                new MailAddress("zoe@alpha.example"),
                ALPHA,
                ALPHA,
                false,
                false,
                Instant.EPOCH,
                Map.of("support_email", "help@alpha.example", "support_company", "Alpha"));
    }

    private void useScripted(ScriptedSmtp smtp) {
        server.setHost("127.0.0.1");
        server.setPort(smtp.port());
    }

    private GreenMail startGreenMail(String protocol) {
        var fresh = new GreenMail(new ServerSetup(FreePorts.next(), "127.0.0.1", protocol));
        fresh.setUser("portal@mail.example", "portal", "mail-secret");
        fresh.start();
        greenMail = fresh;
        server.setHost("127.0.0.1");
        server.setPort((protocol.equals(ServerSetup.PROTOCOL_SMTPS) ? fresh.getSmtps() : fresh.getSmtp()).getPort());
        return fresh;
    }

    private static RSAPrivateKey privateKey(KeyPair pair) {
        return (RSAPrivateKey) pair.getPrivate();
    }

    private static KeyPair key() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String raw(MimeMessage message) throws Exception {
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void oneConnectionTakesManyMails() throws IOException {
        try (var smtp = new ScriptedSmtp()) {
            useScripted(smtp);
            for (int i = 0; i < 150; i++) {
                assertThat(send()).isEqualTo(new MailOutcome.Accepted());
            }
            assertThat(smtp.mails()).hasSize(150);
            assertThat(smtp.commands().stream().filter(command -> command.startsWith("EHLO")))
                    .hasSize(2);
        }
    }

    @Test
    void manyAtOnceShareTheConnectionsAllowed() throws Exception {
        try (var smtp = new ScriptedSmtp();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            useScripted(smtp);
            lines();
            var accepted = new AtomicInteger();
            for (int i = 0; i < 40; i++) {
                threads.submit(() -> {
                    if (send() instanceof MailOutcome.Accepted) {
                        accepted.incrementAndGet();
                    }
                });
            }
            threads.close();
            assertThat(accepted.get()).isEqualTo(40);
            assertThat(smtp.commands().stream().filter(command -> command.startsWith("EHLO")))
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void afterAFailureTheNextMailHasAFreshConnection() throws IOException {
        try (var smtp = new ScriptedSmtp()) {
            useScripted(smtp);
            smtp.answer("RCPT", "250 fine", "550 nobody");
            assertThat(send()).isInstanceOf(MailOutcome.Accepted.class);
            assertThat(send()).isInstanceOf(MailOutcome.Never.class);
            assertThat(send()).isInstanceOf(MailOutcome.Accepted.class);
        }
    }

    @Test
    void tenantsSenderIsNamedAndUndeliverableMailsComeBackWithTheirNumber() throws Exception {
        sender = new MailSender(
                new MailAddress("mail@alpha.example"),
                "Alpha Telecom",
                new MailAddress("care@alpha.example"),
                new MailAddress("bounce@alpha.example"),
                null);
        try (var smtp = new ScriptedSmtp()) {
            useScripted(smtp);
            assertThat(send()).isInstanceOf(MailOutcome.Accepted.class);
            assertThat(smtp.commands())
                    .anyMatch(line ->
                            line.startsWith("MAIL FROM:<bounce+00000000-0000-4000-8000-0000000000aa@alpha.example>"));
            assertThat(smtp.mails().getFirst())
                    .contains("From: Alpha Telecom <mail@alpha.example>", "Reply-To: care@alpha.example")
                    .contains("Message-ID: <00000000-0000-4000-8000-0000000000aa@alpha.example>");
        }
    }

    @Test
    void withoutATenantsSenderTheSettingsCount() throws Exception {
        settings = new MailServerSettings("portal@sandbox.example", "back@sandbox.example", false, 0, 2);
        try (var smtp = new ScriptedSmtp()) {
            useScripted(smtp);
            send();
            assertThat(smtp.commands()).anyMatch(line -> line.startsWith("MAIL FROM:<back@sandbox.example>"));
            assertThat(smtp.mails().getFirst())
                    .contains("From: Alpha <portal@sandbox.example>", "Reply-To: help@alpha.example");
        }
    }

    @Test
    void signatureIsThatOfTheSendersKey() throws Exception {
        var key = key();
        sender = new MailSender(
                new MailAddress("mail@alpha.example"),
                "Älpha",
                null,
                null,
                new MailSender.Signature("alpha.example", "portal", privateKey(key)));
        var greenMail = startGreenMail(ServerSetup.PROTOCOL_SMTP);
        assertThat(send()).isInstanceOf(MailOutcome.Accepted.class);

        var received = raw(greenMail.getReceivedMessages()[0]);
        var signature = DkimSignature.in(received);
        assertThat(signature.tag("d")).isEqualTo("alpha.example");
        assertThat(signature.tag("s")).isEqualTo("portal");
        assertThat(List.of(signature.tag("h").toLowerCase(Locale.ROOT).split(":")))
                .contains("from", "to", "subject", "message-id");
        assertThat(signature.isValid(key.getPublic())).isTrue();
        assertThat(signature.isValid(key().getPublic())).isFalse();
        assertThat(DkimSignature.in(received.replace("zoe@alpha.example", "eve@alpha.example"))
                        .isValid(key.getPublic()))
                .isFalse();
        assertThat(received).contains("Message-ID: <00000000-0000-4000-8000-0000000000aa@alpha.example>");
    }

    @Test
    void tlsAndSignInAreUsedWhenSet() {
        var greenMail = startGreenMail(ServerSetup.PROTOCOL_SMTPS);
        server.setProtocol("smtps");
        server.getJavaMailProperties().put("mail.smtps.auth", "true");
        server.getJavaMailProperties().put("mail.smtps.ssl.trust", "127.0.0.1");
        server.getJavaMailProperties().put("mail.smtps.ssl.checkserveridentity", "false");
        server.setUsername("portal");
        server.setPassword("wrong");
        assertThat(send())
                .isInstanceOfSatisfying(
                        MailOutcome.Later.class,
                        later -> assertThat(later.problem().kind()).isEqualTo(Problem.Kind.SIGN_IN_REFUSED));

        server.setPassword("mail-secret");
        assertThat(send()).isEqualTo(new MailOutcome.Accepted());
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void certificateThatNobodyVouchesForIsRefused() {
        var greenMail = startGreenMail(ServerSetup.PROTOCOL_SMTPS);
        server.setProtocol("smtps");
        assertThat(send()).isInstanceOf(MailOutcome.Later.class);
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @Test
    void whereStartTlsIsRequiredNoMailGoesWithoutIt() throws IOException {
        try (var smtp = new ScriptedSmtp()) {
            useScripted(smtp);
            server.getJavaMailProperties().put("mail.smtp.starttls.enable", "true");
            server.getJavaMailProperties().put("mail.smtp.starttls.required", "true");
            assertThat(send()).isInstanceOf(MailOutcome.Later.class);
            assertThat(smtp.mails()).isEmpty();
            assertThat(smtp.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }
    }
}
