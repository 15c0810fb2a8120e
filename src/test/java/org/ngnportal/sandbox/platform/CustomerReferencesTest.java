package org.ngnportal.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CustomerReferencesTest {

    /** Customers themselves are no belongings, nor is what goes with them or with their accounts. */
    @Test
    void everyTableThatNamesACustomerIsLookedAt() {
        var database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:references;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/sandbox")
                .load()
                .migrate();
        var named = JdbcClient.create(database)
                .sql("select lower(c.table_name) || '.' || lower(c.column_name) from information_schema.columns c"
                        + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
                        + " where c.table_schema = 'PUBLIC' and t.table_type = 'BASE TABLE'"
                        + " and lower(c.column_name) in ('customer', 'reseller', 'owner')"
                        + " and lower(c.table_name) not in ('customer', 'customer_property', 'sip_group')")
                .query(String.class)
                .list();

        assertThat(CustomerReferences.ALL)
                .extracting(reference -> reference.table() + "." + reference.column())
                .containsExactlyInAnyOrderElementsOf(named);
        JdbcClient.create(database).sql("shutdown").update();
    }
}
