package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the weekly plan of {@link AcceptRules}, in the account's time zone.
 *
 * @param start {@code HH:MM}
 * @param stop {@code HH:MM}
 * @param days when it holds; absent keeps the stored days
 * @param groups who is accepted: {@code everybody}, {@code nobody} or groups of the phonebook
 */
@SoapType
public record AcceptRulePersistent(
        @Nullable String start,
        @Nullable String stop,
        @Nullable DayMask days,
        @Nullable List<String> groups) {}
