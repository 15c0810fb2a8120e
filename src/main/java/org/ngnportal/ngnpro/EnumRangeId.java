package org.ngnportal.ngnpro;

/**
 * Key of an ENUM range (contract section 3.16).
 *
 * @param prefix digits without +
 * @param tld such as {@code e164.arpa}
 */
@SoapType
public record EnumRangeId(String prefix, String tld) {

    public EnumRangeId {
        prefix = Keys.number(prefix);
        tld = Keys.zone(tld);
    }
}
