package org.ngnportal.delivery.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.Brand;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.delivery.SecurityEvent;

/** The facts of a note as its template reads them. A fact that does not apply is null. */
final class NoteFacts {

    private NoteFacts() {}

    static Map<String, @Nullable Object> of(NoteMail mail, Brand brand) {
        var facts = new HashMap<String, @Nullable Object>();
        mail.note()
                .facts()
                .forEach(name -> facts.put(name, textOrNull(mail.facts().get(name))));
        if (mail.note() == Note.SECURITY_NOTICE) {
            Arrays.stream(SecurityEvent.values())
                    .forEach(event -> facts.put(event.fact(), mail.facts().containsKey(event.fact())));
        }
        var link = mail.link();
        facts.put("link", link == null ? null : link.reveal());
        facts.putAll(SupportFacts.of(mail.settings(), brand));
        return facts;
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
