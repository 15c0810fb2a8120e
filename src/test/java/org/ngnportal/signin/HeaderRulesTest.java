package org.ngnportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngnportal.signin.HttpBrowser.header;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Headers, cookies and redirects of all kinds of answers. Over a real socket. */
@SpringBootTest(classes = SignInTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class HeaderRulesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nobodyIsSignedIn() {
        Nobody.signedInYet(database);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/login?signed-out",
                "/subscribers",
                "/no-such-page",
                "/portal/portal.css",
                "/portal/session.js",
                "/portal/no-such-file.js",
                "/brand/no-such-brand",
                "/actuator/health",
                "/actuator/env",
                "/session",
                "/error",
                "/VAADIN/no-such-thing",
                "/?v-r=heartbeat"
            })
    void everyAnswerIsProtected(String path) throws Exception {
        assertProtected(new HttpBrowser(port).get(path));
        assertProtected(new HttpBrowser(port).alpha().get(path));
    }

    @Test
    void refusalsAreProtectedToo() throws Exception {
        assertProtected(new HttpBrowser(port).post("/logout", Map.of()));
        assertProtected(new HttpBrowser(port).alpha().post("/session", Map.of()));
    }

    private static void assertProtected(HttpResponse<String> answer) {
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy"))
                .contains("camera=()", "publickey-credentials-get=(self)", "publickey-credentials-create=(self)");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'");
        assertThat(header(answer, "Server")).isEmpty();
        assertThat(header(answer, "X-Powered-By")).isEmpty();
        assertThat(answer.body()).doesNotContain("at org.", "java.lang");
    }

    @Test
    void onlyHttpsIsToldToStay() throws Exception {
        assertThat(header(new HttpBrowser(port).get("/login"), "Strict-Transport-Security"))
                .isEmpty();
        assertThat(header(
                        new HttpBrowser(port).get("/login", "X-Forwarded-Proto", "https"), "Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }

    @Test
    void cookieStaysOnHttpsWhereItCameByHttps() throws Exception {
        assertThat(header(new HttpBrowser(port).get("/login"), "Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure", "Domain");
        assertThat(header(new HttpBrowser(port).get("/login", "X-Forwarded-Proto", "https"), "Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Secure");
    }

    @Test
    void noAddressCarriesTheSession() throws Exception {
        var answer = new HttpBrowser(port).get("/login", "Cookie", "");
        assertThat(answer.body()).doesNotContainIgnoringCase("jsessionid");
        assertThat(header(new HttpBrowser(port).get("/subscribers"), "Location"))
                .doesNotContainIgnoringCase("jsessionid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login?continue=https://evil.example",
                "/login?redirect=//evil.example",
                "/?continue=//evil.example",
                "/%2F%2Fevil.example",
                "/%5Cevil.example",
                "/subscribers?next=https://evil.example"
            })
    void signingInNeverLeadsElsewhere(String path) throws Exception {
        var browser = new HttpBrowser(port);
        assertThat(host(browser.get(path))).isIn("", "localhost");
        assertThat(host(browser.signIn("alpha", MadeUpPlatform.PASSWORD))).isIn("", "localhost");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void addressWithTwoSlashesLeadsNowhere() throws Exception {
        assertThat(raw("GET //evil.example/ HTTP/1.1", "localhost")).doesNotContainPattern("Location: [^\r]*evil");
    }

    @Test
    void madeUpHostLeadsNowhere() throws Exception {
        assertThat(raw("GET /subscribers HTTP/1.1", "evil.example"))
                .contains(" 302")
                .doesNotContain("evil.example");
    }

    @Test
    void lineBreaksInWhatIsTypedAddNoHeaders() throws Exception {
        var answer = new HttpBrowser(port).signIn("alpha\r\nSet-Cookie: evil=1", "wrong");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("evil"));
        assertThat(header(answer, "Location")).doesNotContain("alpha", "evil");
    }

    private static String host(HttpResponse<String> answer) {
        var host = URI.create(header(answer, "Location")).getHost();
        return host == null ? "" : host;
    }

    /** What a client may send that is no browser. */
    private String raw(String line, String host) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = line + "\r\nHost: " + host + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
