package org.ngnportal.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.vault.Secret;

/**
 * A mail about an account of the portal.
 *
 * @param language of the mail; English when there is no text in it
 * @param facts by the names of {@link Note#facts}; nothing secret, may be hostile text
 * @param settings the tenant's properties, for whom to ask for help: hostile text
 * @param link address with a single-use token; null for a mail without one
 * @param lifetime how long the mail makes sense, which is how long its link lives; when it is over, the mail is wiped and
 *     cannot be sent any more. Null for the outbox's own limit
 */
public record NoteMail(
        Note note,
        MailAddress recipient,
        Locale language,
        Map<String, String> facts,
        Map<String, String> settings,
        @Nullable Secret link,
        @Nullable Duration lifetime) {

    public NoteMail {
        facts = Map.copyOf(facts);
        settings = Map.copyOf(settings);
    }

    public static NoteMail of(Note note, MailAddress recipient, Locale language, Map<String, String> facts) {
        return new NoteMail(note, recipient, language, facts, Map.of(), null, null);
    }

    /**
     * Tells the owner of an account what happened to it.
     *
     * @param name how to greet him; may be empty
     * @param account what he signs in with
     * @param address network address it was done from; empty when that does not matter
     */
    public static NoteMail about(
            SecurityEvent event,
            MailAddress recipient,
            Locale language,
            String name,
            String account,
            Instant when,
            String address) {
        var facts = new HashMap<String, String>();
        facts.put("name", name);
        facts.put("account", account);
        facts.put("when", time(when, language));
        facts.put("address", address);
        facts.put(event.fact(), event.name());
        return of(Note.SECURITY_NOTICE, recipient, language, facts);
    }

    private static String time(Instant when, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language)
                        .withZone(ZoneOffset.UTC)
                        .format(when)
                + " UTC";
    }

    /** With a link that can be used for as long as given. */
    public NoteMail withLink(Secret address, Duration usable) {
        return new NoteMail(note, recipient, language, facts, settings, address, usable);
    }

    public NoteMail withSettings(Map<String, String> properties) {
        return new NoteMail(note, recipient, language, facts, properties, link, lifetime);
    }
}
