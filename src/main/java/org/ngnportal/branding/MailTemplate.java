package org.ngnportal.branding;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mail in one language and brand. */
@FunctionalInterface
public interface MailTemplate {

    /**
     * @param facts texts, booleans, lists and maps of these; every name a template uses must be there, null where
     *     it does not apply. Texts may be hostile: they are escaped in the HTML part.
     * @throws RuntimeException if the template asks for a fact that is missing
     */
    RenderedMail render(Map<String, @Nullable Object> facts);

    /**
     * A rendered mail. It may hold passwords: never log it.
     *
     * @param language it is written in; English where the one asked for has no texts
     */
    record RenderedMail(Locale language, String subject, String html, String text) {

        @Override
        public String toString() {
            return "RenderedMail[***]";
        }
    }
}
