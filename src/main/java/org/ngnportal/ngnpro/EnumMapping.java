package org.ngnportal.ngnpro;

import org.jspecify.annotations.Nullable;

/**
 * What an ENUM number leads to for one service (contract section 3.17).
 *
 * @param id given by the server, absent for new ones
 * @param type NAPTR service: {@code sip}, {@code mailto}, {@code web:http}, ...
 * @param mapto URI with a scheme the type allows
 * @param ttl seconds; 0 is 3600
 * @param priority 0 is 5
 */
@SoapType
public record EnumMapping(
        @Nullable Integer id,
        @Nullable String type,
        @Nullable String mapto,
        @Nullable Integer ttl,
        @Nullable Integer priority) {

    /** A mapping as it is added, with the usual ttl and priority. */
    public static EnumMapping of(String type, String mapto) {
        return new EnumMapping(null, type, mapto, 3600, 5);
    }
}
