package org.ngnportal.generator.internal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.E164Number;
import org.ngnportal.ngnpro.EnumId;
import org.ngnportal.ngnpro.EnumMapping;
import org.ngnportal.ngnpro.EnumNumber;

/**
 * A number to be added to ENUM; also what is remembered to take it back.
 *
 * @param number digits
 * @param owner id of a customer account
 * @param info may be empty
 * @param type of its mapping, as it travels
 * @param mapto URI
 */
record NumberOrder(String number, String tld, @Nullable Integer owner, String info, String type, String mapto) {

    EnumId id() {
        return new EnumId(new E164Number(number), tld);
    }

    EnumNumber fresh() {
        return EnumNumber.of(id(), owner, info, List.of(EnumMapping.of(type, mapto)));
    }

    /** Whether a number is still, or already, as it is added here. */
    boolean isLike(EnumNumber held) {
        var mappings = held.mappings();
        return mappings != null
                && mappings.size() == 1
                && type.equals(mappings.getFirst().type())
                && mapto.equals(mappings.getFirst().mapto())
                && info.equals(Objects.requireNonNullElse(held.info(), ""));
    }
}
