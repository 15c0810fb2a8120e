package org.ngnportal.delivery.internal;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.delivery.MailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Brings a written mail to the mail server. */
@Component
class Postman {

    private final JavaMailSender mailSender;
    private final Brands brands;
    private final String from;

    Postman(JavaMailSender mailSender, Brands brands, @Value("${portal.mail.from:}") String from) {
        this.mailSender = mailSender;
        this.brands = brands;
        this.from = from;
    }

    /** @param settings the tenant's properties: hostile text */
    MailOutcome send(Delivery delivery, Map<String, String> settings, RenderedMail mail) {
        try {
            var sender = sender(settings);
            if (sender.isEmpty()) {
                return new MailOutcome.Never(new Problem(Problem.Kind.NO_SENDER));
            }
            mailSender.send(message(delivery, settings, mail, sender.get()));
            return new MailOutcome.Accepted();
        } catch (MailException e) {
            return SmtpFailures.read(e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new MailOutcome.Never(
                    new Problem(Problem.Kind.NOT_WRITTEN, e.getClass().getSimpleName()));
        }
    }

    private MimeMessage message(
            Delivery delivery, Map<String, String> settings, RenderedMail mail, InternetAddress sender)
            throws MessagingException {
        var message = mailSender.createMimeMessage();
        message.setFrom(sender);
        message.setRecipient(RecipientType.TO, address(delivery.mailAddress()));
        var support = supportOf(settings);
        if (support.isPresent()) {
            message.setReplyTo(new InternetAddress[] {address(support.get())});
        }
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(delivery.origin().createdAt()));
        message.setHeader("Message-ID", messageId(delivery, sender));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContentLanguage(new String[] {mail.language().toLanguageTag()});
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(mail.text(), "plain"));
        parts.addBodyPart(part(mail.html(), "html"));
        message.setContent(parts);
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    /** The same for every attempt, so that a mail sent twice is recognised as one. */
    private static String messageId(Delivery delivery, InternetAddress sender) {
        var address = sender.getAddress();
        return "<" + delivery.id() + address.substring(address.lastIndexOf('@')) + ">";
    }

    /** The portal's own address, else the brand's, else the tenant's; named after who gives the support. */
    private Optional<InternetAddress> sender(Map<String, String> settings)
            throws MessagingException, UnsupportedEncodingException {
        var own = from.isBlank() ? brands.current().supportEmail() : from;
        var sender = own == null ? null : new InternetAddress(own, true);
        if (sender == null) {
            var support = supportOf(settings);
            if (support.isEmpty()) {
                return Optional.empty();
            }
            sender = address(support.get());
        }
        if (sender.getPersonal() == null) {
            sender.setPersonal(companyOf(settings), StandardCharsets.UTF_8.name());
        }
        return Optional.of(sender);
    }

    private String companyOf(Map<String, String> settings) {
        var company = settings.getOrDefault("support_company", "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return company.isEmpty() ? brands.current().company() : company;
    }

    private static Optional<MailAddress> supportOf(Map<String, String> settings) {
        return Optional.ofNullable(settings.get("support_email")).flatMap(MailAddress::parse);
    }

    private static InternetAddress address(MailAddress address) throws MessagingException {
        return new InternetAddress(address.value(), true);
    }
}
