package org.ngnportal.ngnpro;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the calls made so far tell of one server of the platform.
 *
 * @param resting whether calls fail at once for a while, because too many in a row found no server
 * @param failing whether the last call had no usable answer
 * @param since when the last call began to be answered, or no longer was; when the client was made before any call
 * @param lastAnswer when the server answered last, a fault included; null if it never did
 * @param took how long that answer took; null if there was none
 * @param lastFailure when there was no usable answer last; null if there always was
 * @param problem what went wrong then, perhaps with the server's words: hostile text; empty if nothing did
 * @param answered calls of the last {@link #WINDOW} that were answered
 * @param failed calls of the last {@link #WINDOW} without a usable answer
 */
public record EngineState(
        URI server,
        boolean resting,
        boolean failing,
        Instant since,
        @Nullable Instant lastAnswer,
        @Nullable Duration took,
        @Nullable Instant lastFailure,
        String problem,
        int answered,
        int failed) {

    /** For how long calls are counted. */
    public static final Duration WINDOW = Duration.ofMinutes(10);
}
