package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ngnportal.ngnpro.soap.SoapServerCodec;
import org.springframework.util.unit.DataSize;

@Timeout(60)
class NgnProClientConcurrencyTest {

    private static final SoapServerCodec CODEC = new SoapServerCodec(SipPort.class);

    @Test
    void credentialsOfConcurrentCallsNeverMix() throws Exception {
        try (var server = new ScriptedServer(NgnProClientConcurrencyTest::echoUsername);
                var client = new NgnProClient(NgnProSettings.at(server.url()));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 200)
                    .<Callable<List<String>>>mapToObj(i -> () -> client.open(Credentials.customer("user" + i, "p" + i))
                            .sip()
                            .getGroups(new SipId("user" + i, "example.com")))
                    .toList();

            var answers =
                    threads.invokeAll(calls).stream().map(Future::resultNow).toList();

            assertThat(answers)
                    .isEqualTo(IntStream.range(0, 200)
                            .mapToObj(i -> List.of("user" + i, "p" + i, "user" + i + "@example.com"))
                            .toList());
            assertThat(server.connections()).isLessThanOrEqualTo(60);
        }
    }

    @Test
    void oneConnectionIsKeptForCallsInARow() {
        try (var server = new ScriptedServer(NgnProClientConcurrencyTest::echoUsername);
                var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            for (int i = 0; i < 20; i++) {
                client.open(Credentials.customer("user" + i, "p")).sip().getGroups(new SipId("a", "b.example"));
            }

            assertThat(server.requests()).hasSize(20);
            assertThat(server.connections()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void noMoreCallsRunAtOnceThanTheServerIsToBear() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        try (var server = new ScriptedServer((exchange, request) -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    echoUsername(exchange, request);
                    running.decrementAndGet();
                });
                var client = new NgnProClient(NgnProSettings.at(server.url()).withLimits(DataSize.ofMegabytes(1), 3));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 60)
                    .<Callable<List<String>>>mapToObj(i -> () ->
                            client.open(Credentials.customer("u", "p")).sip().getGroups(new SipId("a", "b.example")))
                    .toList();

            assertThat(threads.invokeAll(calls))
                    .allMatch(call -> call.resultNow().size() == 3);
            assertThat(most.get()).isBetween(1, 3);
        }
    }

    private static void echoUsername(com.sun.net.httpserver.HttpExchange exchange, String request)
            throws java.io.IOException {
        var call = CODEC.read(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)));
        var credentials = call.credentials().orElseThrow();
        var answer = CODEC.answer(
                call.operation().orElseThrow(),
                List.of(
                        credentials.username(),
                        credentials.password(),
                        call.arguments().getFirst().toString()));
        ScriptedServer.send(exchange, 200, "text/xml", new String(answer, StandardCharsets.UTF_8));
    }
}
