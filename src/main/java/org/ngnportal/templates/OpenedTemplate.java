package org.ngnportal.templates;

import java.util.List;
import org.ngnportal.branding.TemplateText;

/**
 * A template as it is opened to be edited.
 *
 * @param text in force
 * @param fallback what would be in force without an own one
 * @param base newest version of the own one, given up or not; 0 if there never was one. Keeping needs it
 * @param versions of the own one, newest first
 */
public record OpenedTemplate(
        TemplateText text,
        TemplateText fallback,
        TemplateEntry.Source source,
        int base,
        List<TemplateVersion> versions) {

    public OpenedTemplate {
        versions = List.copyOf(versions);
    }
}
