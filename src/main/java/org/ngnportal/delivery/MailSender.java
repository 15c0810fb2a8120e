package org.ngnportal.delivery;

import java.security.interfaces.RSAPrivateKey;
import org.jspecify.annotations.Nullable;

/**
 * Who mails come from. Somebody who reads the address has agreed to it.
 *
 * @param name shown beside the address: hostile text; empty for the company that gives support
 * @param replyTo where answers go; null for the support address
 * @param bounces where mails come back to that could not be delivered; null for what the portal's settings say
 * @param signature null when mails are not signed
 */
public record MailSender(
        MailAddress address,
        String name,
        @Nullable MailAddress replyTo,
        @Nullable MailAddress bounces,
        @Nullable Signature signature) {

    /**
     * How mails are signed (DKIM, RFC 6376).
     *
     * @param domain the sender's
     * @param selector under which the domain publishes the key
     */
    public record Signature(String domain, String selector, RSAPrivateKey key) {

        @Override
        public String toString() {
            return "Signature[" + selector + "._domainkey." + domain + "]";
        }
    }
}
