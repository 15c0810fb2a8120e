package org.ngnportal.handover.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ngnportal.links.VisitLimit;
import org.ngnportal.provisioning.Provisioning;
import org.ngnportal.provisioning.SoftphoneAccount;
import org.ngnportal.vault.Secret;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class SoftphoneControllerTest {

    private static final String TOKEN = "t".repeat(43);

    private final Map<String, String> waiting = new HashMap<>(Map.of(TOKEN, "<config/>"));
    private final SoftphoneController controller = new SoftphoneController(
            new Provisioning() {
                @Override
                public Secret offer(SoftphoneAccount account, Duration lifetime) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Optional<Secret> fetch(Secret token) {
                    return Optional.ofNullable(waiting.remove(token.reveal())).map(Secret::new);
                }
            },
            new VisitLimit(5, Duration.ofMinutes(1), Clock.systemUTC()));

    private ResponseEntity<byte[]> ask(String method, String token) {
        return controller.settings(token, new MockHttpServletRequest(method, "/softphone/" + token));
    }

    @Test
    void settingsAreFetchedOnceAndKeptByNobody() {
        var answer = ask("GET", TOKEN);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(answer.getBody()).asString().isEqualTo("<config/>");
        assertThat(ask("GET", TOKEN).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void everyFailureHasTheSameAnswer() {
        var unknown = ask("GET", "u".repeat(43));

        assertThat(ask("GET", "short")).isEqualTo(unknown);
        assertThat(ask("GET", "../" + TOKEN)).isEqualTo(unknown);
        assertThat(unknown.getBody()).isNull();
    }

    @Test
    void whoOnlyLooksUsesNothingUp() {
        assertThat(ask("HEAD", TOKEN).getStatusCode().value()).isEqualTo(404);
        assertThat(ask("GET", TOKEN).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void whoTriesTooOftenGetsNothing() {
        for (int i = 0; i < 5; i++) {
            ask("GET", "u".repeat(43));
        }

        assertThat(ask("GET", TOKEN).getStatusCode().value()).isEqualTo(404);
        assertThat(waiting).containsKey(TOKEN);
    }
}
