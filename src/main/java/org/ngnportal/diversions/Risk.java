package org.ngnportal.diversions;

/**
 * Why calls that are diverted to a number may be dear.
 *
 * @param number as it is dialled: with + where its country is known
 * @param country ISO 3166 code of two letters; empty when it is unknown or the number is of no country
 */
public record Risk(Condition condition, Kind kind, String number, String country) {

    /** The number as people read it. */
    public String shown() {
        return DialledNumber.shown(number);
    }

    /** What is remarkable about the number. */
    public enum Kind {
        /** In another country than the subscriber's. */
        FOREIGN,
        /** One that costs more than others. */
        PREMIUM,
        /** What it costs cannot be told. */
        UNKNOWN
    }
}
