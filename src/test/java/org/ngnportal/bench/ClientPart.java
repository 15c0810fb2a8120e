package org.ngnportal.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.ScriptedServer;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAclEntry;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.ngnpro.SipQuery;
import org.springframework.util.unit.DataSize;

/**
 * The client beside what it cannot do without: the same request posted as prepared bytes by {@code java.net.http}, once
 * with the answer only drained ({@code raw}) and once walked with a StAX reader ({@code stax}).
 */
final class ClientPart implements BenchPart {

    private static final int ROWS = 15;
    private static final Credentials CREDENTIALS = Credentials.customer("alpha", "alpha-secret");
    private static final XMLInputFactory XML = new WstxInputFactory();

    @Override
    public String name() {
        return "client";
    }

    @Override
    public void run(Results results) throws Exception {
        var query = new SipQuery(SipQuery.Filter.ALL, null, null);
        measure(results, "", Answers.accounts(ROWS), sip -> sip.getAccounts(query));
        measure(results, "_multiref", Answers.accountsByReference(ROWS), sip -> sip.getAccounts(query));
        var account = account();
        measure(results, "_add", Answers.account(), sip -> sip.addAccount(account));
    }

    private interface Operation {
        Object call(SipPort sip);
    }

    private static void measure(Results results, String suffix, byte[] answer, Operation operation) throws Exception {
        var request = recorded(operation);
        try (var server = new FixedServer(answer);
                var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var client =
                        new NgnProClient(NgnProSettings.at(server.url()).withLimits(DataSize.ofMegabytes(16), 64))) {
            results.say("%s: %d bytes for %d"
                    .formatted(suffix.isEmpty() ? "plain" : suffix.substring(1), answer.length, request.length));
            var post = post(server.url(), request);
            var sip = client.open(CREDENTIALS).sip();
            Callable<?> raw = () -> send(http, post, BodyHandlers.discarding());
            Callable<?> stax = () -> walk(send(http, post, BodyHandlers.ofByteArray()));
            Callable<?> own = () -> operation.call(sip);
            // compilers need a while for code this deep, and most of it runs for all answers
            new Race(8, suffix.isEmpty() ? Duration.ofSeconds(20) : Duration.ofSeconds(4), Duration.ofMillis(1), 1)
                    .run(List.of(raw, stax, own));
            for (int threads : List.of(1, 64)) {
                var rates = new Race(
                                threads,
                                Duration.ofSeconds(6),
                                Duration.ofMillis(700),
                                Integer.getInteger("bench.rounds", 9))
                        .run(List.of(raw, stax, own));
                var end = suffix + "_" + threads;
                results.put("raw_per_s" + end, rates.get(0));
                results.put("stax_per_s" + end, rates.get(1));
                results.put("client_per_s" + end, rates.get(2));
                results.put("client_vs_raw" + end, rates.get(2) / rates.get(0));
                results.put("client_vs_stax" + end, rates.get(2) / rates.get(1));
            }
            results.put("stax_bytes_allocated" + suffix, allocated(stax));
            results.put("client_bytes_allocated" + suffix, allocated(own));
        }
    }

    /** The bytes that our client sends for the operation. */
    private static byte[] recorded(Operation operation) {
        var bytes = new byte[1][];
        try (var server = new ScriptedServer((exchange, request) -> {
                    bytes[0] = request.getBytes(StandardCharsets.UTF_8);
                    ScriptedServer.send(exchange, 503, "text/plain", "");
                });
                var client = new NgnProClient(NgnProSettings.at(server.url()).withReadRetries(0))) {
            operation.call(client.open(CREDENTIALS).sip());
        } catch (NgnProException expected) {
            return bytes[0];
        }
        throw new IllegalStateException("answered without an answer");
    }

    private static HttpRequest post(URI url, byte[] body) {
        return HttpRequest.newBuilder(url)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "\"\"")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static <T> T send(HttpClient http, HttpRequest request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        return http.send(request, body).body();
    }

    /** Looks at each name and each text. */
    static int walk(byte[] answer) throws XMLStreamException {
        int seen = 0;
        var reader = XML.createXMLStreamReader(new ByteArrayInputStream(answer));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                    seen += reader.getLocalName().length();
                case XMLStreamConstants.CHARACTERS -> seen += reader.getText().length();
                default -> seen++;
            }
        }
        reader.close();
        return seen;
    }

    /** Of the whole process, with the threads of the transport and the little that the server needs. */
    private static double allocated(Callable<?> call) throws Exception {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        int calls = 2000;
        long before = threads.getTotalThreadAllocatedBytes();
        for (int i = 0; i < calls; i++) {
            call.call();
        }
        return (threads.getTotalThreadAllocatedBytes() - before) / (double) calls;
    }

    private static SipAccount account() {
        return SipAccount.builder(new SipId("alice", "example.com"))
                .name("Alice", "Liddell & Söhne")
                .email("alice@example.com")
                .password("pa<ss>word")
                .timezone("Europe/Amsterdam")
                .owner(17452)
                .rpid("31201234567")
                .quickdialPrefix("")
                .timeout(35)
                .callLimit(3)
                .quota(50)
                .prepaid(true)
                .groups(List.of("free-pstn", "prepaid"))
                .acl(List.of(new SipAclEntry("10.0.0.0", 8, null), new SipAclEntry("192.168.1.0", 24, null)))
                .properties(List.of(
                        new SipProperty("language", "en"),
                        new SipProperty("web_password", "w3b"),
                        new SipProperty("mobile_number", "+31612345678")))
                .rest(Map.of())
                .build();
    }
}
