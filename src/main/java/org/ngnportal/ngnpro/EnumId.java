package org.ngnportal.ngnpro;

/**
 * Key of an ENUM number (contract section 3.17).
 *
 * @param tld such as {@code e164.arpa}
 */
@SoapType
public record EnumId(E164Number number, String tld) {

    public EnumId {
        tld = Keys.zone(tld);
    }
}
