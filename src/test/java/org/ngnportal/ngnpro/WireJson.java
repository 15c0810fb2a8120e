package org.ngnportal.ngnpro;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of the wire's types as a client in another language holds them: maps by the names of the wire, lists, scalars. */
public final class WireJson {

    /** A made-up value, the same for the same seed. */
    public static Object madeUp(Type type, long seed) {
        return of(new Arbitrary(seed).value(type, false));
    }

    /** Null members are left out. */
    public static Object of(Object value) {
        return switch (value) {
            case Instant time -> time.getEpochSecond();
            case List<?> list -> list.stream().map(WireJson::of).toList();
            case Record scalar
            when scalar.getClass().isAnnotationPresent(SoapValue.class) ->
                of(members(scalar).values().iterator().next());
            case Record struct -> members(struct);
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }

    private static Map<String, Object> members(Record struct) {
        var members = new LinkedHashMap<String, Object>();
        for (var component : struct.getClass().getRecordComponents()) {
            var wire = component.getAnnotation(Wire.class);
            try {
                var value = component.getAccessor().invoke(struct);
                if (value != null && !component.isAnnotationPresent(Rest.class)) {
                    members.put(wire == null ? component.getName() : wire.value(), of(value));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return members;
    }

    private WireJson() {}
}
