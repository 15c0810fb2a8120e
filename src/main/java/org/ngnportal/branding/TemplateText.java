package org.ngnportal.branding;

/**
 * A mail template in the language of Mustache.
 *
 * @param html what stands in the body of the HTML part
 * @param text the part for those who read plain text
 */
public record TemplateText(String subject, String html, String text) {}
