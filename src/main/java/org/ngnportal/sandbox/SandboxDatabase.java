package org.ngnportal.sandbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sandbox's own H2 database, migrated. Never a bean: the portal must not get hold of it. */
final class SandboxDatabase implements AutoCloseable {

    /** What was answered is on disk. */
    private static final String SAFE = ";WRITE_DELAY=0";

    /** For a database that is made as a whole or not at all. */
    private static final String QUICK = ";WRITE_DELAY=5000;CACHE_SIZE=131072";

    private final HikariDataSource pool;

    /** @param file without suffix, null for a database in memory that ends with this object */
    SandboxDatabase(@Nullable Path file) {
        this(file, SAFE);
    }

    private SandboxDatabase(@Nullable Path file, String options) {
        var config = new HikariConfig();
        config.setPoolName("sandbox");
        config.setJdbcUrl((file == null ? "jdbc:h2:mem:" + UUID.randomUUID() : "jdbc:h2:file:" + file.toAbsolutePath())
                + ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE" + options);
        config.setUsername("sandbox");
        config.setPassword("");
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        pool = new HikariDataSource(config);
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/sandbox")
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** A database to be filled and closed before anybody uses it. */
    static SandboxDatabase openForFilling(Path file) {
        return new SandboxDatabase(file, QUICK);
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        try (pool) {
            JdbcClient.create(pool).sql("shutdown").update();
        }
    }
}
