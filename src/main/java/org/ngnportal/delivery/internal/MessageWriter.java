package org.ngnportal.delivery.internal;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.Brands;
import org.ngnportal.branding.MailTemplate.RenderedMail;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.MailSender;
import org.ngnportal.delivery.MailSenders;
import org.ngnportal.tenancy.CustomerId;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.springframework.stereotype.Component;

/** Turns a rendered mail into what goes over the wire: headers, sender, signature. */
@Component
class MessageWriter {

    /** RFC 5321, section 4.5.3.1.1. */
    private static final int LONGEST_LOCAL_PART = 64;

    static {
        // otherwise Jakarta Mail looks through all jars for it, several times a mail
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final Brands brands;
    private final MailSenders senders;
    private final MailServerSettings settings;

    MessageWriter(Brands brands, MailSenders senders, MailServerSettings settings) {
        this.brands = brands;
        this.senders = senders;
        this.settings = settings;
    }

    /** Empty if there is nobody whom the mail could come from. */
    Optional<MimeMessage> write(Session session, Envelope envelope, RenderedMail mail)
            throws MessagingException, UnsupportedEncodingException {
        var own = envelope.ofPortal()
                ? senders.of(CustomerId.PLATFORM, CustomerId.PLATFORM)
                : senders.of(envelope.tenant(), envelope.reseller());
        var from = own.isPresent() ? from(own.get(), envelope.settings()) : fromSettings(envelope.settings());
        if (from.isEmpty()) {
            return Optional.empty();
        }
        var message = message(session, envelope, mail, from.get());
        var replyTo = replyTo(own.orElse(null), envelope.settings());
        if (replyTo.isPresent()) {
            message.setReplyTo(new InternetAddress[] {address(replyTo.get())});
        }
        message.saveChanges();
        // the same for every attempt, so that a mail sent twice is recognised as one
        message.setHeader("Message-ID", "<" + envelope.id() + "@" + domain(from.get()) + ">");
        var signed = signed(message, own.map(MailSender::signature).orElse(null));
        var bounces = bounces(own.orElse(null), envelope.id());
        if (bounces.isPresent()) {
            signed.setEnvelopeFrom(bounces.get());
        }
        return Optional.of(signed);
    }

    private SMTPMessage message(Session session, Envelope envelope, RenderedMail mail, InternetAddress from)
            throws MessagingException {
        var message = new SMTPMessage(session);
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, address(envelope.recipient()));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(envelope.writtenAt()));
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

    private static SMTPMessage signed(SMTPMessage message, MailSender.@Nullable Signature signature)
            throws MessagingException {
        if (signature == null) {
            return message;
        }
        var signer = new DkimSigner(signature.domain(), signature.selector(), signature.key());
        signer.setHeaderCanonicalization(Canonicalization.RELAXED);
        signer.setBodyCanonicalization(Canonicalization.RELAXED);
        signer.setLengthParam(false);
        signer.setCheckDomainKey(false);
        return new DkimMessage(message, signer);
    }

    private Optional<InternetAddress> from(MailSender sender, Map<String, String> properties)
            throws MessagingException, UnsupportedEncodingException {
        return Optional.of(
                named(address(sender.address()), sender.name().isBlank() ? companyOf(properties) : sender.name()));
    }

    /** The portal's own address, else the brand's, else the tenant's; named after who gives the support. */
    private Optional<InternetAddress> fromSettings(Map<String, String> properties)
            throws MessagingException, UnsupportedEncodingException {
        var own = settings.from().isBlank() ? brands.current().supportEmail() : settings.from();
        var sender = own == null ? null : new InternetAddress(own, true);
        if (sender == null) {
            var support = supportOf(properties);
            if (support.isEmpty()) {
                return Optional.empty();
            }
            sender = address(support.get());
        }
        return Optional.of(sender.getPersonal() == null ? named(sender, companyOf(properties)) : sender);
    }

    private static InternetAddress named(InternetAddress address, String name) throws UnsupportedEncodingException {
        address.setPersonal(name, StandardCharsets.UTF_8.name());
        return address;
    }

    private static Optional<MailAddress> replyTo(@Nullable MailSender sender, Map<String, String> properties) {
        return Optional.ofNullable(sender).map(MailSender::replyTo).or(() -> supportOf(properties));
    }

    /** With the delivery's number, so that what comes back tells which mail it was. */
    private Optional<String> bounces(@Nullable MailSender sender, DeliveryId id) {
        var address = Optional.ofNullable(sender)
                .map(MailSender::bounces)
                .map(MailAddress::value)
                .orElse(settings.bounces().strip());
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int at = address.lastIndexOf('@');
        var local = address.substring(0, at) + "+" + id;
        return Optional.of(
                settings.bouncesNumbered() && local.length() <= LONGEST_LOCAL_PART
                        ? local + address.substring(at)
                        : address);
    }

    private String companyOf(Map<String, String> properties) {
        var company = properties
                .getOrDefault("support_company", "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return company.isEmpty() ? brands.current().company() : company;
    }

    private static Optional<MailAddress> supportOf(Map<String, String> properties) {
        return Optional.ofNullable(properties.get("support_email")).flatMap(MailAddress::parse);
    }

    private static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }

    private static InternetAddress address(MailAddress address) throws MessagingException {
        return new InternetAddress(address.value(), true);
    }
}
