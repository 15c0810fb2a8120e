package org.ngnportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the outside meets: addresses, cookies, headers. Over a real socket. */
@SpringBootTest(classes = SignInTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInRulesTest {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @LocalServerPort
    private int port;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/subscribers", "/subscribers/alice@alpha.example", "/no-such-page", "/actuator/env"})
    void strangerIsSentToTheLoginPage(String path) throws Exception {
        assertThat(target(get(path))).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/portal/portal.css", "/portal/portal.js", "/aura/aura.css", "/actuator/health"})
    void strangerGetsWhatTheLoginPageNeeds(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void pageIsProtectedByHeaders() throws Exception {
        HttpResponse<String> page = get("/login");
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
        HttpResponse<String> first = get("/login");
        String nonce = nonce(first);
        assertThat(Pattern.compile("<script[^>]*>")
                        .matcher(first.body())
                        .results()
                        .map(tag -> tag.group()))
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag).contains("nonce=\"" + nonce + "\""));
        assertThat(nonce(get("/login"))).isNotEqualTo(nonce);
    }

    @Test
    void sessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        assertThat(header(get("/login"), "Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void signingInOpensTheAskedPageInANewSession() throws Exception {
        get("/subscribers?q=ali");
        String before = session();
        HttpResponse<String> answer = signIn("alpha", MadeUpPlatform.PASSWORD);
        assertThat(target(answer)).startsWith("/subscribers?q=ali");
        assertThat(session()).isNotEqualTo(before);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void wrongPasswordLeadsBackToTheLoginPage() throws Exception {
        assertThat(target(signIn("alpha", "wrong"))).isEqualTo("/login");
        assertThat(target(get("/"))).isEqualTo("/login");
    }

    @Test
    void signInWithoutTheTokenOfThePageIsRefused() throws Exception {
        get("/login");
        HttpResponse<String> answer = post("/login", Map.of("username", "alpha", "password", MadeUpPlatform.PASSWORD));
        assertThat(target(answer)).isEqualTo("/login");
        assertThat(target(get("/"))).isEqualTo("/login");
    }

    @Test
    void otherPostsWithoutTokenAreRefused() throws Exception {
        signIn("alpha", MadeUpPlatform.PASSWORD);
        assertThat(post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        signIn("alpha", MadeUpPlatform.PASSWORD);
        String session = session();
        HttpResponse<String> answer = post("/logout", Map.of("_csrf", token(get("/"))));
        assertThat(target(answer)).isEqualTo("/login?signed-out");
        assertThat(target(get("/"))).isEqualTo("/login");
        assertThat(session()).isNotEqualTo(session);
    }

    @Test
    void passwordsInTheAddressAreNotAccepted() throws Exception {
        get("/login?username=alpha&password=" + MadeUpPlatform.PASSWORD);
        assertThat(target(get("/"))).isEqualTo("/login");
    }

    private HttpResponse<String> signIn(String username, String password) throws Exception {
        return post("/login", Map.of("username", username, "password", password, "_csrf", token(get("/login"))));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html,*/*;q=0.8");
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("NGNPORTAL"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String token(HttpResponse<String> page) {
        return first(TOKEN, page.body());
    }

    private static String nonce(HttpResponse<String> page) {
        return first(NONCE, header(page, "Content-Security-Policy"));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static String target(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        URI target = URI.create(header(answer, "Location"));
        return target.getRawQuery() == null ? target.getPath() : target.getPath() + "?" + target.getRawQuery();
    }
}
