package org.ngnportal.ngnpro;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Types of the records of a zone (contract section 3.21). */
public enum DnsRecordType {
    A(false, false),
    AAAA(false, false),
    CNAME(false, true),
    MX(true, true),
    SRV(true, true),
    NS(false, true),
    NAPTR(true, true),
    PTR(false, true),
    TXT(false, false),
    LOC(false, false);

    private final boolean priority;
    private final boolean leading;

    DnsRecordType(boolean priority, boolean leading) {
        this.priority = priority;
        this.leading = leading;
    }

    /** Whether {@link DnsRecord#priority} means something; it is 0 for others. */
    public boolean hasPriority() {
        return priority;
    }

    /** Whether values end with a name of the DNS. */
    public boolean leadsToName() {
        return leading;
    }

    /** Upper and lower case are the same. */
    public static Optional<DnsRecordType> of(String name) {
        var wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.name().equals(wanted))
                .findFirst();
    }
}
