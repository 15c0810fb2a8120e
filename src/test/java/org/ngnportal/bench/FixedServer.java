package org.ngnportal.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Reads requests without looking at them and writes the same prepared bytes each time. */
final class FixedServer implements AutoCloseable {

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;
    private final byte[] answer;

    FixedServer(byte[] body) throws IOException {
        var head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=\"UTF-8\"\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        var bytes = head.getBytes(StandardCharsets.US_ASCII);
        answer = new byte[bytes.length + body.length];
        System.arraycopy(bytes, 0, answer, 0, bytes.length);
        System.arraycopy(body, 0, answer, bytes.length, body.length);
        socket = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI url() {
        return URI.create("http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + "/");
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                connection.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // the end
        }
    }

    private void serve(Socket connection) {
        var line = new byte[1024];
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream(), 16 * 1024);
            var out = connection.getOutputStream();
            while (true) {
                int length = 0;
                int size;
                while ((size = line(in, line)) > 0) {
                    if (size > LENGTH.length && isLength(line)) {
                        length = Integer.parseInt(
                                new String(line, LENGTH.length, size - LENGTH.length, StandardCharsets.US_ASCII)
                                        .strip());
                    }
                }
                if (size < 0) {
                    return;
                }
                in.skipNBytes(length);
                out.write(answer);
            }
        } catch (IOException gone) {
            // the next connection is another's
        }
    }

    private static boolean isLength(byte[] line) {
        for (int i = 0; i < LENGTH.length; i++) {
            if ((line[i] | 0x20) != (LENGTH[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    /** How long the line is that was read, -1 at the end of the stream. */
    private static int line(InputStream in, byte[] line) throws IOException {
        int size = 0;
        int c;
        while ((c = in.read()) != '\n') {
            if (c < 0) {
                return -1;
            }
            if (c != '\r' && size < line.length) {
                line[size++] = (byte) c;
            }
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
