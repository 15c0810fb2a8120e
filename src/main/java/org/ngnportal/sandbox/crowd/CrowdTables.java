package org.ngnportal.sandbox.crowd;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Consumer;
import org.ngnportal.sandbox.crowd.CrowdAccounts.Member;
import org.ngnportal.sandbox.crowd.People.Person;
import org.ngnportal.sandbox.crowd.People.Place;

/** Where the rows of the crowd go. */
final class CrowdTables implements AutoCloseable {

    private static final int COMMIT_EVERY = 5_000;

    private final Connection connection;
    private final CrowdAccounts people;
    private final Batch customers;
    private final Batch customerProperties;
    private final Batch domains;
    private final Batch accounts;
    private final Batch groups;
    private final Batch properties;
    private final Batch acls;
    private final Batch diversions;
    private final Batch mailboxes;

    private Consumer<String> progress = text -> {};
    private int expected;
    private int nextCustomer;
    private int customersAdded;
    private long nextAccount;
    private long accountsAdded;
    private long nextMailbox;

    CrowdTables(Connection connection, CrowdAccounts people) throws SQLException {
        this.connection = connection;
        this.people = people;
        nextCustomer = (int) highest("select coalesce(max(id), 1000) from customer") + 1;
        nextAccount = highest("select coalesce(max(id), 0) from sip_account") + 1;
        nextMailbox = highest("select next value for mailbox_number");
        customers = new Batch(
                connection,
                "customer",
                "id, reseller, reseller_active, username, password, first_name, last_name, organization, tel, email, web,"
                        + " address, postcode, city, state, country, time_zone, language, billing_email, change_date",
                20);
        customerProperties =
                new Batch(connection, "customer_property", "customer, name, category, content, permission", 5);
        domains = new Batch(connection, "sip_domain", "domain, customer, reseller, change_date", 4);
        accounts = new Batch(
                connection,
                "sip_account",
                "id, username, domain, number, customer, reseller, owner, password, ha1, ha1b, first_name, last_name,"
                        + " email, time_zone, rpid, region, quickdial, no_answer, call_limit, quota, prepaid, create_date,"
                        + " change_date",
                23);
        groups = new Batch(
                connection, "sip_group", "account, name, customer, reseller, username, domain, change_date", 7);
        properties = new Batch(connection, "sip_property", "account, name, content", 3);
        acls = new Batch(connection, "sip_acl", "account, pos, ip, mask, tag", 5);
        diversions = new Batch(connection, "sip_diversion", "account, kind, target", 3);
        mailboxes = new Batch(connection, "voicemail", "account, mailbox, name, email, pin, info, delete_mailed", 7);
    }

    /**
     * Whom domains and accounts belong to.
     *
     * @param domain the first of its domains
     */
    record Owner(int id, int reseller, String label, String domain) {}

    void onProgress(Consumer<String> listener, int accountsInAll) {
        progress = listener;
        expected = accountsInAll;
    }

    /** How many customers and resellers there are so far. */
    int customers() {
        return customersAdded;
    }

    Owner reseller(String label, Place place, Person person, boolean active, int size) throws SQLException {
        int id = nextCustomer++;
        party(id, id, active, label, place, person);
        customerProperties.add(id, "sip_credit", "credit", String.valueOf(size * 2), "admin");
        customerProperties.add(id, "pstn_access", "sip", "1", "admin");
        customerProperties.add(id, "pstn_changes", "sip", "1", "admin");
        if (id % 2 == 0) {
            customerProperties.add(id, "prepaid_changes", "sip", "1", "admin");
        }
        customerProperties.add(id, "support_email", "sip", "help@" + label + ".example", "customer");
        return new Owner(id, id, label, label + ".example");
    }

    Owner customer(String label, Owner reseller, Place place, Person person, int size) throws SQLException {
        int id = nextCustomer++;
        party(id, reseller.id(), false, label, place, person);
        customerProperties.add(id, "sip_credit", "credit", String.valueOf(size + 20), "admin");
        if (id % 3 > 0) {
            customerProperties.add(id, "pstn_access", "sip", "1", "admin");
            customerProperties.add(id, "pstn_changes", "sip", "1", "admin");
        }
        return new Owner(id, reseller.id(), label, label + "." + reseller.label() + ".example");
    }

    private void party(int id, int reseller, boolean active, String label, Place place, Person person)
            throws SQLException {
        customersAdded++;
        var email = person.latinFirst() + "." + person.latinLast() + "@" + label + ".example";
        customers.add(
                id,
                reseller,
                active,
                label,
                label + "-demo",
                person.firstName(),
                person.lastName(),
                label.substring(0, 1).toUpperCase(Locale.ROOT)
                        + label.substring(1).replace('-', ' '),
                people.telephone(place),
                email,
                "https://www." + label + ".example",
                "Unknown",
                "Unknown",
                place.city(),
                "N/A",
                place.country(),
                place.timeZone(),
                place.language(),
                email,
                people.changed(people.created()));
    }

    void domain(String name, Owner owner) throws SQLException {
        domains.add(name, owner.id(), owner.reseller(), people.changed(people.created()));
        domains.flush();
    }

    void accounts(String domain, Owner owner, Place place, int count) throws SQLException {
        people.enter(domain, place);
        for (int i = 0; i < count; i++) {
            add(nextAccount++, domain, owner, place, people.next());
        }
    }

    private void add(long id, String domain, Owner owner, Place place, Member member) throws SQLException {
        accounts.add(
                id,
                member.username(),
                domain,
                member.number(),
                owner.id(),
                owner.reseller(),
                owner.id(),
                member.password().clear(),
                member.password().ha1(),
                member.password().ha1b(),
                member.person().firstName(),
                member.person().lastName(),
                member.email(),
                place.timeZone(),
                member.callerId(),
                "",
                "",
                35,
                0,
                member.quota(),
                member.groups().contains("prepaid"),
                member.created(),
                member.changed());
        for (var group : member.groups()) {
            groups.add(id, group, owner.id(), owner.reseller(), member.username(), domain, member.changed());
        }
        for (var property : member.properties().entrySet()) {
            properties.add(id, property.getKey(), property.getValue());
        }
        if (member.groups().contains("trunking")) {
            acls.add(id, 0, "192.0.2." + id % 256, 32, "PBX");
        }
        if (member.groups().contains("voicemail")) {
            var name = member.person().firstName() + " " + member.person().lastName();
            mailboxes.add(id, String.valueOf(nextMailbox++), name, member.email(), member.pin(), "", id % 2 == 0);
            diversions.add(id, "FNOA", "<voice-mailbox>");
        }
        count();
    }

    private void count() throws SQLException {
        accountsAdded++;
        if (accountsAdded % COMMIT_EVERY == 0) {
            flush();
            connection.commit();
            progress.accept(accountsAdded + " of " + expected + " accounts");
        }
    }

    private void flush() throws SQLException {
        for (var batch : new Batch[] {
            customers, customerProperties, domains, accounts, groups, properties, acls, diversions, mailboxes
        }) {
            batch.flush();
        }
    }

    /** Writes what is left; numbers go on behind those that were given. */
    void finish() throws SQLException {
        flush();
        try (var statement = connection.createStatement()) {
            statement.execute("alter sequence customer_id restart with " + nextCustomer);
            statement.execute("alter table sip_account alter column id restart with " + nextAccount);
            statement.execute("alter sequence mailbox_number restart with " + nextMailbox);
        }
    }

    private long highest(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var batch : new Batch[] {
            customers, customerProperties, domains, accounts, groups, properties, acls, diversions, mailboxes
        }) {
            batch.close();
        }
    }
}
