package org.ngnportal.profile.internal;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What subscribers may decide, and when it takes effect.
 *
 * @param deletionDelay how long a subscriber can think better of it once he has confirmed that his account is to be deleted
 * @param notifyOnChanges whether a mail tells of changed passwords, where the customer's property
 *     {@code notify_on_sip_account_changes} does not say
 * @param emergencyRegions what subscribers choose from for emergency calls: key of the platform to name; nothing to choose
 *     when empty
 */
@ConfigurationProperties("portal.profile")
record ProfileProperties(
        @DefaultValue("7d") Duration deletionDelay,
        @DefaultValue("true") boolean notifyOnChanges,
        @DefaultValue Map<String, String> emergencyRegions) {}
