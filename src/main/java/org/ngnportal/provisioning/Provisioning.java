package org.ngnportal.provisioning;

import java.time.Duration;
import java.util.Optional;
import org.ngnportal.vault.Secret;

/** Settings that a softphone fetches by a link. */
public interface Provisioning {

    /** How long a picture on a page can be used. */
    Duration ON_A_PAGE = Duration.ofMinutes(15);

    /**
     * Keeps the settings, sealed, until they are fetched or the time is over. Takes part in the caller's transaction.
     *
     * @return the address that an app such as Linphone fetches them from; it works once. Whoever knows it gets the settings
     */
    Secret offer(SoftphoneAccount account, Duration lifetime);

    /**
     * The settings in the XML of Linphone's remote provisioning; they are gone then.
     *
     * @param token as it stood in the address: hostile
     * @return empty if it was never issued, was used or has expired
     */
    Optional<Secret> fetch(Secret token);
}
