package org.ngnportal.delivery;

/**
 * A mail as it will be sent. It holds the passwords: never log it.
 *
 * @param html a complete document with inline styles and without scripts; show it in a sandboxed frame only
 */
public record MailPreview(String subject, String html, String text) {

    @Override
    public String toString() {
        return "MailPreview[***]";
    }
}
