package org.ngnportal.ngnpro.soap;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.SoapValue;

/**
 * How values of a declared type are read, found out once.
 *
 * @param target the class of the values
 * @param member type of a list's members, null where it is none
 */
record ValueType(Kind kind, Class<?> target, @Nullable ValueType member) {

    enum Kind {
        /** Whatever the message says. */
        ANY,
        LIST,
        STRUCT,
        /** A record that travels as its only component does. */
        WRAPPED,
        SCALAR
    }

    private static final ClassValue<ValueType> CLASSES = new ClassValue<>() {
        @Override
        protected ValueType computeValue(Class<?> type) {
            return new ValueType(kind(type), type, type == List.class ? of(Object.class) : null);
        }
    };

    static ValueType of(Type type) {
        return type instanceof Class<?> plain
                ? CLASSES.get(plain)
                : new ValueType(
                        kind(Types.raw(type)), Types.raw(type), Types.isList(type) ? of(Types.member(type)) : null);
    }

    RecordShape shape() {
        return RecordShape.of(target);
    }

    private static Kind kind(Class<?> target) {
        if (target == Object.class || target == Map.class) {
            return Kind.ANY;
        }
        if (target == List.class) {
            return Kind.LIST;
        }
        if (target.isRecord()) {
            return target.isAnnotationPresent(SoapValue.class) ? Kind.WRAPPED : Kind.STRUCT;
        }
        return Kind.SCALAR;
    }
}
