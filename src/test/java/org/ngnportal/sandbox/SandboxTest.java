package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {

    @TempDir
    private Path data;

    @Test
    void aPortInUseIsSaidAndNothingStaysOpen() throws Exception {
        var settings = SandboxSettings.inMemory().withData(data);
        try (var other = new ServerSocket(0)) {
            assertThatThrownBy(() -> Sandbox.start(settings.withPort(other.getLocalPort())))
                    .hasMessageContaining("cannot listen on port " + other.getLocalPort());
        }
        try (var again = Sandbox.start(settings)) {
            assertThat(again.platform().isEmpty()).isFalse();
        }
    }

    @Test
    void aRequestThatDripsInIsGivenUp() throws Exception {
        try (var sandbox =
                        Sandbox.start(SandboxSettings.inMemory().withoutDemo().withPatience(Duration.ofSeconds(3)));
                var socket = new Socket("127.0.0.1", URI.create(sandbox.url()).getPort())) {
            socket.setSoTimeout(500);
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            long begin = System.nanoTime();
            assertThatThrownBy(() -> {
                        for (int i = 0;
                                i < 2000
                                        && System.nanoTime() - begin
                                                < Duration.ofSeconds(40).toNanos();
                                i++) {
                            drip(socket);
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
        }
    }

    /** One byte, then half a second of waiting for an answer. */
    private static void drip(Socket socket) throws IOException {
        socket.getOutputStream().write('x');
        try {
            if (socket.getInputStream().read() < 0) {
                throw new EOFException();
            }
        } catch (SocketTimeoutException e) {
            assertThat(socket.isConnected()).isTrue();
        }
    }
}
