package org.ngnportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.Secret;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

class JournalCommandTest {

    private static final Actor ALPHA =
            new Actor.Customer(new CustomerId(1), new CustomerId(1), true, "alpha", new Secret("x"), "Alpha");

    @TempDir
    private Path data;

    private final JdbcDataSource database = new JdbcDataSource();

    @BeforeEach
    void nameDatabase() {
        database.setURL("jdbc:h2:file:" + data.resolve("portal"));
        database.setUser("portal");
    }

    @Test
    void whatIsWholeIsIntactAndWhatWasChangedIsNot() {
        write();
        assertThat(verify()).isEqualTo(JournalCommand.INTACT);

        JdbcClient.create(database)
                .sql("UPDATE journal_entry SET who = 'Nobody' WHERE number = 1")
                .update();

        assertThat(verify()).isEqualTo(JournalCommand.DAMAGED);
    }

    @Test
    void withoutTheKeyNothingIsSaid() throws Exception {
        write();
        Files.delete(data.resolve("keys/vault.json"));

        assertThat(verify()).isEqualTo(JournalCommand.NOT_CHECKED);
    }

    @Test
    void whereNothingIsNothingIsMade() {
        assertThat(verify()).isEqualTo(JournalCommand.NOT_CHECKED);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void onlyVerifyIsKnown() {
        assertThat(JournalCommand.run()).isEqualTo(JournalCommand.NOT_CHECKED);
        assertThat(JournalCommand.run("mend")).isEqualTo(JournalCommand.NOT_CHECKED);
    }

    @Test
    void lockedDatabaseIsExplained() {
        var locked = new SQLException("Database may be already in use", "90020", 90020);

        assertThat(JournalCommand.explain(new IllegalStateException(locked)))
                .contains("the portal runs", "Stop it and try again");
    }

    private int verify() {
        return JournalCommand.run("verify", "--portal.data=" + data);
    }

    private void write() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/portal")
                .load()
                .migrate();
        try (var portal = new SpringApplicationBuilder(JournalCommand.JournalAlone.class)
                .web(WebApplicationType.NONE)
                .run("--portal.data=" + data)) {
            portal.getBean(Journal.class)
                    .during(ALPHA, Deed.of("subscriber.save", Subject.subscriber("alice@alpha.example")), () -> {});
        }
    }
}
