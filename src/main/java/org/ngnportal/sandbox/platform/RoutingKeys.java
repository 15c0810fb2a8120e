package org.ngnportal.sandbox.platform;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Ids given by the database. */
final class RoutingKeys {

    private RoutingKeys() {}

    /** Carries the insert out and returns the id of the new row. */
    static int added(JdbcClient.StatementSpec insert) {
        var keys = new GeneratedKeyHolder();
        insert.update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).intValue();
    }
}
