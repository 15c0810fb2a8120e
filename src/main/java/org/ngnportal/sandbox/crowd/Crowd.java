package org.ngnportal.sandbox.crowd;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ngnportal.sandbox.crowd.CrowdTables.Owner;
import org.ngnportal.sandbox.crowd.People.Place;

/**
 * Fills a platform with as many accounts as one likes: resellers from huge to tiny, their customers, domains, and people
 * with names from many scripts. Whom there is follows from the number alone. Everybody can sign in: the SIP password of
 * {@code jan@shop.example} is {@code jan-sip}, the web password of those who have one {@code jan-web}, the password of the
 * customer {@code kiosk-3} is {@code kiosk-3-demo}.
 *
 * <p>Rows go in as a whole and past the platform's rules, on a database that nobody else uses yet; if that fails the database
 * is not to be used.
 */
public final class Crowd {

    private static final long SEED = 20260112;
    private static final List<String> TABLES = List.of(
            "customer",
            "customer_property",
            "sip_domain",
            "sip_account",
            "sip_group",
            "sip_property",
            "sip_acl",
            "sip_diversion",
            "voicemail");
    private static final List<String> TRADES = List.of(
            "kiosk", "bakery", "clinic", "school", "garage", "hotel", "bank", "studio", "farm", "museum", "harbour",
            "mill");
    private static final List<String> CARRIERS = List.of(
            "nordtel",
            "sudvox",
            "ostcom",
            "westline",
            "riverphone",
            "hilltalk",
            "baycall",
            "lakevoice",
            "cityring",
            "openwire");

    private final DataSource database;
    private final int accounts;
    private final boolean clearPasswords;
    private final Consumer<String> progress;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final People people = new People();

    /**
     * @param database migrated by {@code db/sandbox}
     * @param accounts how many SIP accounts to add
     * @param clearPasswords whether passwords are kept in clear besides their digests
     * @param progress is told from time to time how far things are
     */
    public Crowd(DataSource database, int accounts, boolean clearPasswords, Consumer<String> progress) {
        this.database = database;
        this.accounts = accounts;
        this.clearPasswords = clearPasswords;
        this.progress = progress;
    }

    /** Adds everything. */
    public void seed() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            // rows go in by table, some of them before those they belong to
            execute(connection, "set referential_integrity false");
            var indexes = new DeferredIndexes(connection, TABLES);
            try (var tables = new CrowdTables(connection, new CrowdAccounts(people, random, clearPasswords))) {
                tables.onProgress(progress, accounts);
                resellers(tables);
                tables.finish();
            }
            connection.commit();
            indexes.create(connection, progress);
            execute(connection, "set referential_integrity true");
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("the platform could not be filled", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void resellers(CrowdTables tables) throws SQLException {
        int count = Math.clamp(Math.round(4 * Math.cbrt(Math.pow(accounts / 1000.0, 2))), 1, 500);
        var sizes = Sizes.of(accounts, count, 1.05);
        for (int i = 0; i < sizes.length; i++) {
            var label = CARRIERS.get(i % CARRIERS.size()) + "-" + (i + 1);
            var place = people.place(random);
            boolean active = i % 9 != 8;
            var reseller = tables.reseller(label, place, people.person(place, random), active, sizes[i]);
            branch(tables, reseller, place, sizes[i]);
        }
    }

    /** A quarter of a reseller's accounts is its own, the rest belongs to customers. */
    private void branch(CrowdTables tables, Owner reseller, Place place, int size) throws SQLException {
        int customers = size / 120;
        int theirs = customers == 0 ? 0 : size * 3 / 4;
        domains(tables, reseller, place, size - theirs, 1);
        var sizes = Sizes.of(theirs, customers, 0.7);
        for (int i = 0; i < customers; i++) {
            var label = TRADES.get(random.nextInt(TRADES.size())) + "-" + (tables.customers() + 1);
            var home = random.nextInt(8) == 0 ? people.place(random) : place;
            var customer = tables.customer(label, reseller, home, people.person(home, random), sizes[i]);
            domains(tables, customer, home, sizes[i], 0.6);
        }
    }

    private void domains(CrowdTables tables, Owner owner, Place place, int size, double steepness) throws SQLException {
        var sizes = Sizes.of(size, 1 + size / 150, steepness);
        for (int i = 0; i < sizes.length; i++) {
            var name = (i == 0 ? "" : "site-" + i + ".") + owner.domain();
            tables.domain(name, owner);
            tables.accounts(name, owner, place, sizes[i]);
        }
    }
}
