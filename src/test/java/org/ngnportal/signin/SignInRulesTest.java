package org.ngnportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the outside meets: addresses, cookies, headers. Over a real socket. */
@SpringBootTest(classes = SignInTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInRulesTest {

    @LocalServerPort
    private int port;

    @Test
    void startsPage() throws Exception {
        HttpResponse<String> page = get("/login");
        System.err.println(page.headers());

        for (String path : new String[] {
            "/portal/portal.js",
            "/portal/portal.css",
            "/aura/aura.css",
            "/",
            "/subscribers?x=1",
            "/actuator/health",
            "/actuator",
            "/nothing",
            "/VAADIN/build/indexhtml-CWNmx-6a.js"
        }) {
            var r = get(path);
            System.err.println(path + " " + r.statusCode() + " " + r.headers().map());
        }
        assertThat(page.statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }
}
