package org.ngnportal.delivery.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code portal.mail.*}.
 *
 * @param from who sends where no tenant has a sender of its own; empty for the brand's support address, else the tenant's
 * @param bounces where mails come back to that could not be delivered; empty for the sender
 * @param bouncesNumbered whether that address, or the tenant's, carries the delivery's number behind a plus sign
 * @param perMinute how many mails the mail server gets in a minute from all nodes together; 0 for any number
 * @param connections how many connections a node opens to it at most
 */
@ConfigurationProperties("portal.mail")
record MailServerSettings(
        @DefaultValue("") String from,
        @DefaultValue("") String bounces,
        @DefaultValue("true") boolean bouncesNumbered,
        @DefaultValue("1200") int perMinute,
        @DefaultValue("5") int connections) {

    MailServerSettings {
        if (perMinute < 0 || connections < 1) {
            throw new IllegalArgumentException(
                    "portal.mail: per-minute is not negative, and there is at least one of connections");
        }
    }
}
