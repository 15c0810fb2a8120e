package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.NgnProSettings.Engine;
import org.ngnportal.ngnpro.NgnProSettings.EnginePort;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class NgnProConfigurationTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(NgnProConfiguration.class);

    @Test
    void aClientIsMadeFromDefaultsThatVerifyTheServer() {
        context.run(started -> {
            assertThat(started).hasSingleBean(NgnProClient.class);
            assertThat(started.getBean(NgnProSettings.class))
                    .isEqualTo(NgnProSettings.at(URI.create("http://localhost:9200/")));
            assertThat(started.getBean(NgnProSettings.class).verifyTls()).isTrue();
        });
    }

    @Test
    void everySettingCanBeChanged() {
        context.withPropertyValues(
                        "ngnpro.url=https://ngnpro.example/",
                        "ngnpro.connect-timeout=1s",
                        "ngnpro.read-timeout=2s",
                        "ngnpro.max-response-size=3MB",
                        "ngnpro.max-concurrent=4",
                        "ngnpro.read-retries=1",
                        "ngnpro.breaker-failures=5",
                        "ngnpro.breaker-pause=6s",
                        "ngnpro.verify-tls=false",
                        "ngnpro.store-clear-text-passwords=false",
                        "ngnpro.engines.voicemail.url=https://voicemail.example/",
                        "ngnpro.engines.enum.url=https://enum.example/",
                        "ngnpro.engines.enum.username=admin",
                        "ngnpro.engines.enum.password=secret")
                .run(started -> assertThat(started.getBean(NgnProSettings.class))
                        .isEqualTo(new NgnProSettings(
                                URI.create("https://ngnpro.example/"),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2),
                                DataSize.ofMegabytes(3),
                                4,
                                1,
                                5,
                                Duration.ofSeconds(6),
                                false,
                                false,
                                Map.of(
                                        EnginePort.VOICEMAIL,
                                        new Engine(URI.create("https://voicemail.example/"), null, null),
                                        EnginePort.ENUM,
                                        new Engine(URI.create("https://enum.example/"), "admin", "secret")))));
    }

    @Test
    void anEngineWithHalfACredentialIsRefused() {
        context.withPropertyValues(
                        "ngnpro.engines.rating.url=https://rating.example/", "ngnpro.engines.rating.username=admin")
                .run(started -> assertThat(started).hasFailed());
    }

    @Test
    void noSettingShowsAPassword() {
        assertThat(new Engine(URI.create("https://enum.example/"), "admin", "secret").toString())
                .contains("admin")
                .doesNotContain("secret");
    }
}
