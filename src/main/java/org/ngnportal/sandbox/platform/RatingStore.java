package org.ngnportal.sandbox.platform;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.RatingEntity;
import org.ngnportal.ngnpro.RatingEntityProfiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of rating profiles (contract section 3.27). They go with the account, domain or peer they are of. */
final class RatingStore {

    private final JdbcClient db;

    RatingStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Profiles as they are kept.
     *
     * @param account what they are of; one of account, domain and peer is set
     */
    record ProfileRow(
            String entity,
            @Nullable Long account,
            @Nullable String domain,
            @Nullable String peer,
            String weekday,
            String weekdayAlt,
            String weekend,
            String weekendAlt,
            String timeZone) {}

    Optional<RatingEntityProfiles> find(RatingEntity entity) {
        return db.sql("select * from rating_profile where entity = :entity")
                .param("entity", entity.text())
                .query((row, number) -> new RatingEntityProfiles(
                        new RatingEntity(row.getString("entity")),
                        row.getString("weekday"),
                        row.getString("weekday_alt"),
                        row.getString("weekend"),
                        row.getString("weekend_alt"),
                        row.getString("time_zone"),
                        Map.of()))
                .optional();
    }

    void put(ProfileRow row) {
        db.sql("""
                        merge into rating_profile (entity, account, domain, peer, weekday, weekday_alt, weekend,
                            weekend_alt, time_zone) key (entity)
                        values (:entity, :account, :domain, :peer, :weekday, :weekdayAlt, :weekend, :weekendAlt,
                            :timeZone)
                        """).paramSource(row).update();
    }

    /** Whether there was something to delete. */
    boolean delete(RatingEntity entity) {
        return db.sql("delete from rating_profile where entity = :entity")
                        .param("entity", entity.text())
                        .update()
                > 0;
    }
}
