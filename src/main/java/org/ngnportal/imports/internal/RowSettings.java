package org.ngnportal.imports.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rows of imports are carried out.
 *
 * @param grace how long the platform may still carry a request out that it did not answer: only then is an account whose
 *     number the platform picks, or a start balance, asked for again
 */
@ConfigurationProperties("portal.import-rows")
record RowSettings(@DefaultValue("60s") Duration grace) {}
