package org.ngnportal.sandbox.traffic;

/**
 * A stream of media through a relay.
 *
 * @param end seconds after the answer; so far, while the call goes on
 * @param callerLocal address and port of the relay towards the caller
 * @param calleeLocal address and port of the relay towards the callee
 * @param callerRemote where the caller's packets come from
 * @param calleeRemote where the callee's packets come from
 */
public record MediaFlow(
        String type,
        String status,
        int end,
        String callerLocal,
        String calleeLocal,
        String callerRemote,
        String calleeRemote,
        String codec,
        long callerPackets,
        long calleePackets,
        long callerBytes,
        long calleeBytes) {}
