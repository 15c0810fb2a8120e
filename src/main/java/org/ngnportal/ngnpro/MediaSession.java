package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call whose media go through a relay now (contract section 3.13).
 *
 * @param fromUri {@code user@domain}, perhaps with port and parameters
 * @param toUri likewise
 * @param callerAgent whatever the caller's device says it is
 * @param calleeAgent whatever the callee's device says it is
 * @param duration seconds so far
 */
public record MediaSession(
        @Nullable String fromUri,
        @Nullable String toUri,
        @Nullable String callId,
        @Nullable String callerAgent,
        @Nullable String calleeAgent,
        @Nullable Integer duration,
        List<MediaStream> streams) {

    static MediaSession of(JsonText.Entry entry) {
        return new MediaSession(
                entry.text("from_uri"),
                entry.text("to_uri"),
                entry.text("call_id"),
                entry.text("caller_ua"),
                entry.text("callee_ua"),
                entry.number("duration"),
                entry.list("streams", MediaStream::of));
    }
}
