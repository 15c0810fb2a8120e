package org.ngnportal.delivery.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

class PostgresOutboxTest extends OutboxTest {

    private EmbeddedPostgres postgres;

    @Override
    Map<String, String> database(Path directory) throws IOException {
        postgres = EmbeddedPostgres.start();
        return Map.of("url", postgres.getJdbcUrl("postgres", "postgres"), "username", "postgres", "password", "");
    }

    @Override
    void stopDatabase() throws IOException {
        postgres.close();
    }
}
