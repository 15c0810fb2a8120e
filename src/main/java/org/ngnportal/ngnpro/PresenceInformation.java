package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * What a user tells watchers (contract section 3.28).
 *
 * @param activity open, idle, busy or available
 */
@SoapType
public record PresenceInformation(
        @Nullable String activity, @Nullable String note) {}
