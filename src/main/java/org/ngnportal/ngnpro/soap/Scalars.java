package org.ngnportal.ngnpro.soap;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts of the wire as Java values. */
final class Scalars {

    /** The text as the wanted type; null for an empty text where a text is not wanted. */
    static @Nullable Object read(String text, Class<?> target, String name) {
        if (target == String.class || target == Object.class) {
            return text;
        }
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        try {
            if (target == Integer.class && isShortNumber(stripped)) {
                return Integer.valueOf(stripped);
            }
            if (target == Boolean.class || target == boolean.class) {
                return truth(stripped);
            }
            if (target.isEnum()) {
                return constant(stripped, target);
            }
            return number(stripped, target);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new SoapFormatException(name + " is not a " + target.getSimpleName(), e);
        }
    }

    /** The value that a type has when there is none. */
    static Object empty(Class<?> target) {
        if (target.isEnum()) {
            return target.getEnumConstants()[0];
        }
        if (target == Boolean.class || target == boolean.class) {
            return false;
        }
        return target == String.class || target == Object.class ? "" : number("0", target);
    }

    /** The text as what the message calls it; stays a text when it is none of that. */
    static Object byDeclaredType(String text, String type) {
        try {
            return switch (type) {
                case "boolean" -> truth(text.strip());
                case "int", "integer", "long", "short", "byte", "unsignedInt", "unsignedShort" -> whole(text.strip());
                case "float", "double", "decimal" -> decimal(text.strip());
                default -> text;
            };
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Nearly all numbers are: digits, and so few that they fit. */
    private static boolean isShortNumber(String text) {
        if (text.length() > 9) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Object whole(String text) {
        var number = decimal(text);
        if (number.scale() > 0 || number.precision() > 18) {
            return number;
        }
        long value = number.longValue();
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    private static Object number(String text, Class<?> target) {
        var number = text.equalsIgnoreCase("true")
                ? BigDecimal.ONE
                : text.equalsIgnoreCase("false") ? BigDecimal.ZERO : decimal(text);
        if (target == Integer.class || target == int.class) {
            return number.intValueExact();
        }
        if (target == Long.class || target == long.class) {
            return number.longValueExact();
        }
        if (target == Instant.class) {
            return Instant.ofEpochSecond(number.longValue());
        }
        if (target == BigDecimal.class) {
            return number;
        }
        throw new IllegalArgumentException("no form on the wire for " + target);
    }

    /** Without exponents beyond reason: 1E999999999 would be a billion digits. */
    private static BigDecimal decimal(String text) {
        if (text.length() > 64) {
            throw new NumberFormatException("too long for a number");
        }
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > 64) {
            throw new NumberFormatException("too large for a number");
        }
        return number;
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Object constant(String text, Class<?> target) {
        return Arrays.stream(target.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of the known words"));
    }

    private Scalars() {}
}
