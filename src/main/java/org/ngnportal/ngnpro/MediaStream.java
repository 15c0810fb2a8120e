package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * A media stream through a relay, of a call that is over or going on (contract section 3.13). Whatever the relay did not
 * write, or does not know yet, is null.
 *
 * @param type audio, video, ...
 * @param status closed, active, idle, hold, conntrack timeout, no-traffic timeout, unselected ICE candidate, ...
 * @param start seconds after the call began
 * @param end seconds after the call began
 * @param timeoutWait seconds without packets before the relay gave up
 * @param callerLocal the relay's side towards the caller
 * @param calleeLocal the relay's side towards the callee
 * @param callerRemote where the caller's packets come from
 * @param calleeRemote where the callee's packets come from
 */
public record MediaStream(
        @Nullable String type,
        @Nullable String status,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable Integer timeoutWait,
        @Nullable NetworkAddress callerLocal,
        @Nullable NetworkAddress calleeLocal,
        @Nullable NetworkAddress callerRemote,
        @Nullable NetworkAddress calleeRemote,
        @Nullable String codec,
        @Nullable Long callerPackets,
        @Nullable Long calleePackets,
        @Nullable Long callerBytes,
        @Nullable Long calleeBytes) {

    static MediaStream of(JsonText.Entry entry) {
        return new MediaStream(
                entry.text("media_type"),
                entry.text("status"),
                entry.number("start_time"),
                entry.number("end_time"),
                entry.number("timeout_wait"),
                NetworkAddress.of(entry.text("caller_local")),
                NetworkAddress.of(entry.text("callee_local")),
                NetworkAddress.of(entry.text("caller_remote")),
                NetworkAddress.of(entry.text("callee_remote")),
                entry.text("caller_codec"),
                entry.longNumber("caller_packets"),
                entry.longNumber("callee_packets"),
                entry.longNumber("caller_bytes"),
                entry.longNumber("callee_bytes"));
    }
}
