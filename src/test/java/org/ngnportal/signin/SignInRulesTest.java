package org.ngnportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngnportal.signin.HttpBrowser.header;
import static org.ngnportal.signin.HttpBrowser.target;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the outside meets: addresses, cookies, headers. Over a real socket. */
@SpringBootTest(classes = SignInTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInRulesTest {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private HttpBrowser browser = new HttpBrowser(0);

    @BeforeEach
    void openBrowser() {
        Nobody.signedInYet(database);
        browser = new HttpBrowser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/subscribers", "/subscribers/alice@alpha.example", "/no-such-page", "/actuator/env"})
    void strangerIsSentToTheLoginPage(String path) throws Exception {
        assertThat(target(browser.get(path))).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/portal/portal.css", "/portal/portal.js", "/aura/aura.css", "/actuator/health"})
    void strangerGetsWhatTheLoginPageNeeds(String path) throws Exception {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void pageIsProtectedByHeaders() throws Exception {
        HttpResponse<String> page = browser.get("/login");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "form-action 'self'")
                .doesNotContainPattern("script-src[^;]*'unsafe-inline'");
    }

    @Test
    void everyScriptOfThePageCarriesTheNonceOfThatAnswer() throws Exception {
        HttpResponse<String> first = browser.get("/login");
        String nonce = nonce(first);
        assertThat(Pattern.compile("<script[^>]*>")
                        .matcher(first.body())
                        .results()
                        .map(tag -> tag.group()))
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag).contains("nonce=\"" + nonce + "\""));
        assertThat(nonce(browser.get("/login"))).isNotEqualTo(nonce);
    }

    @Test
    void sessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        assertThat(header(browser.get("/login"), "Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void signingInOpensTheAskedPageInANewSession() throws Exception {
        browser.get("/subscribers?q=ali");
        String before = browser.cookie().getValue();
        HttpResponse<String> answer = browser.signIn("alpha", MadeUpPlatform.PASSWORD);
        assertThat(target(answer)).startsWith("/subscribers?q=ali");
        assertThat(browser.cookie().getValue()).isNotEqualTo(before);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void wrongPasswordLeadsBackToTheLoginPage() throws Exception {
        assertThat(target(browser.signIn("alpha", "wrong"))).isEqualTo("/login");
        assertThat(target(browser.get("/"))).isEqualTo("/login");
    }

    @Test
    void signInWithoutTheTokenOfThePageIsRefused() throws Exception {
        browser.get("/login");
        HttpResponse<String> answer =
                browser.post("/login", Map.of("username", "alpha", "password", MadeUpPlatform.PASSWORD));
        assertThat(target(answer)).isEqualTo("/login");
        assertThat(target(browser.get("/"))).isEqualTo("/login");
    }

    @Test
    void otherPostsWithoutTokenAreRefused() throws Exception {
        browser.signIn("alpha", MadeUpPlatform.PASSWORD);
        assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        browser.signIn("alpha", MadeUpPlatform.PASSWORD);
        String session = browser.cookie().getValue();
        HttpResponse<String> answer = browser.post("/logout", Map.of("_csrf", browser.token("/")));
        assertThat(target(answer)).isEqualTo("/login?signed-out");
        assertThat(target(browser.get("/"))).isEqualTo("/login");
        assertThat(browser.cookie().getValue()).isNotEqualTo(session);
    }

    @Test
    void passwordsInTheAddressAreNotAccepted() throws Exception {
        browser.get("/login?username=alpha&password=" + MadeUpPlatform.PASSWORD);
        assertThat(target(browser.get("/"))).isEqualTo("/login");
    }

    private static String nonce(HttpResponse<String> page) {
        return first(NONCE, header(page, "Content-Security-Policy"));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }
}
