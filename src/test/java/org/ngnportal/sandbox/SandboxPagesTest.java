package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxPagesTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private MailCatcher mails;
    private Sandbox sandbox;

    @BeforeEach
    void start() {
        var settings = SandboxSettings.inMemory().withoutDemo();
        mails = MailCatcher.start(settings);
        sandbox = Sandbox.start(settings, mails);
    }

    @AfterEach
    void stop() {
        http.close();
        sandbox.close();
        mails.close();
    }

    @Test
    void theFirstPageTellsWhatThisIs() throws Exception {
        assertThat(get("").body()).contains("NGNPro sandbox", "href=\"/wsdl\"", "href=\"/mail\"");
        assertThat(get("wsdl").body()).contains("location=\"" + sandbox.url() + "\"");
        assertThat(get("mail").body()).contains("No mail yet");
    }

    @Test
    void eachPortHasAWsdlOfItsOwn() throws Exception {
        assertThat(get("wsdl/dns").body()).contains("DnsPort", "addZone").doesNotContain("SipPort");
        assertThat(get("wsdl/tea").statusCode()).isEqualTo(404);
    }

    @Test
    void aSandboxWithoutCatcherHasNoInbox() throws Exception {
        try (var alone = Sandbox.start(SandboxSettings.inMemory().withoutDemo())) {
            assertThat(send(URI.create(alone.url() + "mail")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void mailsAreListedLatestFirstAndShownHarmless() throws Exception {
        catchMail("<b>first</b>", "<script>alert(1)</script>", "<p onclick=\"x()\">bold</p>");
        catchMail("Zweite Grüße", "text & more", "<p>zwei</p>");

        var list = get("mail").body();
        assertThat(list).contains("&lt;b&gt;first&lt;/b&gt;", "Zweite Grüße", "ada@example.org");
        assertThat(list.indexOf("Zweite")).isLessThan(list.indexOf("first"));

        var first = get("mail/1");
        assertThat(first.body())
                .contains("&lt;script&gt;alert(1)", "sandbox=\"\" src=\"/mail/1/html\"")
                .doesNotContain("<script", "onclick");
        assertThat(policy(first)).contains("default-src 'none'").doesNotContain("script-src");

        var html = get("mail/1/html");
        assertThat(html.body()).contains("<p onclick=\"x()\">bold</p>");
        assertThat(policy(html)).startsWith("sandbox; default-src 'none'");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String path : new String[] {"mail/0", "mail/1", "mail/999999", "mail/x", "other"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private void catchMail(String subject, String text, String html) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(mails.smtpPort()));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("portal@example.org"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("ada@example.org"));
        mail.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=UTF-8");
        mail.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(mail);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(URI.create(sandbox.url() + path));
    }

    private HttpResponse<String> send(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
