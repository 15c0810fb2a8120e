package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who watches a user's presence (contract section 3.28).
 *
 * @param id address or domain
 * @param status allow, deny or confirm
 */
@SoapType
public record Watcher(
        @Nullable String id,
        @Nullable String status,
        @Nullable Boolean online) {}
