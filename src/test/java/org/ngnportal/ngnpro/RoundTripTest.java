package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ngnportal.ngnpro.soap.PortModel;
import org.ngnportal.ngnpro.soap.SoapCall;

/**
 * Whatever is given to an operation arrives at a server as it was given, and whatever the server answers arrives at the
 * caller: over a real connection, for made-up values of every parameter and result of every port.
 */
class RoundTripTest {

    private static final int SAMPLES = 40;

    private static final AtomicReference<@Nullable SoapCall> ARRIVED = new AtomicReference<>();
    private static final AtomicReference<@Nullable Object> ANSWER = new AtomicReference<>();

    private static AnsweringServer server;
    private static NgnProClient client;
    private static NgnProSession session;

    @BeforeAll
    static void start() {
        server = new AnsweringServer(call -> {
            ARRIVED.set(call);
            return ANSWER.get();
        });
        client = new NgnProClient(NgnProSettings.at(server.url()));
        session = client.open(Credentials.administrator("admin", "s3cret<&>", 7));
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void everyPortOfTheContractIsThere() {
        assertThat(ports().mapToInt(port ->
                                PortModel.of(port.getReturnType()).operations().size())
                        .sum())
                .isEqualTo(108);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void argumentsAndResultArriveUnchanged(String name, Method port, PortModel.Operation operation) throws Exception {
        for (int sample = 0; sample < SAMPLES; sample++) {
            var arbitrary = new Arbitrary(name.hashCode() + 31L * sample);
            var arguments = operation.parameters().stream()
                    .map(parameter -> arbitrary.value(parameter.type(), parameter.nullable()))
                    .toArray();
            var answer = operation.isVoid() ? null : arbitrary.value(operation.result(), operation.nullableResult());
            ANSWER.set(answer);

            var result = operation.method().invoke(port.invoke(session), arguments);

            assertThat(ARRIVED.get().operation()).contains(operation);
            assertThat(ARRIVED.get().arguments()).as("sample %s", sample).containsExactly(arguments);
            assertThat(result).as("sample %s", sample).isEqualTo(answered(answer));
        }
    }

    static Stream<Arguments> operations() {
        return ports().flatMap(port -> PortModel.of(port.getReturnType()).operations().values().stream()
                .sorted(Comparator.comparing(PortModel.Operation::name))
                .map(operation -> Arguments.of(port.getName() + "." + operation.name(), port, operation)));
    }

    private static Stream<Method> ports() {
        return Arrays.stream(NgnProSession.class.getMethods()).sorted(Comparator.comparing(Method::getName));
    }

    /** Answers know no missing list, only an empty one (contract section 1.3). */
    private static @Nullable Object answered(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(RoundTripTest::answered).toList();
        }
        if (!(value instanceof Record struct) || struct.getClass().isAnnotationPresent(SoapValue.class)) {
            return value;
        }
        var components = struct.getClass().getRecordComponents();
        var values = Arrays.stream(components)
                .<@Nullable Object>map(component -> {
                    try {
                        var member = component.getAccessor().invoke(struct);
                        return member == null && component.getType() == List.class ? List.of() : answered(member);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toArray();
        return Arbitrary.create(struct.getClass(), components, values);
    }
}
