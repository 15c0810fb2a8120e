package org.ngnportal.ngnpro.soap;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads values by the type they are wanted as, whatever the message says they are: members in any order, of any
 * namespace, both schema namespaces, references resolved. Where the target is unknown, the message's own types decide.
 *
 * <p>What is missing, nil or empty becomes null where the target may be null, else the empty value of its kind: empty
 * text, 0, false, the empty list, a record without values, the first constant of an enum.
 */
public final class SoapDecoder {

    /** @throws SoapFormatException if a value cannot be read as the type */
    public static @Nullable Object read(@Nullable Element element, Type type, boolean nullable) {
        return read(element, ValueType.of(type), nullable);
    }

    private static @Nullable Object read(@Nullable Element element, ValueType type, boolean nullable) {
        var value = element == null || element.isNil() ? null : present(element, type);
        return value != null || nullable ? value : empty(type);
    }

    /**
     * Reads a value of which nothing is known: {@code String}, {@code Integer}, {@code Long}, {@code BigDecimal},
     * {@code Boolean}, {@code List} or {@code Map}; nil is the empty text.
     */
    public static Object read(Element element) {
        return generic(element, "");
    }

    private static @Nullable Object present(Element element, ValueType type) {
        return switch (type.kind()) {
            case ANY -> generic(element, "");
            case LIST -> list(element, Objects.requireNonNull(type.member()));
            case STRUCT -> element.isEmpty() && !element.isArray() ? null : struct(element, type.shape());
            case WRAPPED -> wrapped(element, type.shape());
            case SCALAR -> scalar(element, type.target());
        };
    }

    private static @Nullable Object scalar(Element element, Class<?> target) {
        if (element.hasChildren()) {
            throw new SoapFormatException(element + " holds elements where a value is expected");
        }
        return Scalars.read(element.text(), target, element.localName());
    }

    private static @Nullable Object wrapped(Element element, RecordShape shape) {
        var content = present(element, shape.members().getFirst().value());
        return content == null ? null : shape.create(new @Nullable Object[] {content}, Map.of());
    }

    private static Object struct(@Nullable Element element, RecordShape shape) {
        var members = shape.members();
        var values = new @Nullable Object[members.size()];
        Map<String, Object> rest = Map.of();
        if (element != null && !element.isArray()) {
            for (var child : element.elements()) {
                int position = shape.position(child.localName());
                if (position >= 0) {
                    var member = members.get(position);
                    values[position] = read(child, member.value(), member.nullable());
                } else if (shape.keepsRest()) {
                    if (rest.isEmpty()) {
                        rest = new LinkedHashMap<>();
                    }
                    rest.put(child.localName(), generic(child, ""));
                }
            }
        }
        for (int i = 0; i < values.length; i++) {
            var member = members.get(i);
            if (values[i] == null && !member.nullable() && !member.rest()) {
                values[i] = empty(member.value());
            }
        }
        return shape.create(values, rest);
    }

    private static @Nullable List<Object> list(Element element, ValueType memberType) {
        if (element.isEmpty() && !element.isArray()) {
            return null;
        }
        var list = new ArrayList<>(element.elements().size());
        for (var item : element.elements()) {
            var value = read(item, memberType, memberType.target() != String.class);
            if (value != null) {
                list.add(value);
            }
        }
        return List.copyOf(list);
    }

    private static Object generic(Element element, String inheritedType) {
        if (element.isNil()) {
            return "";
        }
        if (element.isArray()) {
            return element.elements().stream()
                    .map(item -> generic(item, element.memberType()))
                    .toList();
        }
        if (!element.elements().isEmpty()) {
            return map(element);
        }
        var type = element.type().isEmpty() ? inheritedType : element.type();
        if (type.isEmpty() && element.text().isBlank()) {
            return "";
        }
        return Scalars.byDeclaredType(element.text(), type);
    }

    private static Map<String, Object> map(Element element) {
        var map = new LinkedHashMap<String, Object>();
        for (var child : element.elements()) {
            map.merge(child.localName(), generic(child, ""), SoapDecoder::repeated);
        }
        return map;
    }

    /** Members that occur several times are a list (wire.md section 4). */
    private static Object repeated(Object former, Object next) {
        var list = new ArrayList<>(former instanceof List<?> several ? several : List.of(former));
        list.add(next);
        return list;
    }

    private static Object empty(ValueType type) {
        return switch (type.kind()) {
            case LIST -> List.of();
            case STRUCT, WRAPPED -> struct(null, type.shape());
            case ANY -> type.target() == Map.class ? Map.of() : Scalars.empty(type.target());
            case SCALAR -> Scalars.empty(type.target());
        };
    }

    private SoapDecoder() {}
}
