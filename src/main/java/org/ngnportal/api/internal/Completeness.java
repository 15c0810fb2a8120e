package org.ngnportal.api.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.internal.Problem.FieldError;

/** Finds what a body lacks: components of its records, and of those within, that are null and may not be. */
final class Completeness {

    private static final FieldError NOTHING = FieldError.of("", "api.field.missing");

    private Completeness() {}

    static List<FieldError> missing(@Nullable Object body) {
        if (body == null) {
            return List.of(NOTHING);
        }
        var missing = new ArrayList<FieldError>();
        look(body, "", missing);
        return missing;
    }

    private static void look(@Nullable Object value, String path, List<FieldError> missing) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                lookAt(list.get(i), path + "[" + i + "]", false, missing);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> lookAt(held, join(path, String.valueOf(key)), false, missing));
        } else if (value instanceof Record && value.getClass().getPackageName().startsWith("org.ngnportal.api")) {
            for (var component : value.getClass().getRecordComponents()) {
                lookAt(of(value, component), join(path, component.getName()), mayBeNull(component), missing);
            }
        }
    }

    private static void lookAt(@Nullable Object value, String path, boolean mayBeNull, List<FieldError> missing) {
        if (value == null && !mayBeNull) {
            missing.add(FieldError.of(path, "api.field.missing"));
        }
        look(value, path, missing);
    }

    static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object of(Object body, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(body);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
