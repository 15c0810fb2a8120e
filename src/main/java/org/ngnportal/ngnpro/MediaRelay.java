package org.ngnportal.ngnpro;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A media relay and its load (contract section 3.13).
 *
 * @param status active, or halting when it takes no new sessions
 * @param uptime seconds
 * @param streams number by type of media
 * @param bitsPerSecond relayed now
 */
public record MediaRelay(
        @Nullable String ip,
        @Nullable String version,
        @Nullable String status,
        @Nullable Long uptime,
        @Nullable Integer sessions,
        Map<String, Long> streams,
        @Nullable Long bitsPerSecond) {

    static MediaRelay of(JsonText.Entry entry) {
        var streams = new TreeMap<String, Long>();
        for (var type : entry.member("stream_count").entries()) {
            var count = type.longNumber();
            if (count != null) {
                streams.put(type.name(), count);
            }
        }
        return new MediaRelay(
                entry.text("ip"),
                entry.text("version"),
                entry.text("status"),
                entry.longNumber("uptime"),
                entry.number("session_count"),
                streams,
                entry.longNumber("bps_relayed"));
    }
}
