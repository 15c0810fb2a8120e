package org.ngnportal.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/** On both databases. */
@ParameterizedClass
@EnumSource
class SessionWatchTest {

    private static final SignInSettings SETTINGS = new SignInSettings(Duration.ofDays(180), Duration.ofHours(12));

    @Parameter
    private Database database;

    private Bed bed;
    private SessionWatch watch;
    private final MockHttpSession session = new MockHttpSession();
    private final SignedIn alpha = new SignedIn(Bed.ALPHA, "alpha", true);

    @BeforeEach
    void signIn() {
        bed = new Bed(database);
        watch = node();
        session.setMaxInactiveInterval(1800);
        assertThat(opens()).isTrue();
    }

    @Test
    void sessionHasARow() {
        assertThat(row())
                .containsEntry("user_key", "customer:2")
                .containsEntry("address", "192.0.2.1")
                .containsEntry("agent", "Mozilla/5.0")
                .containsEntry("ended_as", null);
    }

    @Test
    void sessionInWhichNothingIsDoneEnds() {
        bed.watch.move(Duration.ofMinutes(29));
        assertThat(showsSignOfLife()).isTrue();
        bed.watch.move(Duration.ofMinutes(1));
        assertThat(showsSignOfLife()).isFalse();
        assertThat(session.isInvalid()).isTrue();
        assertThat(row()).containsEntry("ended_as", "SESSION_OVER");
    }

    @Test
    void openingPagesKeepsItAlive() {
        for (int i = 0; i < 5; i++) {
            bed.watch.move(Duration.ofMinutes(29));
            assertThat(opens()).isTrue();
        }
    }

    @Test
    void whatPeopleDoOnAPageKeepsItAlive() {
        bed.watch.move(Duration.ofMinutes(29));
        watch.touch(held());
        assertThat(watch.time(session, held())).isEqualTo(new SessionTime(1800, true));
        bed.watch.move(Duration.ofMinutes(29));
        assertThat(showsSignOfLife()).isTrue();
    }

    @Test
    void nobodyStaysForEver() {
        for (int i = 0; i < 47; i++) {
            bed.watch.move(Duration.ofMinutes(15));
            assertThat(opens()).isTrue();
        }
        bed.watch.move(Duration.ofMinutes(13));
        watch.touch(held());
        assertThat(watch.time(session, held())).isEqualTo(new SessionTime(120, false));
        bed.watch.move(Duration.ofMinutes(2));
        assertThat(opens()).isFalse();
    }

    @Test
    void rowIsWrittenAtMostOnceAMinute() {
        var first = row().get("seen_at");
        bed.watch.move(Duration.ofSeconds(59));
        opens();
        assertThat(row().get("seen_at")).isEqualTo(first);
        bed.watch.move(Duration.ofSeconds(1));
        opens();
        assertThat(row().get("seen_at")).isNotEqualTo(first);
    }

    @Test
    void sessionIsEndedFromAnotherNode() {
        node().end(held().id());
        assertThat(new SessionStore(bed.jdbc).endOf(held().id())).isPresent();
        watch = node();
        assertThat(opens()).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void sessionThatTheServerForgetsIsOver() {
        session.invalidate();
        assertThat(row()).containsEntry("ended_as", "SESSION_OVER");
    }

    private SessionWatch node() {
        return new SessionWatch(new SessionStore(bed.jdbc), bed.log, SETTINGS, bed.watch);
    }

    private boolean opens() {
        var request = request("GET", "/subscribers");
        request.addHeader("Accept", "text/html");
        return watch.admits(request, session, alpha);
    }

    private boolean showsSignOfLife() {
        var request = request("POST", "/");
        request.setParameter("v-r", "heartbeat");
        request.addHeader("Accept", "*/*");
        return watch.admits(request, session, alpha);
    }

    private MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setSession(session);
        request.setRemoteAddr("192.0.2.1");
        request.addHeader("User-Agent", "Mozilla/5.0");
        return request;
    }

    private HeldSession held() {
        return (HeldSession) session.getAttribute(HeldSession.NAME);
    }

    private Map<String, Object> row() {
        return bed.jdbc.sql("SELECT * FROM signin_session").query().singleRow();
    }
}
