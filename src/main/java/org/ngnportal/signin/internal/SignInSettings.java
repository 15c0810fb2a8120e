package org.ngnportal.signin.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code signin.*}.
 *
 * @param logRetention how long the log of sign-ins is kept
 * @param sessionLifetime after this time one has to sign in again, whatever one does
 */
@ConfigurationProperties("signin")
record SignInSettings(
        @DefaultValue("180d") Duration logRetention,
        @DefaultValue("12h") Duration sessionLifetime) {}
