package org.ngnportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationTests {

    /** H2 takes what compares with a set of values to the session that made the check; once that is gone, no row fits. */
    @ParameterizedTest
    @ValueSource(strings = {"classpath:db/portal", "classpath:db/sandbox"})
    void checksOfH2OutliveTheSessionThatMadeThem(String migrations) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).locations(migrations).load().migrate();

        var checks = JdbcClient.create(source)
                .sql("SELECT constraint_name || ': ' || check_clause FROM information_schema.check_constraints")
                .query(String.class)
                .list();

        assertThat(checks)
                .allSatisfy(check -> assertThat(check.toUpperCase(Locale.ROOT))
                        .doesNotContain(" IN(")
                        .doesNotContain(" IN ("));
    }
}
