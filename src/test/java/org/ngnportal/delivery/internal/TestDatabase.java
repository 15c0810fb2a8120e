package org.ngnportal.delivery.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A fresh database.
 *
 * @param settings Spring's {@code spring.datasource.*}
 */
record TestDatabase(Map<String, String> settings, Closing closing) implements AutoCloseable {

    interface Closing {
        void close() throws IOException;
    }

    static TestDatabase h2(Path directory) {
        var url = "jdbc:h2:file:" + directory.resolve("portal") + ";DB_CLOSE_ON_EXIT=FALSE";
        return new TestDatabase(Map.of("url", url, "username", "portal", "password", ""), () -> {});
    }

    static TestDatabase postgres() throws IOException {
        var server = EmbeddedPostgres.start();
        var url = server.getJdbcUrl("postgres", "postgres");
        return new TestDatabase(Map.of("url", url, "username", "postgres", "password", ""), server::close);
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
