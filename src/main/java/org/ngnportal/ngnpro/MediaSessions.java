package org.ngnportal.ngnpro;

import java.util.List;

/**
 * The media sessions going on, JSON (contract section 3.13).
 *
 * @param json as it travels
 */
@SoapValue
public record MediaSessions(String json) {

    /** @throws NgnProException.Unavailable if it cannot be read */
    public List<MediaSession> sessions() {
        return JsonText.list(json, "list of media sessions", MediaSession::of);
    }
}
