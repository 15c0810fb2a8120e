package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Which call's media is wanted (contract section 3.13).
 *
 * @param nodeIp the call's proxy
 */
@SoapType
public record MediaTraceFilter(
        @Nullable String nodeIp,
        @Nullable String callId,
        @Nullable String fromTag,
        @Nullable String toTag) {}
