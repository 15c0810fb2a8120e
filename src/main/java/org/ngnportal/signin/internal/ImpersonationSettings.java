package org.ngnportal.signin.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code portal.impersonation.*}.
 *
 * @param duration after which one is oneself again
 */
@ConfigurationProperties("portal.impersonation")
record ImpersonationSettings(@DefaultValue("30m") Duration duration) {}
