package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ngnportal.ngnpro.CustomerAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table of customers and resellers. */
final class CustomerStore {

    private final JdbcClient db;
    private final CustomerPropertyStore properties;

    CustomerStore(JdbcClient db, CustomerPropertyStore properties) {
        this.db = db;
        this.properties = properties;
    }

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

    List<CustomerAccount> page(Where where, Paging paging) {
        return accounts(db.sql("select id from customer" + where.sql() + paging.sql())
                .params(where.parameters())
                .query(Integer.class)
                .list());
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
        var keys = new GeneratedKeyHolder();
        db.sql(CustomerRows.INSERT)
                .params(CustomerRows.parameters(account, created))
                .update(keys, "id");
        int key = Objects.requireNonNull(keys.getKey()).intValue();
        int id = account.id() == null ? key : account.id();
        db.sql("update customer set id = :id, reseller = :reseller where id = :key")
                .param("id", id)
                .param("reseller", account.reseller() == null ? id : account.reseller())
                .param("key", key)
                .update();
        return id;
    }

    boolean exists(String username) {
        return login(username).isPresent();
    }

    LocalDateTime changeDate(int id) {
        return db.sql("select change_date from customer where id = :id for update")
                .param("id", id)
                .query(LocalDateTime.class)
                .single();
    }

    void touch(int id, LocalDateTime date) {
        db.sql("update customer set change_date = :date where id = :id")
                .param("date", date)
                .param("id", id)
                .update();
    }

    /** The accounts in the given order, with their properties, in two queries. */
    private List<CustomerAccount> accounts(List<Integer> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var lists = properties.of(ids);
        var found = new HashMap<Integer, CustomerAccount>();
        db.sql("select * from customer where id in (:ids)").param("ids", ids).query((ResultSet row) -> {
            int id = row.getInt("id");
            found.put(id, CustomerRows.read(row, lists.getOrDefault(id, List.of())));
        });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
