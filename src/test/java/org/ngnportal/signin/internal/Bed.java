package org.ngnportal.signin.internal;

import java.util.List;
import javax.sql.DataSource;
import org.ngnportal.signin.IdentityCheck;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What keeps accounts of sign-ins, on a database of its own. */
final class Bed {

    static final Actor.Customer ALPHA = customer(2, 2, "alpha");
    static final Actor.Customer ALPHA_SHOP = customer(3, 2, "alpha-shop");
    static final Actor.Customer BETA = customer(5, 5, "beta");

    final Watch watch = new Watch();
    final DataSource source;
    final JdbcClient jdbc;
    final ThrottleStore throttles;
    final KnownUsers known;
    final Usernames usernames;
    final SharedThrottle throttle;
    final SignInLogStore lines;
    final StoredSignInLog log;

    Bed(Database database, IdentityCheck... checks) {
        source = database.fresh();
        jdbc = JdbcClient.create(source);
        throttles = new ThrottleStore(jdbc);
        known = new KnownUsers(jdbc);
        usernames = new Usernames(List.of(checks), known);
        throttle = node();
        lines = new SignInLogStore(jdbc);
        log = new StoredSignInLog(lines, usernames, known, watch);
    }

    /** Another node on the same database. */
    SharedThrottle node() {
        return new SharedThrottle(throttles, usernames, new DataSourceTransactionManager(source), watch);
    }

    static Actor.Customer customer(int id, int reseller, String name) {
        return new Actor.Customer(
                new CustomerId(id), new CustomerId(reseller), id == reseller, name, new Secret("x"), name);
    }
}
