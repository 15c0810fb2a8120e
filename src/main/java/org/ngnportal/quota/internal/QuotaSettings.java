package org.ngnportal.quota.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal looks for whom to warn, configured under {@code portal.quota}.
 *
 * @param pause between two portions
 * @param portion how many accounts of a connection are looked at in one go, and how many balances
 * @param round how long after the beginning of one round over all accounts the next begins at the earliest
 */
@ConfigurationProperties("portal.quota")
record QuotaSettings(
        @DefaultValue("1m") Duration pause,
        @DefaultValue("200") int portion,
        @DefaultValue("1h") Duration round) {}
