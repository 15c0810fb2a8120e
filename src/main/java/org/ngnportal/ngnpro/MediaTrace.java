package org.ngnportal.ngnpro;

import java.util.List;
import java.util.Optional;

/**
 * The media streams of a call, JSON (contract section 3.13).
 *
 * @param json as it travels
 */
@SoapValue
public record MediaTrace(String json) {

    /**
     * Seconds the call took, empty when not told.
     *
     * @throws NgnProException.Unavailable if it cannot be read
     */
    public Optional<Integer> duration() {
        return Optional.ofNullable(JsonText.object(json, "media trace").number("duration"));
    }

    /** @throws NgnProException.Unavailable if it cannot be read */
    public List<MediaStream> streams() {
        return JsonText.object(json, "media trace").list("streams", MediaStream::of);
    }
}
