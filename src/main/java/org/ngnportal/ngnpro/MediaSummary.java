package org.ngnportal.ngnpro;

import java.util.List;

/**
 * The media relays and their load, JSON (contract section 3.13).
 *
 * @param json as it travels
 */
@SoapValue
public record MediaSummary(String json) {

    /** @throws NgnProException.Unavailable if it cannot be read */
    public List<MediaRelay> relays() {
        return JsonText.list(json, "list of media relays", MediaRelay::of);
    }
}
