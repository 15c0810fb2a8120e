package org.ngnportal.sandbox;

import java.util.List;
import java.util.Map;
import org.ngnportal.ngnpro.E164Number;
import org.ngnportal.ngnpro.EnumId;
import org.ngnportal.ngnpro.EnumMapping;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumRange;
import org.ngnportal.ngnpro.EnumRangeId;

/** Ranges and numbers as tests send them. */
abstract class EnumTesting extends RunningSandbox {

    static final String TLD = "e164.arpa";

    static EnumRange range(String prefix) {
        return range(prefix, null, null);
    }

    static EnumRange range(String prefix, Integer customer, Integer reseller) {
        return range(prefix, 0, customer, reseller);
    }

    static EnumRange range(String prefix, Integer size, Integer customer, Integer reseller) {
        return new EnumRange(
                new EnumRangeId(prefix, TLD),
                null,
                null,
                null,
                size,
                null,
                null,
                null,
                customer,
                reseller,
                null,
                null,
                Map.of());
    }

    static EnumRange digits(String prefix, Integer minimum, Integer maximum) {
        return new EnumRange(
                new EnumRangeId(prefix, TLD),
                null,
                minimum,
                maximum,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }

    static EnumRangeId rangeId(String prefix) {
        return new EnumRangeId(prefix, TLD);
    }

    static EnumId id(String number) {
        return new EnumId(new E164Number(number), TLD);
    }

    static EnumNumber number(String number, EnumMapping... mappings) {
        return owned(number, null, mappings);
    }

    static EnumNumber owned(String number, Integer owner, EnumMapping... mappings) {
        return new EnumNumber(id(number), owner, null, List.of(mappings), null, null, null, Map.of());
    }

    static EnumMapping sip(String mapto) {
        return mapping("sip", mapto);
    }

    static EnumMapping mapping(String type, String mapto) {
        return new EnumMapping(null, type, mapto, null, null);
    }
}
