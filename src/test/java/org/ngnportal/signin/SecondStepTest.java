package org.ngnportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngnportal.signin.HttpBrowser.target;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
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

    @LocalServerPort
    private int port;

    @Autowired
    private Enrolment enrolment;

    @Autowired
    private JdbcClient database;

    private HttpBrowser browser = new HttpBrowser(0);
    private Secret key = new Secret("");
    private Secret recoveryCode = new Secret("");

    @BeforeEach
    void alphaHasAnApp() {
        Nobody.signedInYet(database);
        browser = new HttpBrowser(port);
        Actor alpha = new MadeUpPlatform().authenticate("alpha", new Secret(MadeUpPlatform.PASSWORD));
        var setup = enrolment.beginTotp(alpha);
        enrolment.confirmTotp(alpha, setup, AppCodes.at(setup.key(), Instant.now()));
        key = setup.key();
        recoveryCode = enrolment.newRecoveryCodes(alpha).getFirst();
    }

    @AfterEach
    void alphaHasNoneAnyMore() {
        Nobody.signedInYet(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/first", "/account/security", "/subscribers", "/no-such-page", "/actuator/env"})
    void passwordAloneOpensNothing(String path) throws Exception {
        assertThat(target(signIn())).isEqualTo("/login/factor");
        assertThat(target(browser.get(path))).isEqualTo("/login");
        assertThat(browser.get("/login/factor").statusCode()).isEqualTo(200);
    }

    @Test
    void passwordAloneGetsNothingFromVaadinEither() throws Exception {
        signIn();
        assertThat(browser.get("/?v-r=init&location=account%2Fsecurity").body())
                .doesNotContain("alpha", "Alpha Telecom");
        assertThat(browser.get("/VAADIN/dynamic/resource/0/x/y").statusCode()).isNotEqualTo(200);
        assertThat(browser.post("/?v-r=uidl&v-uiId=0", Map.of()).body()).doesNotContain("Alpha Telecom");
    }

    @Test
    void sessionIsRenewedAtBothSteps() throws Exception {
        browser.get("/first?a=b");
        String before = browser.cookie().getValue();
        signIn();
        String between = browser.cookie().getValue();
        HttpResponse<String> answer = second(Map.of("code", nextCode()));
        assertThat(target(answer)).startsWith("/first?a=b");
        assertThat(browser.cookie().getValue()).isNotEqualTo(between);
        assertThat(between).isNotEqualTo(before);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void codeIsGoodForOneSession() throws Exception {
        signIn();
        String code = nextCode();
        second(Map.of("code", code));
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        browser.forgetCookies();
        signIn();
        assertThat(target(second(Map.of("code", code)))).isEqualTo("/login/factor");
        assertThat(target(browser.get("/"))).isEqualTo("/login");
    }

    @Test
    void recoveryCodeSignsInOnce() throws Exception {
        signIn();
        second(Map.of("recovery", recoveryCode.reveal()));
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        browser.forgetCookies();
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
        assertThat(target(browser.get("/"))).isEqualTo("/login");
    }

    @Test
    void nobodyIsSignedInByTheSecondStepAlone() throws Exception {
        browser.get("/login");
        assertThat(target(second(Map.of("code", nextCode())))).isEqualTo("/login");
        assertThat(browser.post("/login/factor/challenge", Map.of("_csrf", browser.token("/login")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void secondStepWithoutTheTokenOfThePageIsRefused() throws Exception {
        signIn();
        assertThat(target(browser.post("/login/factor", Map.of("code", nextCode()))))
                .isEqualTo("/login");
        assertThat(target(browser.post("/login/factor/challenge", Map.of()))).isEqualTo("/login");
        assertThat(target(browser.get("/"))).isEqualTo("/login");
    }

    @Test
    void passwordOfSomebodyElseEndsWhoWasSignedInBefore() throws Exception {
        browser.signIn("gamma", MadeUpPlatform.PASSWORD);
        String token = browser.token("/");
        browser.post("/login", Map.of("username", "alpha", "password", MadeUpPlatform.PASSWORD, "_csrf", token));
        assertThat(target(browser.get("/"))).isEqualTo("/login");
    }

    /** The present code was taken when the app was set up. */
    private String nextCode() {
        return AppCodes.at(key, Instant.now().plusSeconds(30));
    }

    private HttpResponse<String> signIn() throws Exception {
        return browser.signIn("alpha", MadeUpPlatform.PASSWORD);
    }

    private HttpResponse<String> second(Map<String, String> fields) throws Exception {
        var form = new java.util.HashMap<>(fields);
        form.put("_csrf", browser.token("/login/factor"));
        return browser.post("/login/factor", form);
    }
}
