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

    private final EnumRangeOperations ranges;
    private final EnumNumberOperations numbers;

    EnumPortOfCaller(Caller caller, Stores stores) {
        ranges = new EnumRangeOperations(caller, stores);
        numbers = new EnumNumberOperations(caller, stores);
    }

    @Override
    public EnumRange addRange(EnumRange range) {
        return ranges.add(range);
    }

    @Override
    public EnumRange updateRange(EnumRange range) {
        return ranges.update(range);
    }

    @Override
    public void deleteRange(EnumRangeId range) {
        ranges.delete(range);
    }

    @Override
    public EnumRangeList getRanges(EnumRangeQuery query) {
        return ranges.list(query);
    }

    @Override
    public EnumNumber addNumber(EnumNumber number) {
        return numbers.add(number);
    }

    @Override
    public EnumNumber updateNumber(EnumNumber number) {
        return numbers.update(number);
    }

    @Override
    public void deleteNumber(EnumId enumId) {
        numbers.delete(enumId);
    }

    @Override
    public EnumNumber getNumber(EnumId enumId) {
        return numbers.get(enumId);
    }

    @Override
    public EnumNumberList getNumbers(EnumNumberQuery query) {
        return numbers.list(query);
    }
}
