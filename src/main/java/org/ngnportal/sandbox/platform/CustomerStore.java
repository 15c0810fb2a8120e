package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.FaultCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of customers and resellers. */
final class CustomerStore {

    private static final Lists.Source CUSTOMERS = new Lists.Source("customer", "customer", "id");

    private final JdbcClient db;
    private final CustomerPropertyStore properties;
    private final Lists lists;

    CustomerStore(JdbcClient db, CustomerPropertyStore properties, Lists lists) {
        this.db = db;
        this.properties = properties;
        this.lists = lists;
    }

    /** Accounts of a list, and how many there are in all. */
    record Page(List<CustomerAccount> rows, int total) {}

    /** Whom a username belongs to, with the password in clear (contract section 6.1). */
    record Login(int id, String password) {

        @Override
        public String toString() {
            return "Login[" + id + "]";
        }
    }

    Optional<Login> login(String username) {
        return db.sql("select id, password from customer where username = :username")
                .param("username", username)
                .query((row, n) -> new Login(row.getInt("id"), row.getString("password")))
                .optional();
    }

    Optional<Party> party(int id) {
        var values = properties.values(id);
        return db.sql("select id, reseller, reseller_active, impersonate from customer where id = :id")
                .param("id", id)
                .query((row, n) -> new Party(
                        row.getInt("id"),
                        row.getInt("reseller"),
                        row.getBoolean("reseller_active"),
                        row.getInt("impersonate"),
                        values))
                .optional();
    }

    Optional<CustomerAccount> find(int id) {
        return accounts(List.of(id)).stream().findFirst();
    }

    int count(Where where) {
        return db.sql("select count(*) from customer" + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    Page page(Where where, Paging paging) {
        var found = lists.find(CUSTOMERS, where, paging, Integer.class);
        return new Page(accounts(found.keys()), Math.toIntExact(found.total()));
    }

    /** Makes others wait who count records of these customers, until the transaction ends. */
    void lock(Collection<Integer> ids) {
        if (!ids.isEmpty()) {
            db.sql("select id from customer where id in (:ids) order by id for update")
                    .param("ids", ids)
                    .query(Integer.class)
                    .list();
        }
    }

    /** Stores a new account, with the id it has or the next free one; without reseller it is one itself. */
    int add(CustomerAccount account, LocalDateTime created) {
        int id = account.id() == null ? nextId() : account.id();
        int reseller = account.reseller() == null ? id : account.reseller();
        add(id, CustomerRows.parameters(account.toBuilder().reseller(reseller).build(), created));
        return id;
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 5001 when the id or the username is taken */
    void add(int id, Map<String, @Nullable Object> columns) {
        announce(id, columns);
        try {
            db.sql("insert into customer (id, " + String.join(", ", columns.keySet()) + ") values (:id, "
                            + columns.keySet().stream()
                                    .map(column -> ":" + column)
                                    .collect(Collectors.joining(", "))
                            + ")")
                    .params(columns)
                    .param("id", id)
                    .update();
        } catch (DuplicateKeyException e) {
            throw Faults.of(
                    FaultCode.CUSTOMER_EXISTS, "Customer " + columns.get("username") + " or " + id + " already exists");
        }
    }

    void update(int id, Map<String, @Nullable Object> columns) {
        announce(id, columns);
        db.sql("update customer set "
                        + columns.keySet().stream()
                                .map(column -> column + " = :" + column)
                                .collect(Collectors.joining(", "))
                        + " where id = :id")
                .params(columns)
                .param("id", id)
                .update();
    }

    /** What still belongs to the account, in the field's words; empty when nothing does. */
    Optional<String> belongings(int id) {
        return new CustomerReferences(db).of(id);
    }

    /** Removes the account with its properties; nobody borrows its rights any more. */
    void delete(int id) {
        db.sql("update customer set impersonate = 0 where impersonate = :id")
                .param("id", id)
                .update();
        db.sql("delete from customer where id = :id").param("id", id).update();
    }

    /** The next id that no account has: administrators may have given some themselves. */
    int nextId() {
        int id;
        do {
            id = db.sql("select next value for customer_id")
                    .query(Integer.class)
                    .single();
        } while (party(id).isPresent());
        return id;
    }

    boolean exists(String username) {
        return login(username).isPresent();
    }

    /**
     * The date of the last change; others wait with theirs until the transaction ends.
     *
     * @throws org.ngnportal.ngnpro.NgnProException.Fault 5000 when the account is gone
     */
    LocalDateTime lock(int id) {
        return db.sql("select change_date from customer where id = :id for update")
                .param("id", id)
                .query(LocalDateTime.class)
                .optional()
                .orElseThrow(() -> Faults.noCustomer(id));
    }

    private void announce(int id, Map<String, @Nullable Object> columns) {
        var row = new HashMap<String, Object>();
        columns.forEach((column, value) -> {
            if (value != null) {
                row.put(column, value);
            }
        });
        row.put("id", id);
        row.put("own", Objects.equals(row.get("reseller"), id));
        lists.pending().store(CUSTOMERS.table(), row);
    }

    /** The accounts in the given order, with their properties, in two queries. */
    private List<CustomerAccount> accounts(List<Integer> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var held = properties.of(ids);
        var found = new HashMap<Integer, CustomerAccount>();
        db.sql("select * from customer where id in (:ids)").param("ids", ids).query((ResultSet row) -> {
            int id = row.getInt("id");
            found.put(id, CustomerRows.read(row, held.getOrDefault(id, List.of())));
        });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
