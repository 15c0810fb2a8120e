package org.ngnportal.delivery.internal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.SealedJson;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;
import org.springframework.stereotype.Component;

/** Turns a mail's facts into a sealed payload and back. The payload opens for its own delivery only. */
@Component
class PayloadSeal {

    private final SealedJson json;

    PayloadSeal(Vault vault) {
        this.json = new SealedJson(vault);
    }

    /** The stored form: plain values only, so that it can be read whatever becomes of the classes. */
    private record Payload(
            String recipient,
            String language,
            String firstName,
            String lastName,
            String domain,
            @Nullable String address,
            String sipPassword,
            @Nullable String webPassword,
            boolean passwordReadableLater,
            boolean pstn,
            @Nullable String callerId,
            boolean voicemail,
            @Nullable String voicemailPin,
            String timeZone,
            List<String> aliases,
            List<String> numbers,
            Map<String, String> settings,
            @Nullable String linkPin) {}

    SealedPayload seal(DeliveryId id, WelcomeMail mail) {
        return seal(id, mail, null);
    }

    /** @param linkPin what the link asks for; null if it asks for nothing */
    SealedPayload seal(DeliveryId id, WelcomeMail mail, @Nullable Secret linkPin) {
        var address = mail.address();
        var webPassword = mail.webPassword();
        var pin = mail.voicemailPin();
        var payload = new Payload(
                mail.recipient(),
                mail.language().toLanguageTag(),
                mail.firstName(),
                mail.lastName(),
                mail.domain().value(),
                address == null ? null : address.toString(),
                mail.sipPassword().reveal(),
                webPassword == null ? null : webPassword.reveal(),
                mail.passwordReadableLater(),
                mail.pstn(),
                mail.callerId(),
                mail.voicemail(),
                pin == null ? null : pin.reveal(),
                mail.timeZone(),
                mail.aliases(),
                mail.numbers(),
                mail.settings(),
                linkPin == null ? null : linkPin.reveal());
        return new SealedPayload(json.seal(payload, context(id)));
    }

    /** The stored form of a note. */
    private record NotePayload(
            String recipient,
            String language,
            Map<String, String> facts,
            Map<String, String> settings,
            @Nullable String link,
            @Nullable Long seconds) {}

    SealedPayload seal(DeliveryId id, NoteMail mail) {
        var link = mail.link();
        var lifetime = mail.lifetime();
        var payload = new NotePayload(
                mail.recipient().value(),
                mail.language().toLanguageTag(),
                mail.facts(),
                mail.settings(),
                link == null ? null : link.reveal(),
                lifetime == null ? null : lifetime.toSeconds());
        return new SealedPayload(json.seal(payload, context(id)));
    }

    /**
     * @param note null for a welcome mail
     * @throws Vault.SealBrokenException if it is not what was sealed for this delivery
     */
    Letter open(DeliveryId id, @Nullable Note note, SealedPayload sealed) {
        return note == null ? new Letter.Welcome(welcome(id, sealed)) : new Letter.OfNote(note(id, note, sealed));
    }

    /** The PIN that a link asks for; empty if it asks for nothing. */
    Optional<Secret> linkPin(DeliveryId id, SealedPayload sealed) {
        return Optional.ofNullable(
                        json.open(sealed.bytes(), Payload.class, context(id)).linkPin())
                .map(Secret::new);
    }

    private NoteMail note(DeliveryId id, Note note, SealedPayload sealed) {
        var payload = json.open(sealed.bytes(), NotePayload.class, context(id));
        var link = payload.link();
        var seconds = payload.seconds();
        return new NoteMail(
                note,
                new MailAddress(payload.recipient()),
                Locale.forLanguageTag(payload.language()),
                payload.facts(),
                payload.settings(),
                link == null ? null : new Secret(link),
                seconds == null ? null : Duration.ofSeconds(seconds));
    }

    WelcomeMail welcome(DeliveryId id, SealedPayload sealed) {
        var payload = json.open(sealed.bytes(), Payload.class, context(id));
        var address = payload.address();
        var webPassword = payload.webPassword();
        var pin = payload.voicemailPin();
        return new WelcomeMail(
                payload.recipient(),
                Locale.forLanguageTag(payload.language()),
                payload.firstName(),
                payload.lastName(),
                new DomainName(payload.domain()),
                address == null ? null : SipAddress.parse(address).orElseThrow(),
                new Secret(payload.sipPassword()),
                webPassword == null ? null : new Secret(webPassword),
                payload.passwordReadableLater(),
                payload.pstn(),
                payload.callerId(),
                payload.voicemail(),
                pin == null ? null : new Secret(pin),
                payload.timeZone(),
                payload.aliases(),
                payload.numbers(),
                payload.settings());
    }

    private static String context(DeliveryId id) {
        return "delivery/" + id;
    }
}
