package org.ngnportal.ngnpro;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A date of the platform, in its local time: {@code YYYY-MM-DD HH:MM:SS} (contract section 3). Which zone that is no
 * answer tells.
 *
 * @param text as it travels
 */
@SoapValue
public record PlatformTime(String text) implements Comparable<PlatformTime> {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    public static PlatformTime of(LocalDateTime local) {
        return new PlatformTime(FORM.format(local));
    }

    /** Empty when the text is no date. */
    public Optional<LocalDateTime> local() {
        try {
            return Optional.of(LocalDateTime.parse(text.strip(), FORM));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** @param zone of the platform */
    public Optional<Instant> in(ZoneId zone) {
        return local().map(local -> local.atZone(zone).toInstant());
    }

    @Override
    public int compareTo(PlatformTime other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
