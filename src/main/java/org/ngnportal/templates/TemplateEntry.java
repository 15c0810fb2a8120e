package org.ngnportal.templates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which template mails about an event are written with in a language.
 *
 * @param event its name
 * @param changedAt when it was last changed here or above; null for the brand's
 * @param changedBy hostile text; empty for the brand's
 */
public record TemplateEntry(
        String event,
        String language,
        Source source,
        @Nullable Instant changedAt,
        String changedBy) {

    /** Where a template comes from. */
    public enum Source {
        /** The tenant's own. */
        OWN,
        RESELLER,
        /** Of those who run the portal. */
        PORTAL,
        /** As it comes with the brand. */
        BRAND
    }
}
