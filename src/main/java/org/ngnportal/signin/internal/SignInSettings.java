package org.ngnportal.signin.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code signin.*}.
 *
 * @param logRetention how long the log of sign-ins is kept
 */
@ConfigurationProperties("signin")
record SignInSettings(@DefaultValue("180d") Duration logRetention) {}
