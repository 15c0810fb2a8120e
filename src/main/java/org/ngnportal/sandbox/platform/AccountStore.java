package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sip.PasswordDigests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table of SIP accounts. */
final class AccountStore {

    private static final String NUMERIC = "[1-9]\\d{0,16}";

    private final JdbcClient db;
    private final BelongingsStore belongings;
    private final Lists lists;

    AccountStore(JdbcClient db, BelongingsStore belongings, Lists lists) {
        this.db = db;
        this.belongings = belongings;
        this.lists = lists;
    }

    Optional<Account> find(SipId id) {
        return find(id, "");
    }

    /** As {@link #find}; others wait with changes of the account until the transaction ends. */
    Optional<Account> lock(SipId id) {
        return find(id, " for update");
    }

    private Optional<Account> find(SipId id, String suffix) {
        return db.sql("select * from sip_account where domain = :domain and username = :username" + suffix)
                .param("domain", id.domain())
                .param("username", id.username())
                .query(AccountStore::read)
                .optional()
                .map(row -> belongings.complete(List.of(row)).getFirst());
    }

    /** Stores the account and returns it with its key. */
    Account add(Account account) {
        lists.pending().store(AccountLists.ACCOUNTS.table(), indexed(account.row()));
        var keys = new GeneratedKeyHolder();
        db.sql("""
                        insert into sip_account (username, domain, number, customer, reseller, owner, password, ha1,
                            ha1b, first_name, last_name, email, time_zone, rpid, region, quickdial, no_answer,
                            call_limit, quota, prepaid, create_date, change_date)
                        values (:username, :domain, :number, :customer, :reseller, :owner, :password, :ha1, :ha1b,
                            :firstName, :lastName, :email, :timeZone, :rpid, :region, :quickdial, :noAnswer, :callLimit,
                            :quota, :prepaid, :createDate, :changeDate)
                        """).params(parameters(account.row())).update(keys, "id");
        long key = Objects.requireNonNull(keys.getKey()).longValue();
        belongings.replace(key, account);
        return find(account.row().id()).orElseThrow();
    }

    void update(Account account) {
        lists.pending().store(AccountLists.ACCOUNTS.table(), indexed(account.row()));
        db.sql("""
                        update sip_account set owner = :owner, password = :password, ha1 = :ha1, ha1b = :ha1b,
                            first_name = :firstName, last_name = :lastName, email = :email, time_zone = :timeZone,
                            rpid = :rpid, region = :region, quickdial = :quickdial, no_answer = :noAnswer,
                            call_limit = :callLimit, quota = :quota, prepaid = :prepaid, change_date = :changeDate
                        where id = :key
                        """).params(parameters(account.row())).update();
        belongings.replace(account.row().key(), account);
    }

    /** Deletes the account and everything that hangs on it. */
    void delete(long key) {
        db.sql("delete from sip_account where id = :key").param("key", key).update();
    }

    /** The highest numeric username of a domain, empty when there is none. */
    Optional<Long> highestNumber(String domain) {
        return db.sql("select number from sip_account where domain = :domain and number is not null"
                        + " order by number desc limit 1")
                .param("domain", domain)
                .query(Long.class)
                .optional();
    }

    int count(Where where) {
        return Math.toIntExact(lists.total(AccountLists.ACCOUNTS, where));
    }

    /** The accounts with these keys, in their order and with all that belongs to them, in a fixed number of queries. */
    List<Account> all(List<Long> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var rows = new HashMap<Long, AccountRow>();
        db.sql("select * from sip_account where id in (:keys)")
                .param("keys", keys)
                .query(AccountStore::read)
                .list()
                .forEach(row -> rows.put(row.key(), row));
        return belongings.complete(
                keys.stream().map(rows::get).filter(Objects::nonNull).toList());
    }

    /** The values that indexes are made of. */
    private static Map<String, Object> indexed(AccountRow row) {
        var values = new HashMap<String, Object>(Map.of(
                "username", row.username(),
                "domain", row.domain(),
                "customer", row.customer(),
                "reseller", row.reseller(),
                "owner", row.owner(),
                "first_name", row.firstName(),
                "last_name", row.lastName(),
                "email", row.email(),
                "change_date", row.changeDate()));
        if (row.key() != 0) {
            values.put("id", row.key());
        }
        return values;
    }

    private static Map<String, @Nullable Object> parameters(AccountRow row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("key", row.key());
        values.put("username", row.username());
        values.put("domain", row.domain());
        values.put("number", row.username().matches(NUMERIC) ? Long.valueOf(row.username()) : null);
        values.put("customer", row.customer());
        values.put("reseller", row.reseller());
        values.put("owner", row.owner());
        values.put("password", row.secret().clear());
        values.put("ha1", row.secret().digests().ha1());
        values.put("ha1b", row.secret().digests().ha1b());
        values.put("firstName", row.firstName());
        values.put("lastName", row.lastName());
        values.put("email", row.email());
        values.put("timeZone", row.timeZone());
        values.put("rpid", row.rpid());
        values.put("region", row.region());
        values.put("quickdial", row.quickdial());
        values.put("noAnswer", row.noAnswer());
        values.put("callLimit", row.callLimit());
        values.put("quota", row.quota());
        values.put("prepaid", row.prepaid());
        values.put("createDate", row.createDate());
        values.put("changeDate", row.changeDate());
        return values;
    }

    private static AccountRow read(ResultSet row, int number) throws SQLException {
        return new AccountRow(
                row.getLong("id"),
                row.getString("username"),
                row.getString("domain"),
                row.getInt("customer"),
                row.getInt("reseller"),
                row.getInt("owner"),
                new StoredPassword(
                        row.getString("password"), new PasswordDigests(row.getString("ha1"), row.getString("ha1b"))),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("time_zone"),
                row.getString("rpid"),
                row.getString("region"),
                row.getString("quickdial"),
                row.getInt("no_answer"),
                row.getInt("call_limit"),
                row.getInt("quota"),
                row.getBoolean("prepaid"),
                row.getObject("create_date", LocalDateTime.class),
                row.getObject("change_date", LocalDateTime.class));
    }
}
