package org.ngnportal.api.internal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bodies as JSON Schema, read from their records, so that the document says what the code does. */
final class Schemas {

    private static final Map<Type, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
            Map.entry(LocalDateTime.class, Map.of("type", "string", "description", "date and time without offset")),
            Map.entry(byte[].class, Map.of("type", "string", "format", "binary")));

    private final Map<String, Object> named = new TreeMap<>();

    /** All that were asked for, and those within. */
    Map<String, Object> all() {
        return named;
    }

    /** @throws IllegalArgumentException for a type that no body may have */
    Map<String, Object> of(Type type) {
        var plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? Map.of("type", "array", "items", of(arguments[0]))
                    : Map.of("type", "object", "additionalProperties", of(arguments[1]));
        }
        if (type instanceof Class<?> body && body.isRecord()) {
            return reference(body);
        }
        throw new IllegalArgumentException("not for a body: " + type);
    }

    static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> reference(Class<?> body) {
        var name = body.getSimpleName().replaceFirst("Body$", "");
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            named.put(name, schema(body));
        }
        return reference(name);
    }

    private Map<String, Object> schema(Class<?> body) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : body.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType()));
            if (!Completeness.mayBeNull(component)) {
                required.add(component.getName());
            }
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Of a problem (RFC 9457). */
    static Map<String, Object> problem() {
        var text = Map.of("type", "string");
        var types = Arrays.stream(ProblemType.values())
                .map(type -> ProblemType.NAMESPACE + type.key())
                .toList();
        var error = Map.of("type", "object", "properties", Map.of("field", text, "message", text));
        return Map.of(
                "type",
                "object",
                "required",
                List.of("type", "title", "status"),
                "properties",
                Map.of(
                        "type",
                        Map.of("type", "string", "enum", types),
                        "title",
                        text,
                        "status",
                        Map.of("type", "integer"),
                        "detail",
                        text,
                        "fault",
                        Map.of("type", "integer", "description", "the platform's code"),
                        "incident",
                        Map.of("type", "string", "description", "under which the log has more"),
                        "errors",
                        Map.of("type", "array", "items", error)));
    }
}
