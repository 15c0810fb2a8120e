package org.ngnportal.ngnpro;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Types of the records of a zone (contract section 3.21). */
public enum DnsRecordType {
    A(false),
    AAAA(false),
    CNAME(false),
    MX(true),
    SRV(true),
    NS(false),
    NAPTR(true),
    PTR(false),
    TXT(false),
    LOC(false);

    private final boolean priority;

    DnsRecordType(boolean priority) {
        this.priority = priority;
    }

    /** Whether {@link DnsRecord#priority} means something; it is 0 for others. */
    public boolean hasPriority() {
        return priority;
    }

    /** Upper and lower case are the same. */
    public static Optional<DnsRecordType> of(String name) {
        var wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.name().equals(wanted))
                .findFirst();
    }
}
