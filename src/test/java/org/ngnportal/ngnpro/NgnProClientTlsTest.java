package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngnportal.ngnpro.soap.Recordings;

class NgnProClientTlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path directory;

    private ScriptedServer server;

    @BeforeEach
    void startServerWithCertificateOfAnotherName() throws Exception {
        var https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(selfSigned("CN=elsewhere.example")));
        server = new ScriptedServer(
                https,
                (exchange, request) -> ScriptedServer.send(
                        exchange, 200, "text/xml", Recordings.responseText("10-sip-getGroups.xml")));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void aSelfSignedCertificateIsRefusedBeforeCredentialsAreSent() {
        try (var client = new NgnProClient(NgnProSettings.at(server.url()))) {
            var failure = catchThrowableOfType(NgnProException.Unavailable.class, () -> call(client));

            assertThat(failure.neverSent()).isTrue();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void itIsAcceptedWhereTheOperatorSwitchedTheVerificationOff() {
        try (var client = new NgnProClient(NgnProSettings.at(server.url()).withVerifyTls(false))) {
            assertThat(call(client)).contains("prepaid");
        }
    }

    private static java.util.List<String> call(NgnProClient client) {
        return client.open(Credentials.customer("a", "b")).sip().getGroups(new SipId("alice", "example.com"));
    }

    private SSLContext selfSigned(String subject) throws Exception {
        var file = directory.resolve("server.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-keyalg",
                        "EC",
                        "-dname",
                        subject)
                .redirectErrorStream(true)
                .start();
        assertThat(new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("rror");
        assertThat(keytool.waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
