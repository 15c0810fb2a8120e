package org.ngnportal.phones.ui;

import java.time.Duration;
import org.ngnportal.phones.Phone;
import org.ngnportal.shell.Texts;

/** How long a telephone stays registered. */
final class TimeLeft {

    private TimeLeft() {}

    /** "for another 23 minutes"; what the platform says where it does not say how long; empty when it says nothing. */
    static String words(Phone phone) {
        return phone.remaining().map(TimeLeft::words).orElse(phone.expiry());
    }

    private static String words(Duration left) {
        if (left.toMinutes() < 1) {
            return Texts.t("phones.left.seconds");
        }
        if (left.toHours() < 2) {
            return Texts.t("phones.left.minutes", left.toMinutes());
        }
        return left.toDays() < 2
                ? Texts.t("phones.left.hours", left.toHours())
                : Texts.t("phones.left.days", left.toDays());
    }
}
