package org.ngnportal.ngnpro.soap;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static @Nullable Object present(Element element, Type type) {
        var target = Types.raw(type);
        if (target == Object.class || target == Map.class) {
            return generic(element, "");
        }
        if (target == List.class) {
            return list(element, Types.member(type));
        }
        if (isScalarRecord(target)) {
            return scalar(element, target);
        }
        if (target.isRecord()) {
            return element.isEmpty() && !element.isArray() ? null : struct(element, target);
        }
        if (!element.children().isEmpty()) {
            throw new SoapFormatException(element + " holds elements where a value is expected");
        }
        return Scalars.read(element.text(), target, element.localName());
    }

    private static boolean isScalarRecord(Class<?> target) {
        return target.isRecord() && RecordShape.of(target).isScalar();
    }

    private static @Nullable Object scalar(Element element, Class<?> target) {
        var shape = RecordShape.of(target);
        var content = present(element, shape.members().getFirst().type());
        return content == null ? null : shape.create(new @Nullable Object[] {content}, Map.of());
    }

    private static Object struct(@Nullable Element element, Class<?> target) {
        var shape = RecordShape.of(target);
        var members = shape.members();
        var values = new @Nullable Object[members.size()];
        var rest = new LinkedHashMap<String, Object>();
        if (element != null && !element.isArray()) {
            for (var child : element.children()) {
                var position = shape.position(child.localName());
                if (position != null) {
                    var member = members.get(position);
                    values[position] = read(child, member.type(), member.nullable());
                } else if (shape.keepsRest()) {
                    rest.put(child.localName(), generic(child, ""));
                }
            }
        }
        for (int i = 0; i < values.length; i++) {
            var member = members.get(i);
            if (values[i] == null && !member.nullable() && !member.rest()) {
                values[i] = empty(member.type());
            }
        }
        return shape.create(values, rest);
    }

    private static @Nullable List<Object> list(Element element, Type memberType) {
        if (element.isEmpty() && !element.isArray()) {
            return null;
        }
        var list = new ArrayList<>(element.children().size());
        for (var item : element.children()) {
            var value = read(item, memberType, memberType != String.class);
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
            return element.children().stream()
                    .map(item -> generic(item, element.memberType()))
                    .toList();
        }
        if (!element.children().isEmpty()) {
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
        for (var child : element.children()) {
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

    private static Object empty(Type type) {
        var target = Types.raw(type);
        if (target == List.class) {
            return List.of();
        }
        if (target == Map.class) {
            return Map.of();
        }
        return target.isRecord() ? struct(null, target) : Scalars.empty(target);
    }

    private SoapDecoder() {}
}
