package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of {@link SipPort#getPhonebookEntries}; total counts all rows that match the filter, whatever the range. */
@SoapType
public record PhonebookEntryList(
        @Nullable List<PhonebookEntry> entries, @Nullable Integer total) {}
