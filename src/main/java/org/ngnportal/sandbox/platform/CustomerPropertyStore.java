package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.ngnpro.CustomerProperty;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of customer properties (contract section 3.19). */
final class CustomerPropertyStore {

    private final JdbcClient db;

    CustomerPropertyStore(JdbcClient db) {
        this.db = db;
    }

    /** The properties of several customers, in one query, ordered by name. */
    Map<Integer, List<CustomerProperty>> of(Collection<Integer> customers) {
        var found = new HashMap<Integer, List<CustomerProperty>>();
        db.sql("select * from customer_property where customer in (:ids) order by customer, name")
                .param("ids", customers)
                .query((ResultSet row) -> {
                    found.computeIfAbsent(row.getInt("customer"), id -> new ArrayList<>())
                            .add(new CustomerProperty(
                                    row.getString("name"),
                                    row.getString("category"),
                                    row.getString("content"),
                                    row.getString("permission")));
                });
        return found;
    }

    List<CustomerProperty> of(int customer) {
        return of(List.of(customer)).getOrDefault(customer, List.of());
    }

    /** Values by name. */
    Map<String, String> values(int customer) {
        var values = new LinkedHashMap<String, String>();
        db.sql("select name, content from customer_property where customer = :id")
                .param("id", customer)
                .query((ResultSet row) -> {
                    values.put(row.getString("name"), row.getString("content"));
                });
        return values;
    }

    Optional<String> value(int customer, String name) {
        return db.sql("select content from customer_property where customer = :id and name = :name")
                .param("id", customer)
                .param("name", name)
                .query(String.class)
                .optional();
    }

    void remove(int customer, String name) {
        db.sql("delete from customer_property where customer = :customer and name = :name")
                .param("customer", customer)
                .param("name", name)
                .update();
    }

    void put(int customer, CustomerProperty property) {
        db.sql("merge into customer_property (customer, name, category, content, permission)"
                        + " key (customer, name) values (:customer, :name, :category, :value, :permission)")
                .param("customer", customer)
                .param("name", property.name())
                .param("category", property.category())
                .param("value", property.value())
                .param("permission", property.permission())
                .update();
    }
}
