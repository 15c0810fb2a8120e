package org.ngnportal.ngnpro;

import java.util.List;

/**
 * The signalling of a call as the platform recorded it, JSON (contract section 3.13). Every text in it comes from strangers.
 *
 * @param json as it travels
 */
@SoapValue
public record SipTrace(String json) {

    /**
     * In the order they were recorded; none when the call is unknown.
     *
     * @throws NgnProException.Unavailable if it cannot be read
     */
    public List<SipTraceMessage> messages() {
        return JsonText.list(json, "SIP trace", SipTraceMessage::of);
    }
}
