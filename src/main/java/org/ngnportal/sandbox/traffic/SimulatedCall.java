package org.ngnportal.sandbox.traffic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call.
 *
 * @param id SIP Call-ID
 * @param start when it was answered; when it was tried if nobody did
 * @param ring seconds from the INVITE to the answer, or to giving up
 * @param duration seconds, 0 when not answered
 * @param status final SIP code
 * @param proxy address of the node that handled it
 * @param relay address of the node its media went through, null when they did not
 */
public record SimulatedCall(
        CallRef ref,
        String id,
        Party from,
        Party to,
        String fromTag,
        String toTag,
        Instant start,
        int ring,
        int duration,
        int status,
        boolean video,
        String proxy,
        @Nullable String relay) {

    /**
     * One end of a call.
     *
     * @param account key, 0 when it is in the PSTN
     * @param address {@code user@domain}
     * @param name as the From header shows it, may be empty
     */
    public record Party(long account, String address, String name) {

        String user() {
            return address.substring(0, address.indexOf('@'));
        }
    }

    public static final int ANSWERED = 200;

    public boolean isAnswered() {
        return status == ANSWERED;
    }

    /** When it was hung up, or given up. */
    public Instant end() {
        return start.plusSeconds(isAnswered() ? duration : ring);
    }

    public Instant invited() {
        return isAnswered() ? start.minusSeconds(ring) : start;
    }

    public boolean hasBegun(Instant now) {
        return !start.isAfter(now);
    }

    public boolean isOver(Instant now) {
        return !end().isAfter(now);
    }

    /** Whether people are talking. */
    public boolean goesOn(Instant now) {
        return isAnswered() && hasBegun(now) && !isOver(now);
    }

    public String media() {
        return video ? "audio, video" : "audio";
    }

    public String fromHeader() {
        var name = from.name().isEmpty() ? "" : "\"" + from.name().replaceAll("[\"\\\\]", "\\\\$0") + "\" ";
        return name + "<sip:" + from.address() + ">;tag=" + fromTag;
    }

    /** The same call, hung up after so many seconds. */
    public SimulatedCall cutTo(int seconds) {
        return new SimulatedCall(ref, id, from, to, fromTag, toTag, start, ring, seconds, status, video, proxy, relay);
    }
}
