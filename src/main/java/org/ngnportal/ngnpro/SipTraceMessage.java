package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * One SIP message of a traced call (contract section 3.13). Whatever the node did not write is null.
 *
 * @param time in the platform's time zone
 * @param from who sent it
 * @param to whom it was sent to
 * @param direction in or out, as the node sees it
 * @param method of the request, or the one a reply belongs to
 * @param status code of a reply, empty or 0 for requests
 * @param message the raw text, a stranger's
 */
public record SipTraceMessage(
        @Nullable String id,
        @Nullable PlatformTime time,
        @Nullable NetworkAddress from,
        @Nullable NetworkAddress to,
        @Nullable String direction,
        @Nullable String method,
        @Nullable String status,
        @Nullable String message) {

    static SipTraceMessage of(JsonText.Entry entry) {
        var time = entry.text("time_stamp");
        var transport = entry.text("to_proto");
        return new SipTraceMessage(
                entry.text("id"),
                time == null ? null : new PlatformTime(time),
                address(entry, "from", transport),
                address(entry, "to", transport),
                entry.text("direction"),
                entry.text("method"),
                entry.text("status"),
                entry.text("message"));
    }

    private static @Nullable NetworkAddress address(JsonText.Entry entry, String side, @Nullable String transport) {
        var address = NetworkAddress.of(entry.text(side + "_ip"));
        return address == null ? null : address.or(transport, entry.number(side + "_port"));
    }
}
