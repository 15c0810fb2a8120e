package org.ngnportal.api.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code api.*}.
 *
 * @param requestsPerMinute of one subscriber, on each node
 * @param requestsPerMinuteAndAddress from one network address, on each node
 */
@ConfigurationProperties("api")
record ApiSettings(
        @DefaultValue("120") int requestsPerMinute,
        @DefaultValue("600") int requestsPerMinuteAndAddress) {}
