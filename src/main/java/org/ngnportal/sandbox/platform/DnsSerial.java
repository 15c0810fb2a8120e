package org.ngnportal.sandbox.platform;

import java.time.LocalDateTime;

/** Serial numbers of zones: the day, then a counter; every change gives a larger one. */
final class DnsSerial {

    private DnsSerial() {}

    static int first(LocalDateTime now) {
        return day(now) + 1;
    }

    static int after(int last, LocalDateTime now) {
        return Math.max(last, day(now)) + 1;
    }

    private static int day(LocalDateTime now) {
        return ((now.getYear() * 100 + now.getMonthValue()) * 100 + now.getDayOfMonth()) * 100;
    }
}
