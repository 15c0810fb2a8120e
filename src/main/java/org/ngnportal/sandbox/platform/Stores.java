package org.ngnportal.sandbox.platform;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables of the platform. */
record Stores(
        JdbcClient db,
        CustomerStore customers,
        CustomerPropertyStore properties,
        DomainStore domains,
        AccountStore accounts,
        DiversionStore diversions,
        VoicemailStore mailboxes,
        Lists lists,
        PasswordMode passwordMode,
        Stamps stamps,
        Traffic traffic) {

    static Stores of(DataSource database, PasswordMode passwordMode, Clock clock, boolean traffic) {
        var db = JdbcClient.create(database);
        var lists = new Lists(db, database);
        var properties = new CustomerPropertyStore(db);
        return new Stores(
                db,
                new CustomerStore(db, properties, lists),
                properties,
                new DomainStore(db, lists),
                new AccountStore(db, new BelongingsStore(db, lists.pending()), lists),
                new DiversionStore(db),
                new VoicemailStore(db),
                lists,
                passwordMode,
                new Stamps(clock),
                new Traffic(traffic, clock));
    }
}
