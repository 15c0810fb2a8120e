package org.ngnportal.signin.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the portal may keep its tables in. */
public enum Database {
    H2,
    POSTGRESQL;

    private static final String TEMPLATE = "portal_template";

    /** Started when it is first asked for, and ended with the tests. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                create(server, TEMPLATE, "template1");
                migrate(server.getDatabase("postgres", TEMPLATE));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void create(EmbeddedPostgres server, String name, String template) {
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("CREATE DATABASE " + name + " TEMPLATE " + template)
                    .update();
        }
    }

    /** What the migrations make, read once. */
    private static final class Tables {

        private static final String OF_H2 = written();

        private static String written() {
            var source = inMemory();
            migrate(source);
            return String.join(
                    "\n",
                    JdbcClient.create(source)
                            .sql("SCRIPT NOSETTINGS")
                            .query(String.class)
                            .list());
        }
    }

    private static DataSource withTables(DataSource source) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(Tables.OF_H2);
            return source;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JdbcDataSource inMemory() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        return source;
    }

    /** An empty one with all tables. */
    public DataSource fresh() {
        if (this == H2) {
            var source = inMemory();
            return withTables(source);
        }
        var name = "signin" + UUID.randomUUID().toString().replace("-", "");
        Server.create(Server.POSTGRES, name, TEMPLATE);
        return Server.POSTGRES.getDatabase("postgres", name);
    }

    private static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/portal")
                .load()
                .migrate();
    }
}
