package org.ngnportal.quota.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ngnportal.prepaid.Money;
import org.ngnportal.quota.BalanceThresholds;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code balance_warning}. */
@Repository
class StoredThresholds implements BalanceThresholds {

    private final JdbcClient jdbc;

    StoredThresholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param told whether the balance was lower when last looked at, and its owner knows */
    record Row(SipAddress address, CustomerId customer, CustomerId reseller, Money below, boolean told) {}

    @Override
    public Optional<Money> find(SipAddress address) {
        return jdbc.sql("SELECT threshold FROM balance_warning WHERE address = :address")
                .param("address", address.toString())
                .query((row, n) -> new Money(row.getBigDecimal("threshold")))
                .optional();
    }

    @Override
    public void put(SipAddress address, CustomerId customer, CustomerId reseller, Money below) {
        remove(address);
        jdbc.sql("""
                        INSERT INTO balance_warning (address, customer_id, reseller_id, threshold)
                        VALUES (:address, :customer, :reseller, :below)
                        """)
                .param("address", address.toString())
                .param("customer", customer.value())
                .param("reseller", reseller.value())
                .param("below", below.amount())
                .update();
    }

    @Override
    public void remove(SipAddress address) {
        jdbc.sql("DELETE FROM balance_warning WHERE address = :address")
                .param("address", address.toString())
                .update();
    }

    /** Those that were not looked at since, the longest ago first. */
    List<Row> due(Instant since, int most) {
        return jdbc.sql("""
                        SELECT * FROM balance_warning WHERE checked_at IS NULL OR checked_at < :since
                        ORDER BY CASE WHEN checked_at IS NULL THEN 0 ELSE 1 END, checked_at, address
                        LIMIT :most
                        """)
                .param("since", QuotaStore.utc(since))
                .param("most", most)
                .query((row, n) -> new Row(
                        SipAddress.parse(row.getString("address")).orElseThrow(),
                        new CustomerId(row.getInt("customer_id")),
                        new CustomerId(row.getInt("reseller_id")),
                        new Money(row.getBigDecimal("threshold")),
                        row.getObject("told_at") != null))
                .list();
    }

    void checked(SipAddress address, Instant now) {
        jdbc.sql("UPDATE balance_warning SET checked_at = :now WHERE address = :address")
                .param("now", QuotaStore.utc(now))
                .param("address", address.toString())
                .update();
    }

    /** False when somebody else has told him, or he wants to be told of something else by now. */
    boolean markTold(Row row, Instant now) {
        return jdbc.sql("""
                        UPDATE balance_warning SET told_at = :now
                        WHERE address = :address AND threshold = :below AND told_at IS NULL
                        """)
                        .param("now", QuotaStore.utc(now))
                        .param("address", row.address().toString())
                        .param("below", row.below().amount())
                        .update()
                == 1;
    }

    /** The balance is high enough again. */
    void markRecovered(Row row) {
        jdbc.sql("UPDATE balance_warning SET told_at = NULL WHERE address = :address AND threshold = :below")
                .param("address", row.address().toString())
                .param("below", row.below().amount())
                .update();
    }
}
