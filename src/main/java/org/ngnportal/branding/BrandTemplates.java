package org.ngnportal.branding;

import java.util.Locale;

/** What the brand's templates look like, for those who want to begin with them. */
public interface BrandTemplates {

    /** Whether there are texts in the language; where there are none, {@link Brands#mail} writes in English. */
    boolean speaks(String name, Locale language);

    /**
     * The template of {@link Brands#mail} in one piece: without partials and keys of texts, and without what stands in
     * the head of the HTML part.
     *
     * @throws IllegalArgumentException if there is no such template
     */
    TemplateText text(String name, Locale language);
}
