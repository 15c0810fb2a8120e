package org.ngnportal.ngnpro.soap;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Rest;
import org.ngnportal.ngnpro.SoapType;
import org.ngnportal.ngnpro.SoapValue;
import org.ngnportal.ngnpro.Wire;

/** What the codec knows about a record class, found out once per class. */
final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Object.class);
    private static final MethodType CONSTRUCTOR = MethodType.methodType(Object.class, Object[].class);

    private final String typeName;
    private final List<Member> members;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int restPosition;
    private final boolean scalar;
    private final MethodHandle constructor;

    /** A component: its name on the wire, its type, whether it may be null, and how to read it. */
    record Member(String name, Type type, ValueType value, boolean nullable, boolean rest, MethodHandle accessor) {

        @Nullable
        Object of(Object record) {
            try {
                return (@Nullable Object) accessor.invokeExact(record);
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private RecordShape(Class<?> type) {
        var annotation = type.getAnnotation(SoapType.class);
        typeName = annotation == null || annotation.value().isEmpty() ? type.getSimpleName() : annotation.value();
        var components = type.getRecordComponents();
        var lookup = MethodHandles.lookup();
        members = Arrays.stream(components).map(c -> member(lookup, c)).toList();
        int rest = -1;
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).rest()) {
                rest = i;
            } else {
                positions.put(members.get(i).name(), i);
            }
        }
        restPosition = rest;
        scalar = type.isAnnotationPresent(SoapValue.class);
        constructor = constructor(lookup, type, components);
    }

    String typeName() {
        return typeName;
    }

    List<Member> members() {
        return members;
    }

    /** Where the member of that name stands, -1 where there is none. */
    int position(String wireName) {
        return positions.getOrDefault(wireName, -1);
    }

    /** Whether the record travels as its only component does. */
    boolean isScalar() {
        return scalar;
    }

    boolean keepsRest() {
        return restPosition >= 0;
    }

    Object create(@Nullable Object[] values, Map<String, Object> rest) {
        if (restPosition >= 0) {
            values[restPosition] = rest;
        }
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException e) {
            throw new SoapFormatException("not a valid " + typeName, e);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot create " + typeName, e);
        }
    }

    static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Member member(MethodHandles.Lookup lookup, RecordComponent component) {
        var wire = component.getAnnotation(Wire.class);
        try {
            return new Member(
                    wire == null ? component.getName() : wire.value(),
                    component.getGenericType(),
                    ValueType.of(component.getGenericType()),
                    isNullable(component.getAnnotatedType()),
                    component.isAnnotationPresent(Rest.class),
                    lookup.unreflect(component.getAccessor()).asType(ACCESSOR));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("records of the wire are public: " + component, e);
        }
    }

    private static MethodHandle constructor(MethodHandles.Lookup lookup, Class<?> type, RecordComponent[] components) {
        var parameters = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return lookup.unreflectConstructor(type.getDeclaredConstructor(parameters))
                    .asSpreader(Object[].class, parameters.length)
                    .asType(CONSTRUCTOR);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("records of the wire are public: " + type, e);
        }
    }
}
