package org.ngnportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.journeys.Portal;
import org.ngnportal.matrix.Premises;

/** What holds for every address of the API. */
@ExtendWith(Premises.class)
class ApiRulesTest {

    private static Portal portal;
    private static Program alice;

    @BeforeAll
    static void start(Portal running) {
        portal = running;
        alice = TestLine.of(portal).program();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "api/", "api/my", "api/my/nothing", "api/my/identity/x", "api/my/bob@alpha.example"})
    void whatIsNotThereIsAProblem(String path) {
        assertThat(alice.get(path).problem()).isEqualTo("not-found");
        assertThat(Program.stranger(portal).get(path).problem()).isEqualTo("not-signed-in");
    }

    @Test
    void whatCannotBeDoneSaysWhatCan() {
        var answer = alice.delete("api/my/identity");

        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Hier gibt es nichts",
                "nl-BE,en;q=0.5|Hier is niets",
                "es|Aqu\u00ed no hay nada",
                "ro|Aici nu este nimic",
                "fr|There is nothing here",
                ";;;|There is nothing here"
            })
    void problemsAreToldInTheLanguageOfTheReader(String wanted, String title) {
        var answer = alice.send("GET", "api/my/nothing", "", "Accept-Language", wanted);

        assertThat(answer.json().path("title").asString()).isEqualTo(title);
        assertThat(answer.json().path("status").asInt()).isEqualTo(404);
        assertThat(answer.header("Content-Language")).isNotEmpty();
    }

    @Test
    void largeBodiesAreRefused() {
        var body = "{\"text\":\"" + "x".repeat(70_000) + "\"}";

        assertThat(alice.put("api/my/identity", body).problem()).isEqualTo("too-large");
    }

    @Test
    void limitsAreToldAndKept() {
        var bob = TestLine.of(portal).program();
        var first = bob.get("api/my/nothing");
        assertThat(first.http().headers().allValues("RateLimit"))
                .anyMatch(limit -> limit.matches("\"subscriber\";r=119;t=\\d+"))
                .anyMatch(limit -> limit.startsWith("\"address\""));

        Program.Answer last = first;
        for (int i = 0; i < 130 && last.status() != 429; i++) {
            last = bob.get("api/my/nothing");
        }

        assertThat(last.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        assertThat(alice.get("api/my/identity").status()).isEqualTo(200);
    }

    @Test
    void answersMayNotBeFramedOrGuessed() {
        for (var path : new String[] {"api/my/identity", "api/my/nothing"}) {
            var answer = alice.get(path);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        }
    }
}
