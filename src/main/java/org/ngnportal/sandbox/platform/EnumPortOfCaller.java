package org.ngnportal.sandbox.platform;

import org.ngnportal.ngnpro.EnumId;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumNumberList;
import org.ngnportal.ngnpro.EnumNumberQuery;
import org.ngnportal.ngnpro.EnumPort;
import org.ngnportal.ngnpro.EnumRange;
import org.ngnportal.ngnpro.EnumRangeId;
import org.ngnportal.ngnpro.EnumRangeList;
import org.ngnportal.ngnpro.EnumRangeQuery;

/** The Enum port as one caller meets it (contract section 2.4). */
final class EnumPortOfCaller implements EnumPort {

    EnumPortOfCaller(Caller caller, Stores stores) {}

    @Override
    public EnumRange addRange(EnumRange range) {
        throw Faults.unknown("addRange");
    }

    @Override
    public EnumRange updateRange(EnumRange range) {
        throw Faults.unknown("updateRange");
    }

    @Override
    public void deleteRange(EnumRangeId range) {
        throw Faults.unknown("deleteRange");
    }

    @Override
    public EnumRangeList getRanges(EnumRangeQuery query) {
        throw Faults.unknown("getRanges");
    }

    @Override
    public EnumNumber addNumber(EnumNumber number) {
        throw Faults.unknown("addNumber");
    }

    @Override
    public EnumNumber updateNumber(EnumNumber number) {
        throw Faults.unknown("updateNumber");
    }

    @Override
    public void deleteNumber(EnumId enumId) {
        throw Faults.unknown("deleteNumber");
    }

    @Override
    public EnumNumber getNumber(EnumId enumId) {
        throw Faults.unknown("getNumber");
    }

    @Override
    public EnumNumberList getNumbers(EnumNumberQuery query) {
        throw Faults.unknown("getNumbers");
    }
}
