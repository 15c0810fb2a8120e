package org.ngnportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.journeys.Portal;
import org.ngnportal.matrix.Premises;

/**
 * What the running portal answers to those who mean it ill. Signing in with a fresh session, tokens of forms, and the
 * policy of the page are tested in {@code signin.SignInRulesTest}; XML in {@code ngnpro.soap.HostileMessagesTest};
 * formulas in exports in {@code journal.ui.JournalViewTest}; templates and mail headers in {@code
 * delivery.internal.WelcomeWriterTest} and {@code LetterWriterTest}.
 */
@ExtendWith(Premises.class)
class HttpSecurityTest {

    private static Portal portal;

    private Client stranger;
    private Client alpha;

    @BeforeAll
    static void start(Portal running) {
        portal = running;
    }

    @BeforeEach
    void arrive() {
        stranger = new Client(portal);
        alpha = new Client(portal);
    }

    @AfterEach
    void leave() {
        stranger.close();
        alpha.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login",
                "",
                "subscribers",
                "no-such-page",
                "portal/portal.css",
                "portal/no-such.css",
                "aura/aura.css",
                "actuator/health",
                "actuator/env",
                "error",
                "VAADIN/no-such.js",
                "brand/logo",
                "login?error"
            })
    void noAnswerMayBeFramedOrGuessed(String path) {
        for (var client : new Client[] {stranger, signedIn()}) {
            var answer = client.get(path);
            assertThat(Client.header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(Client.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(Client.header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(Client.header(answer, "Referrer-Policy")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "subscribers", "journal", "deliveries", "subscribers/alice@alpha.example"})
    void privatePagesAreKeptByNobody(String path) {
        assertThat(Client.header(signedIn().get(path), "Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/evil.example",
                "/evil.example/%2e%2e",
                "%5Cevil.example",
                "%5C%5Cevil.example",
                "https:%2F%2Fevil.example",
                "login?continue=https://evil.example",
                "subscribers?continue=//evil.example",
                "%09/evil.example",
                "%2Fevil.example"
            })
    void signingInLeadsNowhereElse(String asked) {
        stranger.get(asked);
        var answer = stranger.signIn("alpha", "alpha-demo");

        assertThat(answer.statusCode()).isEqualTo(302);
        var location = Client.header(answer, "Location");
        var target = URI.create(portal.url("")).resolve(location);
        assertThat(target.getAuthority()).isEqualTo(URI.create(portal.url("")).getAuthority());
        assertThat(location).doesNotStartWith("//").doesNotContain("\\").doesNotContainPattern("^/[/\\\\]");
    }

    @Test
    void sessionGivenByAStrangerIsNotUsed() {
        var planted = "A".repeat(32);
        var page = stranger.get("login;NGNPORTAL=" + planted);
        assertThat(page.body()).doesNotContain(planted);
        stranger.signIn("alpha", "alpha-demo");

        assertThat(stranger.session()).isNotEmpty().isNotEqualTo(planted);
        assertThat(stranger.get("").body()).doesNotContain(stranger.session());
    }

    @Test
    void requestsOfThePageNeedItsToken() {
        var client = signedIn();
        client.get("subscribers");
        var answer = client.postJson(
                "?v-r=uidl&v-uiId=0",
                "{\"csrfToken\":\"guessed\",\"rpc\":[{\"type\":\"navigation\",\"location\":\"subscribers\"}],"
                        + "\"syncId\":0,\"clientId\":0}");
        assertThat(answer.body()).doesNotContain("alice@alpha.example", "\"changes\":[{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout", "subscribers", "login", "no-such-page"})
    void postsWithoutTokenDoNothing(String path) {
        var client = signedIn();
        var answer = client.post(path, Map.of("username", "beta", "password", "beta-demo"));
        assertThat(answer.statusCode()).isIn(302, 403);
        assertThat(client.get("").statusCode()).isEqualTo(200);
        assertThat(client.get("").body()).doesNotContain("Beta Voice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal/../application.yaml",
                "portal/..%2fapplication.yaml",
                "portal/..%2f..%2fapplication.yaml",
                "portal/%2e%2e/application.yaml",
                "portal/..;/application.yaml",
                "portal/..%5capplication.yaml",
                "aura/..%2f..%2f..%2fapplication.yaml",
                "brand/..%2f..%2fapplication.yaml",
                "brand/logo/..%2f..%2f..%2f..%2fetc%2fpasswd",
                "VAADIN/..%2f..%2fapplication.yaml",
                "VAADIN/static/..%2f..%2f..%2fapplication.yaml",
                "application.yaml",
                "db/portal/V1__deliveries.sql",
                "META-INF/MANIFEST.MF",
                "WEB-INF/web.xml"
            })
    void nothingBesideWhatIsServedCanBeRead(String path) {
        for (var client : new Client[] {stranger, signedIn()}) {
            assertThat(client.get(path).body())
                    .doesNotContain("secret-lifetime", "datasource", "CREATE TABLE", "root:x:", "Manifest-Version");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "..;/", "?v-r=uidl&v-uiId=x", "subscribers/%ff%fe", "error", "?v-r=init&x=%0d%0a"})
    void errorsTellNothingOfTheInside(String path) {
        for (var client : new Client[] {stranger, signedIn()}) {
            for (var answer :
                    new java.net.http.HttpResponse<?>[] {client.get(path), client.postJson(path, "{broken")}) {
                assertThat(String.valueOf(answer.body()))
                        .doesNotContain(
                                "Exception", "\tat ", "Tomcat", "org.springframework", "com.vaadin.flow.server");
                assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
                assertThat(answer.headers().map().toString()).doesNotContain("\r", "\n");
            }
        }
    }

    @Test
    void traceIsNotAnsweredAndOptionsTellNothing() {
        assertThat(raw("TRACE /login HTTP/1.1\r\nHost: localhost\r\nX-Canary: bird\r\nConnection: close\r\n\r\n"))
                .doesNotContain("bird")
                .doesNotStartWith("HTTP/1.1 200");
        assertThat(Client.header(stranger.with("OPTIONS", "login"), "Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void headersCannotBeAddedThroughAnAddress() {
        assertThat(raw("GET /subscribers?q=a%0d%0aX-Injected:%20yes HTTP/1.1\r\nHost: localhost\r\n"
                        + "Accept: text/html\r\nConnection: close\r\n\r\n"))
                .doesNotContainIgnoringCase("\r\nX-Injected");
        assertThat(raw("GET /login%0d%0aX-Injected:%20yes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .doesNotContainIgnoringCase("\r\nX-Injected");
    }

    private Client signedIn() {
        if (alpha.session().isEmpty()) {
            alpha.signIn("alpha", "alpha-demo");
        }
        return alpha;
    }

    /** An answer to what no client library would send. */
    private static String raw(String request) {
        var address = URI.create(portal.url(""));
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.ISO_8859_1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
