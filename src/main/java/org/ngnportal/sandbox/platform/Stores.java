package org.ngnportal.sandbox.platform;

import java.time.Clock;
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
        PasswordMode passwordMode,
        Stamps stamps) {

    static Stores of(JdbcClient db, PasswordMode passwordMode, Clock clock) {
        var properties = new CustomerPropertyStore(db);
        return new Stores(
                db,
                new CustomerStore(db, properties),
                properties,
                new DomainStore(db),
                new AccountStore(db, new BelongingsStore(db)),
                new DiversionStore(db),
                new VoicemailStore(db),
                passwordMode,
                new Stamps(clock));
    }
}
