package org.ngnportal.ngnpro.soap;

import jakarta.jws.WebParam;
import jakarta.jws.WebService;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A port as its interface declares it.
 *
 * @param type the interface
 * @param namespace of its operations
 * @param operations by name
 */
public record PortModel(Class<?> type, String namespace, Map<String, Operation> operations) {

    /**
     * @param type an interface with {@code @WebService}, its parameters with {@code @WebParam}; default methods are no
     *     operations, they only make use of some
     */
    public static PortModel of(Class<?> type) {
        var service = type.getAnnotation(WebService.class);
        if (service == null) {
            throw new IllegalArgumentException(type + " is no port");
        }
        var operations = Arrays.stream(type.getMethods())
                .filter(method -> !method.isDefault())
                .map(method -> operation(service.targetNamespace(), method))
                .collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));
        return new PortModel(type, service.targetNamespace(), operations);
    }

    public Optional<Operation> operation(String name) {
        return Optional.ofNullable(operations.get(name));
    }

    /**
     * An operation of a port.
     *
     * @param namespace of its port
     * @param name on the wire and of the method
     * @param parameters in the order of the wire
     * @param result declared type; {@code void.class} when there is none
     * @param nullableResult whether the server may answer with nothing
     */
    public record Operation(
            String namespace,
            String name,
            Method method,
            List<Parameter> parameters,
            Type result,
            boolean nullableResult) {

        public boolean isVoid() {
            return result == void.class;
        }

        /** Reads the parameters from the children of the wrapper, by name. */
        public List<@Nullable Object> arguments(Element wrapper) {
            return parameters.stream()
                    .<@Nullable Object>map(parameter -> SoapDecoder.read(
                            wrapper.child(parameter.name()).orElse(null), parameter.type(), parameter.nullable()))
                    .collect(Collectors.toList());
        }
    }

    public record Parameter(String name, Type type, boolean nullable) {}

    private static Operation operation(String namespace, Method method) {
        var parameters = Arrays.stream(method.getParameters())
                .map(parameter -> new Parameter(
                        parameter.getAnnotation(WebParam.class).name(),
                        parameter.getParameterizedType(),
                        RecordShape.isNullable(parameter.getAnnotatedType())))
                .toList();
        return new Operation(
                namespace,
                method.getName(),
                method,
                parameters,
                method.getGenericReturnType(),
                RecordShape.isNullable(method.getAnnotatedReturnType()));
    }
}
