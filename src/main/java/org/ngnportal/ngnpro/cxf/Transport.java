package org.ngnportal.ngnpro.cxf;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ngnportal.ngnpro.NgnProSettings;

/**
 * Posts messages to one server: HTTP/1.1, kept connections, no redirects, and a length in the place of chunks. Bounds the
 * time until the answer begins, the time until it is whole, and its size. A POST is sent once, whatever happens.
 */
final class Transport implements AutoCloseable {

    /** What a proxy says when there is no server behind it. */
    private static final Set<Integer> GATEWAYS = Set.of(502, 503, 504);

    private final HttpClient client;
    // what arrives is handed on by these: cheaper to wake than the client's own pool, and free to block
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpRequest.Builder request;
    private final Duration readTimeout;
    private final int maxBytes;

    /**
     * What a server answered.
     *
     * @param status of HTTP
     */
    record Answer(int status, byte[] body) {}

    Transport(URI url, NgnProSettings settings) {
        readTimeout = settings.readTimeout();
        maxBytes = Math.toIntExact(settings.maxResponseSize().toBytes());
        request = HttpRequest.newBuilder(url)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "\"\"")
                .timeout(readTimeout);
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(threads);
        client = (settings.verifyTls() ? builder : builder.sslContext(AnyServer.context())).build();
    }

    /** @throws IOException without a whole answer; {@code java.net} says by its type when nothing was sent */
    Answer post(byte[] message) throws IOException {
        try {
            var answer = client.send(
                    request.copy().POST(BodyPublishers.ofByteArray(message)).build(),
                    head -> new BodyCollector(head, maxBytes));
            var body = answer.body().await(readTimeout);
            if (GATEWAYS.contains(answer.statusCode())) {
                throw new IOException("HTTP status " + answer.statusCode());
            }
            return new Answer(answer.statusCode(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
