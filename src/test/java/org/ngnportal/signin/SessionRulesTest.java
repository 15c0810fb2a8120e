package org.ngnportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngnportal.signin.HttpBrowser.header;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.tenancy.UserKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How sessions begin, are renewed and end. Over a real socket. */
@SpringBootTest(classes = SignInTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SessionRulesTest {

    private static final UserKey ALPHA = new UserKey(UserKey.Kind.CUSTOMER, "2");

    @LocalServerPort
    private int port;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobodyIsSignedIn() {
        sessions.endAllButThis(ALPHA);
        Nobody.signedInYet(jdbc);
    }

    @Test
    void sessionThatSomebodyElseBeganIsNotSignedIn() throws Exception {
        var attacker = new HttpBrowser(port);
        attacker.get("/login");
        var planted = attacker.cookie();
        var victim = new HttpBrowser(port).with(planted).alpha();
        assertThat(victim.cookie().getValue()).isNotEqualTo(planted.getValue());
        assertThat(victim.isSignedIn()).isTrue();
        assertThat(attacker.isSignedIn()).isFalse();
    }

    @Test
    void eachBrowserHasARowThatDoesNotTellTheCookie() throws Exception {
        var first = new HttpBrowser(port).alpha();
        new HttpBrowser(port).alpha();
        assertThat(sessions.count(ALPHA)).isEqualTo(2);
        assertThat(rows().toString()).doesNotContain(first.cookie().getValue());
    }

    @Test
    void sessionThatIsEndedElsewhereIsOverAtOnce() throws Exception {
        var browser = new HttpBrowser(port).alpha();
        sessions.endAllButThis(ALPHA);
        assertThat(browser.get("/session").statusCode()).isEqualTo(401);
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(sessions.count(ALPHA)).isZero();
        assertThat(rows()).allSatisfy(row -> assertThat(row).containsEntry("ended_as", "SESSION_ENDED"));
        assertThat(outcomes()).contains("SESSION_ENDED");
    }

    @Test
    void signingOutEndsTheRow() throws Exception {
        var browser = new HttpBrowser(port).alpha();
        browser.post("/logout", Map.of("_csrf", browser.token("/")));
        assertThat(rows()).allSatisfy(row -> assertThat(row).containsEntry("ended_as", "SIGNED_OUT"));
        assertThat(outcomes()).contains("SIGNED_IN", "SIGNED_OUT");
    }

    @Test
    void whoSignsOutOverHttpsHasHisPagesForgotten() throws Exception {
        var browser = new HttpBrowser(port).alpha();
        var answer = browser.post("/logout", Map.of("_csrf", browser.token("/")), "X-Forwarded-Proto", "https");
        assertThat(header(answer, "Clear-Site-Data")).isEqualTo("\"cache\"");
    }

    @Test
    void pageIsToldHowLongTheSessionLasts() throws Exception {
        var browser = new HttpBrowser(port).alpha();
        var answer = browser.get("/session");
        assertThat(answer.body()).matches("\\{\"left\":1[78]\\d\\d,\"extendable\":true}");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void strangerIsToldNothingOfSessions() throws Exception {
        assertThat(new HttpBrowser(port).get("/session").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherSiteCannotKeepASessionAlive() throws Exception {
        assertThat(new HttpBrowser(port).alpha().post("/session", Map.of()).statusCode())
                .isEqualTo(403);
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql("SELECT * FROM signin_session").query().listOfRows();
    }

    private List<String> outcomes() {
        return jdbc.sql("SELECT outcome FROM signin_log ORDER BY number")
                .query(String.class)
                .list();
    }
}
