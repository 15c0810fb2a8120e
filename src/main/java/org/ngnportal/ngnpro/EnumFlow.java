package org.ngnportal.ngnpro;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Single mappings of ENUM numbers, which the platform only knows as lists (contract section 3.17). */
final class EnumFlow {

    private EnumFlow() {}

    static boolean addMapping(EnumPort port, EnumNumber fresh) {
        var id = Objects.requireNonNull(fresh.id(), "a number has a key");
        var held = port.findNumber(id);
        if (held.isPresent()) {
            return append(port, held.get(), fresh);
        }
        boolean added = NormalFlow.done(() -> port.addNumber(fresh), FaultCode.ENUM_NUMBER_EXISTS);
        // somebody else may have added the number meanwhile
        return added || append(port, port.getNumber(id), fresh);
    }

    static boolean removeMapping(EnumPort port, EnumId id, String mapto) {
        var held = port.findNumber(id);
        if (held.isEmpty()) {
            return false;
        }
        var left = held.get().mappingsWithout(mapto);
        if (left.size() == mappings(held.get()).size()) {
            return false;
        }
        if (left.isEmpty()) {
            return NormalFlow.done(() -> port.deleteNumber(id), FaultCode.ENUM_NUMBER_NOT_FOUND);
        }
        port.updateNumber(held.get().withMappings(left));
        return true;
    }

    private static boolean append(EnumPort port, EnumNumber held, EnumNumber fresh) {
        var added = mappings(fresh).stream()
                .filter(mapping -> held.mappingsWithout(mapping.mapto()).size()
                        == mappings(held).size())
                .toList();
        if (added.isEmpty()) {
            return false;
        }
        port.updateNumber(held.withMappings(
                Stream.concat(mappings(held).stream(), added.stream()).toList()));
        return true;
    }

    private static List<EnumMapping> mappings(EnumNumber number) {
        return Objects.requireNonNullElse(number.mappings(), List.of());
    }
}
