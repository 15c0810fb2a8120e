package org.ngnportal.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngnportal.tenancy.CustomerId;

/**
 * What may be shown of a delivery.
 *
 * @param tenant who sent it
 * @param recipient e-mail address; empty for a letter to somebody who has none
 * @param subject the SIP address it is about, or the domain while the platform has not given the number yet; what kind of
 *     mail it is for one that is about no subscriber
 * @param personal whether it may go to nobody but its recipient
 * @param attempts how often sending was tried
 * @param problem why the last attempt failed, in words, perhaps with what the mail server said (hostile text); null if
 *     there is none
 * @param openedAt when the credentials behind a link were seen; null if they were not
 * @param nextAttempt when sending is tried again; null if it is not waiting for that
 */
public record DeliveryStatus(
        DeliveryId id,
        CustomerId tenant,
        DeliveryWay way,
        String recipient,
        String subject,
        boolean personal,
        DeliveryState state,
        int attempts,
        @Nullable String problem,
        @Nullable Instant nextAttempt,
        @Nullable Instant openedAt,
        Instant updatedAt) {}
