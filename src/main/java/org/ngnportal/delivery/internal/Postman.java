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
import java.util.Optional;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.WelcomeMail;
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

    MailOutcome send(Delivery delivery, WelcomeMail facts, RenderedMail mail) {
        var replyTo = Optional.ofNullable(facts.settings().get("support_email")).flatMap(MailAddress::parse);
        try {
            var sender = sender(replyTo, Optional.ofNullable(facts.settings().get("support_company")));
            if (sender.isEmpty()) {
                return new MailOutcome.Never(new Problem(Problem.Kind.NO_SENDER));
            }
            mailSender.send(message(delivery, facts, mail, sender.get(), replyTo));
            return new MailOutcome.Accepted();
        } catch (MailException e) {
            return SmtpFailures.read(e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new MailOutcome.Never(
                    new Problem(Problem.Kind.NOT_WRITTEN, e.getClass().getSimpleName()));
        }
    }

    private MimeMessage message(
            Delivery delivery,
            WelcomeMail facts,
            RenderedMail mail,
            InternetAddress sender,
            Optional<MailAddress> replyTo)
            throws MessagingException {
        var message = mailSender.createMimeMessage();
        message.setFrom(sender);
        message.setRecipient(
                RecipientType.TO, new InternetAddress(delivery.now().recipient().value(), true));
        if (replyTo.isPresent()) {
            message.setReplyTo(
                    new InternetAddress[] {new InternetAddress(replyTo.get().value(), true)});
        }
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(delivery.origin().createdAt()));
        message.setHeader("Message-ID", messageId(delivery, sender));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContentLanguage(new String[] {facts.language().toLanguageTag()});
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

    /** The portal's own address; without one the tenant's support address. Named after who gives the support. */
    private Optional<InternetAddress> sender(Optional<MailAddress> support, Optional<String> company)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress sender;
        if (!from.isBlank()) {
            sender = new InternetAddress(from, true);
        } else if (support.isPresent()) {
            sender = new InternetAddress(support.get().value(), true);
        } else {
            return Optional.empty();
        }
        if (sender.getPersonal() == null) {
            var name = company.filter(text -> !text.isBlank())
                    .orElse(brands.current().company());
            sender.setPersonal(name.replaceAll("\\p{Cntrl}", " ").strip(), StandardCharsets.UTF_8.name());
        }
        return Optional.of(sender);
    }
}
