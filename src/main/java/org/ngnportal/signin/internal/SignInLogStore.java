package org.ngnportal.signin.internal;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.Claim;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the log. */
@Repository
class SignInLogStore {

    static final int ADDRESS = 64;
    static final int AGENT = 300;

    private final JdbcClient jdbc;

    SignInLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line to be written; {@code claim} is null for a name that is nobody's. */
    record Line(
            Instant at,
            String username,
            @Nullable Claim claim,
            String address,
            String agent,
            SignInOutcome outcome,
            SignInMethod method) {}

    void add(Line line) {
        var claim = line.claim();
        jdbc.sql("""
                        INSERT INTO signin_log (at, username, user_key, tenant_id, reseller_id, kind, address, agent, outcome,
                            method)
                        VALUES (:at, :username, :user, :tenant, :reseller, :kind, :address, :agent, :outcome, :method)
                        """)
                .param("at", OffsetDateTime.ofInstant(line.at(), ZoneOffset.UTC))
                .param("username", line.username())
                .param("user", claim == null ? null : claim.user().toString(), Types.VARCHAR)
                .param("tenant", (claim == null ? CustomerId.PLATFORM : claim.tenant()).value())
                .param("reseller", (claim == null ? CustomerId.PLATFORM : claim.reseller()).value())
                .param("kind", claim == null ? null : claim.user().kind().name(), Types.VARCHAR)
                .param("address", Fit.text(line.address(), ADDRESS))
                .param("agent", Fit.text(line.agent(), AGENT))
                .param("outcome", line.outcome().name())
                .param("method", line.method().name())
                .update();
    }

    void removeBefore(Instant moment) {
        jdbc.sql("DELETE FROM signin_log WHERE at < :moment")
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .update();
    }

    /** Keeps the latest only; a flood must not fill the disk. */
    void removeAllBut(long rows) {
        jdbc.sql("DELETE FROM signin_log WHERE number <= (SELECT max(number) FROM signin_log) - :rows")
                .param("rows", rows)
                .update();
    }
}
