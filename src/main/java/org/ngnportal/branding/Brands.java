package org.ngnportal.branding;

import java.util.Locale;

/** The brands' looks and templates: those of the directory {@code portal.themes} before the packaged ones. */
public interface Brands {

    /** The brand of this portal ({@code portal.brand}). */
    Brand current();

    /**
     * A mail template. Looked up for the language in the brand, then without language in the brand, then the same in
     * the default brand (contract section 6.2); texts that are missing in the language are taken from English.
     *
     * @param name such as {@code welcome}
     * @throws IllegalArgumentException if there is no such template
     */
    MailTemplate mail(String name, Locale language);
}
