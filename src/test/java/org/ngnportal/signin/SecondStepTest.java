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
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.signin.internal.factor.AppCodes;
import org.ngnportal.signin.internal.factor.Enrolment;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Secret;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose password was right and whose second factor is to come has nothing yet. Over a real socket. */
@SpringBootTest(classes = SignInTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SecondStepTest {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Enrolment enrolment;

    @Autowired
    private JdbcClient database;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private Secret key = new Secret("");
    private Secret recoveryCode = new Secret("");

    @BeforeEach
    void alphaHasAnApp() {
        database.sql("DELETE FROM factor_user").update();
        database.sql("DELETE FROM signin_throttle").update();
        Actor alpha = new MadeUpPlatform().authenticate("alpha", new Secret(MadeUpPlatform.PASSWORD));
        var setup = enrolment.beginTotp(alpha);
        enrolment.confirmTotp(alpha, setup, AppCodes.at(setup.key(), Instant.now()));
        key = setup.key();
        recoveryCode = enrolment.newRecoveryCodes(alpha).getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/first", "/account/security", "/subscribers", "/no-such-page", "/actuator/env"})
    void passwordAloneOpensNothing(String path) throws Exception {
        assertThat(target(signIn())).isEqualTo("/login/factor");
        assertThat(target(get(path))).isEqualTo("/login");
        assertThat(get("/login/factor").statusCode()).isEqualTo(200);
    }

    @Test
    void passwordAloneGetsNothingFromVaadinEither() throws Exception {
        signIn();
        assertThat(get("/?v-r=init&location=account%2Fsecurity").body()).doesNotContain("alpha", "Alpha Telecom");
        assertThat(get("/VAADIN/dynamic/resource/0/x/y").statusCode()).isNotEqualTo(200);
        assertThat(post("/?v-r=uidl&v-uiId=0", Map.of()).body()).doesNotContain("Alpha Telecom");
    }

    @Test
    void sessionIsRenewedAtBothSteps() throws Exception {
        get("/first?a=b");
        String before = session();
        signIn();
        String between = session();
        HttpResponse<String> answer = second(Map.of("code", nextCode()));
        assertThat(target(answer)).startsWith("/first?a=b");
        assertThat(session()).isNotEqualTo(between);
        assertThat(between).isNotEqualTo(before);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void codeIsGoodForOneSession() throws Exception {
        signIn();
        String code = nextCode();
        second(Map.of("code", code));
        assertThat(get("/").statusCode()).isEqualTo(200);

        cookies.getCookieStore().removeAll();
        signIn();
        assertThat(target(second(Map.of("code", code)))).isEqualTo("/login/factor");
        assertThat(target(get("/"))).isEqualTo("/login");
    }

    @Test
    void recoveryCodeSignsInOnce() throws Exception {
        signIn();
        second(Map.of("recovery", recoveryCode.reveal()));
        assertThat(get("/").statusCode()).isEqualTo(200);

        cookies.getCookieStore().removeAll();
        signIn();
        assertThat(target(second(Map.of("recovery", recoveryCode.reveal())))).isEqualTo("/login/factor");
    }

    @Test
    void afterSomeWrongOnesThePasswordIsAskedForAgainAndThenOneHasToWait() throws Exception {
        signIn();
        for (int i = 0; i < 4; i++) {
            assertThat(target(second(Map.of("code", "000000")))).isEqualTo("/login/factor");
        }
        assertThat(target(second(Map.of("code", "000000")))).isEqualTo("/login");
        assertThat(target(second(Map.of("code", nextCode())))).isEqualTo("/login");

        signIn();
        assertThat(target(second(Map.of("code", nextCode())))).isEqualTo("/login/factor");
        assertThat(target(get("/"))).isEqualTo("/login");
    }

    @Test
    void nobodyIsSignedInByTheSecondStepAlone() throws Exception {
        get("/login");
        assertThat(target(second(Map.of("code", nextCode())))).isEqualTo("/login");
        assertThat(post("/login/factor/challenge", Map.of("_csrf", token("/login")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void secondStepWithoutTheTokenOfThePageIsRefused() throws Exception {
        signIn();
        assertThat(target(post("/login/factor", Map.of("code", nextCode())))).isEqualTo("/login");
        assertThat(target(post("/login/factor/challenge", Map.of()))).isEqualTo("/login");
        assertThat(target(get("/"))).isEqualTo("/login");
    }

    @Test
    void passwordOfSomebodyElseEndsWhoWasSignedInBefore() throws Exception {
        post("/login", Map.of("username", "gamma", "password", MadeUpPlatform.PASSWORD, "_csrf", token("/login")));
        String page = get("/").body();
        assertThat(page).isNotEmpty();
        var token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        post("/login", Map.of("username", "alpha", "password", MadeUpPlatform.PASSWORD, "_csrf", token.group(1)));
        assertThat(target(get("/"))).isEqualTo("/login");
    }

    /** The present code was taken when the app was set up. */
    private String nextCode() {
        return AppCodes.at(key, Instant.now().plusSeconds(30));
    }

    private HttpResponse<String> signIn() throws Exception {
        return post(
                "/login", Map.of("username", "alpha", "password", MadeUpPlatform.PASSWORD, "_csrf", token("/login")));
    }

    private HttpResponse<String> second(Map<String, String> fields) throws Exception {
        var form = new java.util.HashMap<>(fields);
        form.put("_csrf", token("/login/factor"));
        return post("/login/factor", form);
    }

    private String token(String path) throws Exception {
        var found = TOKEN.matcher(get(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
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

    private static String target(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        URI target = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return target.getRawQuery() == null ? target.getPath() : target.getPath() + "?" + target.getRawQuery();
    }
}
