package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SandboxConfigurationTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(SandboxConfiguration.class);

    @TempDir
    private Path data;

    @Test
    void runsOnlyWithItsProfile() {
        context.run(without -> assertThat(without).doesNotHaveBean(Sandbox.class));
    }

    @Test
    void takesItsSettingsAndKeepsItsDatabaseToItself() {
        context.withPropertyValues(
                        "spring.profiles.active=sandbox",
                        "sandbox.port=0",
                        "sandbox.smtp-port=0",
                        "sandbox.imap-port=0",
                        "sandbox.data=" + data)
                .run(with -> {
                    assertThat(with).hasSingleBean(Sandbox.class).hasSingleBean(MailCatcher.class);
                    assertThat(with).doesNotHaveBean(DataSource.class);
                    assertThat(data.resolve("sandbox.mv.db")).exists();
                });
    }
}
