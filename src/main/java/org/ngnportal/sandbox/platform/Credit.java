package org.ngnportal.sandbox.platform;

/** Kinds of records whose number a customer property limits (contract section 4.3). */
enum Credit {
    SIP_ACCOUNTS("sip_credit", "SIP accounts", "sip_account"),
    SIP_ALIASES("sip_alias_credit", "SIP aliases", "sip_alias"),
    ENUM_RANGES("enum_range_credit", "ENUM ranges", "enum_range"),
    ENUM_NUMBERS("enum_number_credit", "ENUM numbers", "enum_number"),
    DNS_ZONES("dns_zone_credit", "DNS zones", "dns_zone"),
    EMAIL_ALIASES("email_credit", "e-mail aliases", "email_alias");

    private final String property;
    private final String words;
    private final String table;

    Credit(String property, String words, String table) {
        this.property = property;
        this.words = words;
        this.table = table;
    }

    String property() {
        return property;
    }

    String words() {
        return words;
    }

    /** A table or view with the columns {@code customer}, {@code reseller} and, for what has owners, {@code owner}. */
    String table() {
        return table;
    }
}
