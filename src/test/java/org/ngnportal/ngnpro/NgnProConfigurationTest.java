package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
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
                        "ngnpro.verify-tls=false",
                        "ngnpro.store-clear-text-passwords=false")
                .run(started -> assertThat(started.getBean(NgnProSettings.class))
                        .isEqualTo(new NgnProSettings(
                                URI.create("https://ngnpro.example/"),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2),
                                DataSize.ofMegabytes(3),
                                4,
                                false,
                                false)));
    }
}
