package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.PhonebookEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of phonebook entries, found by account and uri (contract section 3.10). */
final class PhonebookStore {

    private final JdbcClient db;

    PhonebookStore(JdbcClient db) {
        this.db = db;
    }

    /** The entries of one account that a search finds. */
    record Search(String sql, Map<String, Object> parameters) {

        /**
         * @param match patterns; an entry is found by its uri or its name, and a group of null is any, the empty one none
         */
        static Search of(long account, PhonebookEntry match) {
            var conditions = new ArrayList<String>();
            var parameters = new LinkedHashMap<String, Object>();
            parameters.put("account", account);
            like("uri", Callers.bare(match.uri()), conditions, parameters);
            like("name", match.name(), conditions, parameters);
            var found = conditions.isEmpty() ? "" : " and (" + String.join(" or ", conditions) + ")";
            if (match.group() != null) {
                conditions.clear();
                like("category", match.group(), conditions, parameters);
                found += " and " + (conditions.isEmpty() ? "category = ''" : conditions.getFirst());
            }
            return new Search(" from sip_phonebook where account = :account" + found, parameters);
        }

        private static void like(
                String column, @Nullable String pattern, List<String> conditions, Map<String, Object> parameters) {
            if (pattern != null && !pattern.isEmpty()) {
                conditions.add(column + " like :" + column + " escape '!'");
                parameters.put(column, LikePattern.of(pattern).sql());
            }
        }
    }

    Optional<PhonebookEntry> find(long account, String uri) {
        return db.sql("select * from sip_phonebook where account = :account and uri = :uri")
                .param("account", account)
                .param("uri", uri)
                .query(PhonebookStore::read)
                .optional();
    }

    int count(Search search) {
        return db.sql("select count(*)" + search.sql())
                .params(search.parameters())
                .query(Integer.class)
                .single();
    }

    List<PhonebookEntry> page(Search search, Paging paging) {
        return db.sql("select *" + search.sql() + paging.sql())
                .params(search.parameters())
                .query(PhonebookStore::read)
                .list();
    }

    /** Groups that have entries, by name. */
    List<String> groups(long account) {
        return db.sql("select distinct category from sip_phonebook where account = :account and category <> ''"
                        + " order by category")
                .param("account", account)
                .query(String.class)
                .list();
    }

    /** Adds the entry or replaces the one with its uri. */
    void put(long account, PhonebookEntry entry) {
        db.sql("""
                        merge into sip_phonebook (account, uri, name, category, first_name, last_name) key (account, uri)
                        values (:account, :uri, :name, :category, :firstName, :lastName)
                        """)
                .param("account", account)
                .param("uri", entry.uri())
                .param("name", entry.name())
                .param("category", entry.group())
                .param("firstName", entry.firstName())
                .param("lastName", entry.lastName())
                .update();
    }

    /** Whether there was such an entry. */
    boolean delete(long account, String uri) {
        return db.sql("delete from sip_phonebook where account = :account and uri = :uri")
                        .param("account", account)
                        .param("uri", uri)
                        .update()
                > 0;
    }

    private static PhonebookEntry read(ResultSet row, int number) throws SQLException {
        return new PhonebookEntry(
                row.getString("uri"),
                row.getString("name"),
                row.getString("category"),
                row.getString("first_name"),
                row.getString("last_name"));
    }
}
