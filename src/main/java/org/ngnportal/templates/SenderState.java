package org.ngnportal.templates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who the mails of a tenant come from.
 *
 * @param used the confirmed one; null if there is none
 * @param waiting one whose address is not confirmed yet; null if there is none
 * @param waitingUntil until when its code can be given; null if none waits
 * @param inherited the address of those above that is used where there is no own one; empty for the portal's settings
 * @param signature how its mails are signed; null if they are not
 */
public record SenderState(
        @Nullable SenderWish used,
        @Nullable SenderWish waiting,
        @Nullable Instant waitingUntil,
        String inherited,
        @Nullable SignatureState signature) {

    /**
     * The public side of a signature (DKIM, RFC 6376).
     *
     * @param domain the sender's
     * @param publicKey in Base64
     * @param inUse whether the confirmed sender is of the domain
     */
    public record SignatureState(String domain, String selector, String publicKey, boolean inUse) {

        /** Where the DNS has to answer. */
        public String recordName() {
            return selector + "._domainkey." + domain;
        }

        /** What it has to answer with, as TXT. */
        public String recordValue() {
            return "v=DKIM1; k=rsa; p=" + publicKey;
        }
    }
}
