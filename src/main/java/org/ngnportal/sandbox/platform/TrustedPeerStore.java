package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.TrustedPeer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of trusted peers (contract section 3.26). */
final class TrustedPeerStore {

    private final JdbcClient db;

    TrustedPeerStore(JdbcClient db) {
        this.db = db;
    }

    /** A peer as it is kept. */
    record PeerRow(
            String ip,
            String description,
            int callLimit,
            boolean msteams,
            String tenant,
            String carrierName,
            String originator,
            String prefix,
            int strip,
            String authToken,
            int blocked,
            boolean enumLookup,
            boolean transit,
            boolean prepaid,
            String billingId,
            String tags,
            int owner,
            int customer,
            int reseller,
            LocalDateTime changeDate) {

        TrustedPeer wire() {
            return new TrustedPeer(
                    ip,
                    description,
                    callLimit,
                    msteams,
                    tenant,
                    carrierName,
                    originator,
                    prefix,
                    strip,
                    authToken,
                    blocked,
                    enumLookup,
                    transit,
                    prepaid,
                    billingId,
                    tags,
                    owner,
                    customer,
                    reseller,
                    PlatformTime.of(changeDate),
                    Map.of());
        }

        @Override
        public String toString() {
            return "PeerRow[" + ip + "]";
        }
    }

    Optional<PeerRow> find(String ip) {
        return db.sql("select * from trusted_peer where ip = :ip")
                .param("ip", ip)
                .query(TrustedPeerStore::read)
                .optional();
    }

    /** As {@link #find}; nobody else changes or deletes it until the transaction ends. */
    Optional<PeerRow> lock(String ip) {
        return db.sql("select * from trusted_peer where ip = :ip for update")
                .param("ip", ip)
                .query(TrustedPeerStore::read)
                .optional();
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 9011 when there is one with this address, whoever has it */
    void add(PeerRow row) {
        try {
            db.sql("""
                            insert into trusted_peer (ip, description, call_limit, msteams, tenant, carrier_name,
                                originator, prefix, strip, auth_token, blocked, enum_lookup, transit, prepaid,
                                billing_id, tags, owner, customer, reseller, change_date)
                            values (:ip, :description, :callLimit, :msteams, :tenant, :carrierName, :originator,
                                :prefix, :strip, :authToken, :blocked, :enumLookup, :transit, :prepaid, :billingId,
                                :tags, :owner, :customer, :reseller, :changeDate)
                            """).paramSource(row).update();
        } catch (DuplicateKeyException e) {
            throw Faults.of(FaultCode.ALREADY_EXISTS, "Trusted peer " + row.ip() + " already exists");
        }
    }

    void update(PeerRow row) {
        db.sql("""
                        update trusted_peer set description = :description, call_limit = :callLimit,
                            msteams = :msteams, tenant = :tenant, carrier_name = :carrierName,
                            originator = :originator, prefix = :prefix, strip = :strip, auth_token = :authToken,
                            blocked = :blocked, enum_lookup = :enumLookup, transit = :transit, prepaid = :prepaid,
                            billing_id = :billingId, tags = :tags, owner = :owner, customer = :customer,
                            reseller = :reseller, change_date = :changeDate
                        where ip = :ip
                        """).paramSource(row).update();
    }

    void delete(String ip) {
        db.sql("delete from trusted_peer where ip = :ip").param("ip", ip).update();
    }

    int count(Where where) {
        return db.sql("select count(*) from trusted_peer" + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    List<PeerRow> page(Where where, Paging paging) {
        return db.sql("select * from trusted_peer" + where.sql() + paging.sql())
                .params(where.parameters())
                .query(TrustedPeerStore::read)
                .list();
    }

    private static PeerRow read(ResultSet row, int number) throws SQLException {
        return new PeerRow(
                row.getString("ip"),
                row.getString("description"),
                row.getInt("call_limit"),
                row.getBoolean("msteams"),
                row.getString("tenant"),
                row.getString("carrier_name"),
                row.getString("originator"),
                row.getString("prefix"),
                row.getInt("strip"),
                row.getString("auth_token"),
                row.getInt("blocked"),
                row.getBoolean("enum_lookup"),
                row.getBoolean("transit"),
                row.getBoolean("prepaid"),
                row.getString("billing_id"),
                row.getString("tags"),
                row.getInt("owner"),
                row.getInt("customer"),
                row.getInt("reseller"),
                row.getObject("change_date", LocalDateTime.class));
    }
}
