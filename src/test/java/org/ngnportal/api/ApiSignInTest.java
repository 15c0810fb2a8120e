package org.ngnportal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.accounts.OwnAccount;
import org.ngnportal.journeys.Portal;
import org.ngnportal.matrix.Premises;
import org.ngnportal.signin.Sessions;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.Term;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(Premises.class)
class ApiSignInTest {

    private static final String IDENTITY = "api/my/identity";

    private static Portal portal;
    private static TestLine line;
    private static Program alice;

    @BeforeAll
    static void start(Portal running) {
        portal = running;
        line = TestLine.of(portal);
        alice = line.program();
    }

    @AfterEach
    void forgetTokens() {
        portal.bean(JdbcClient.class).sql("DELETE FROM app_token").update();
    }

    @Test
    void subscriberIsKnownByAddressAndWebPassword() {
        var answer = alice.get(IDENTITY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.json().path("address").asString())
                .isEqualTo(line.address().toString());
        assertThat(answer.json().path("mayChange").asBoolean()).isTrue();
    }

    @Test
    void noSessionBeginsAndNoneIsTaken() {
        assertThat(alice.get(IDENTITY).http().headers().map()).doesNotContainKey("set-cookie");
        assertThat(Program.stranger(portal)
                        .send("GET", IDENTITY, "", "Cookie", "NGNPORTAL=0123456789ABCDEF0123456789ABCDEF")
                        .problem())
                .isEqualTo("not-signed-in");
    }

    @ParameterizedTest
    @CsvSource({
        "alice@alpha.example, alice-sip",
        "nobody@alpha.example, alice-web",
        "alice@nowhere.example, alice-web",
        "alpha, alpha-demo",
        "admin, sandbox-admin",
        "alice, alice-web"
    })
    void nobodyElseGetsIn(String username, String password) {
        var answer = Program.of(portal, username, password).get(IDENTITY);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("wrong-credentials");
        assertThat(answer.text()).doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Digest username=\"alice\"",
                "Basic",
                "Basic !!!",
                "Basic YWxpY2U=",
                "Bearer",
                "Bearer x",
                "Bearer ngnp_0000000000000000000000000000000000000000000000000",
                "ngnp_x"
            })
    void whatSaysNothingGetsNothing(String authorization) {
        var answer = Program.saying(portal, authorization).get(IDENTITY);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.http().headers().allValues("WWW-Authenticate")).hasSize(2);
    }

    @Test
    void browsersAreNotAskedForAPassword() {
        var answer = Program.stranger(portal).send("GET", IDENTITY, "", "Sec-Fetch-Mode", "navigate");

        assertThat(answer.http().headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"ngnportal\"");
    }

    @Test
    void pagesOfOthersGetNothingEvenWithAPassword() {
        var answer = alice.send("GET", IDENTITY, "", "Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example");

        assertThat(answer.problem()).isEqualTo("foreign-page");
        assertThat(answer.http().headers().map()).doesNotContainKey("access-control-allow-origin");
        var preflight = Program.stranger(portal)
                .send(
                        "OPTIONS",
                        IDENTITY,
                        "",
                        "Origin",
                        "https://evil.example",
                        "Access-Control-Request-Method",
                        "GET");
        assertThat(preflight.status()).isEqualTo(401);
        assertThat(preflight.http().headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void guessingIsSlowedDown() {
        for (int i = 0; i < 12; i++) {
            Program.of(portal, "guessed@alpha.example", "guess" + i).get(IDENTITY);
        }

        var answer = Program.of(portal, "guessed@alpha.example", "guess").get(IDENTITY);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problem()).isEqualTo("too-many-tries");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        portal.bean(JdbcClient.class).sql("DELETE FROM signin_throttle").update();
    }

    @Test
    void tokenSpeaksForWhoMadeIt() {
        var issued = issue("My app", true);

        assertThat(issued.value().reveal())
                .matches("ngnp_[0-9A-Za-z]{49}")
                .endsWith(issued.token().hint());
        assertThat(Program.with(portal, issued.value())
                        .get(IDENTITY)
                        .json()
                        .path("address")
                        .asString())
                .isEqualTo(line.address().toString());
        assertThat(tokens().list(actor()))
                .singleElement()
                .satisfies(token -> assertThat(token.used()).isNotNull());
    }

    @Test
    void tokenIsKeptNowhere() {
        var issued = issue("My app", true);

        assertThat(portal.bean(JdbcClient.class)
                        .sql("SELECT * FROM app_token")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain(issued.value().reveal());
        assertThat(issued.toString()).doesNotContain(issued.value().reveal());
    }

    @Test
    void readOnlyTokenChangesNothing() {
        var reader = Program.with(portal, issue("Reader", false).value());

        assertThat(reader.get(IDENTITY).json().path("mayChange").asBoolean()).isFalse();
        for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            assertThat(reader.send(method, IDENTITY, "{}").problem()).isEqualTo("read-only-token");
        }
    }

    @Test
    void revokedTokenIsOverAtOnce() {
        var issued = issue("My app", true);
        var program = Program.with(portal, issued.value());
        assertThat(program.get(IDENTITY).status()).isEqualTo(200);

        tokens().revoke(actor(), issued.token().id());

        assertThat(program.get(IDENTITY).problem()).isEqualTo("wrong-credentials");
        assertThat(tokens().list(actor())).isEmpty();
    }

    @Test
    void tokenIsOverWhenItsTimeIs() {
        var issued = tokens().create(
                        actor(), new NewAppToken("Short", true, Instant.now().plusSeconds(60)), line.password());
        portal.bean(JdbcClient.class)
                .sql("UPDATE app_token SET expires_at = created_at")
                .update();

        assertThat(Program.with(portal, issued.value()).get(IDENTITY).problem()).isEqualTo("wrong-credentials");
        assertThat(tokens().list(actor())).isEmpty();
    }

    @Test
    void passwordAndTokensEndWithAnotherPassword() {
        var other = TestLine.of(portal);
        var bob = other.actor();
        var issued = tokens().create(bob, new NewAppToken("App", true, null), other.password());
        var byToken = Program.with(portal, issued.value());
        var byPassword = other.program();
        assertThat(byToken.get(IDENTITY).status()).isEqualTo(200);
        assertThat(byPassword.get(IDENTITY).status()).isEqualTo(200);

        portal.bean(OwnAccount.class).setWebPassword(bob, new Secret("another-web"));
        portal.bean(Sessions.class).endAllButThis(bob.user());

        assertThat(byToken.get(IDENTITY).status()).isEqualTo(401);
        assertThat(byPassword.get(IDENTITY).status()).isEqualTo(401);
        assertThat(tokens().list(bob)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', NAME_MISSING", "App, NAME_TAKEN", "Other, WRONG_PASSWORD", "Old, EXPIRY_IN_THE_PAST"})
    void tokensAreMadeWithCare(String name, TokenRefusedException.Reason reason) {
        issue("App", true);
        var expires = name.equals("Old") ? Instant.now().minus(1, ChronoUnit.DAYS) : null;
        var password = name.equals("Other") ? new Secret("guess") : line.password();

        assertThatThrownBy(() -> tokens().create(actor(), new NewAppToken(name, true, expires), password))
                .isInstanceOfSatisfying(
                        TokenRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void nobodyMakesATokenAsSomebody() {
        var by = new Actor.Administrator(Login.administrator("admin", new Secret("x")));
        var impersonation = new Actor.Impersonation(by, actor(), true, Term.UNLIMITED);

        assertThatThrownBy(
                        () -> tokens().create(impersonation, new NewAppToken("Backdoor", true, null), new Secret("")))
                .isInstanceOf(DeniedException.class);
    }

    private static IssuedToken issue(String name, boolean full) {
        return tokens().create(actor(), new NewAppToken(name, full, null), line.password());
    }

    private static AppTokens tokens() {
        return portal.bean(AppTokens.class);
    }

    private static Actor.Subscriber actor() {
        return line.actor();
    }
}
