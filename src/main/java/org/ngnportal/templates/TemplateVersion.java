package org.ngnportal.templates;

import java.time.Instant;

/**
 * What was once kept.
 *
 * @param number counted from 1
 * @param by who kept it: hostile text
 * @param reset whether the own template was given up
 */
public record TemplateVersion(int number, Instant at, String by, boolean reset) {}
