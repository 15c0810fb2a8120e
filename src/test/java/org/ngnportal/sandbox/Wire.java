package org.ngnportal.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ngnportal.ngnpro.soap.Element;
import org.ngnportal.ngnpro.soap.MessageTree;
import org.ngnportal.ngnpro.soap.SoapDecoder;

/** SOAP without the portal's client: bytes out, bytes in. */
final class Wire {

    /** An answer: status and head as text, body as it came. */
    record Answer(int status, String head, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        MessageTree message() {
            return MessageTree.parse(new ByteArrayInputStream(body));
        }

        Object result(Class<?> type) {
            return SoapDecoder.read(message().payload().children().getFirst(), type, true);
        }

        int faultCode() {
            return Integer.parseInt(fault("errorcode").text());
        }

        String faultText() {
            return fault("errorstring").text();
        }

        private Element fault(String member) {
            return message()
                    .payload()
                    .child("detail")
                    .flatMap(detail -> detail.child("exception"))
                    .flatMap(exception -> exception.child(member))
                    .orElseThrow(() -> new AssertionError("no fault: " + text()));
        }
    }

    private Wire() {}

    /** A call as alpha. */
    static String envelope(String namespace, String operation, String content) {
        return """
            <E:Envelope xmlns:E="http://schemas.xmlsoap.org/soap/envelope/">
            <E:Header><auth><username>alpha</username><password>alpha-demo</password><admin>false</admin></auth></E:Header>
            <E:Body><p:%s xmlns:p="%s">%s</p:%s></E:Body></E:Envelope>""".formatted(operation, namespace, content, operation);
    }

    static Answer post(String url, String body) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", "text/xml; charset=UTF-8")
                            .header("SOAPAction", "\"\"")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers().map().toString(), answer.body());
        }
    }

    /** Sends the bytes as they are and reads until the server closes. */
    static Answer exchange(int port, byte[] request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request);
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            var bytes = answer.toByteArray();
            int end = answer.toString(StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
            var head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
            return new Answer(
                    Integer.parseInt(head.split(" ")[1]), head, Arrays.copyOfRange(bytes, end + 4, bytes.length));
        }
    }
}
