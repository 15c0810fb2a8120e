package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may watch a user's presence (contract section 3.28); entries are addresses or domains.
 */
@SoapType
public record PresencePolicy(
        @Nullable List<String> allow,
        @Nullable List<String> deny,
        @Nullable List<String> confirm) {}
