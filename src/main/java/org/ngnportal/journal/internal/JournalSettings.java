package org.ngnportal.journal.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code journal.*}.
 *
 * @param retention how long entries are kept
 */
@ConfigurationProperties("journal")
record JournalSettings(@DefaultValue("1095d") Duration retention) {}
