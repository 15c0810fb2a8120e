package org.ngnportal.ngnpro;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up values of the wire's types, odd ones more often than usual ones; the same ones for the same seed. */
final class Arbitrary {

    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "\n\t ",
            "0",
            "true",
            "null",
            "#i1",
            "]]>",
            "<b>&amp;</b>",
            "\"'\\",
            "%_",
            "sip:a@b.example;x=1",
            "\u00a0\u2028",
            "Ünïcödé",
            "عربى",
            "日本語",
            "\ud83d\udcde\ud83d\udcde",
            "line\r\nline\rline",
            "<voice-mailbox>",
            "x".repeat(5000));

    private final Random random;

    Arbitrary(long seed) {
        random = new Random(seed);
    }

    /** A value of the type; null now and then where the declaration allows it. */
    @Nullable
    Object value(Type type, boolean nullable) {
        if (nullable && random.nextInt(4) == 0) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return list(generic.getActualTypeArguments()[0]);
        }
        var target = (Class<?>) type;
        if (target.isRecord()) {
            return struct(target);
        }
        if (target.isEnum()) {
            return target.getEnumConstants()[random.nextInt(target.getEnumConstants().length)];
        }
        return scalar(target);
    }

    private Object scalar(Class<?> type) {
        if (type == String.class) {
            return text();
        }
        if (type == Integer.class || type == int.class) {
            return random.nextInt(3) == 0 ? random.nextInt(4) - 1 : random.nextInt();
        }
        if (type == Boolean.class || type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == BigDecimal.class) {
            var number = BigDecimal.valueOf(random.nextLong(-99_999_999_999L, 99_999_999_999L), random.nextInt(5));
            return new BigDecimal(number.stripTrailingZeros().toPlainString());
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextLong(0, 1L << 33));
        }
        throw new IllegalArgumentException("nothing made up for " + type);
    }

    private String text() {
        if (random.nextInt(3) == 0) {
            return ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
        }
        var text = new StringBuilder();
        random.ints(random.nextInt(20), 0x20, 0x2FFF).forEach(text::appendCodePoint);
        return text.toString();
    }

    private List<Object> list(Type member) {
        var list = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            list.add(value(member, false));
        }
        return list;
    }

    /** Never without any member: that is not told apart from nothing (wire.md section 4). */
    private Object struct(Class<?> type) {
        var components = type.getRecordComponents();
        Object made;
        do {
            var values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].isAnnotationPresent(Rest.class) ? rest() : value(components[i]);
            }
            made = create(type, components, values);
        } while (isEmpty(made, components));
        return made;
    }

    private static boolean isEmpty(Object made, RecordComponent[] components) {
        for (var component : components) {
            try {
                var member = component.getAccessor().invoke(made);
                if (member != null && !(member instanceof Map<?, ?> rest && rest.isEmpty())) {
                    return false;
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return true;
    }

    private @Nullable Object value(RecordComponent component) {
        return value(component.getGenericType(), isNullable(component.getAnnotatedType()));
    }

    private Map<String, Object> rest() {
        var rest = new LinkedHashMap<String, Object>();
        for (int left = random.nextInt(3); left > 0; left--) {
            rest.put(
                    "unheardOf" + left,
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt();
                        case 1 -> random.nextBoolean();
                        case 2 -> list(String.class);
                        default -> text();
                    });
        }
        return rest;
    }

    static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    static Object create(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        var parameters = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            parameters[i] = components[i].getType();
        }
        try {
            return type.getDeclaredConstructor(parameters).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make up a " + type.getSimpleName(), e);
        }
    }
}
