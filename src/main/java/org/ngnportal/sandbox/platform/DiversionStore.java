package org.ngnportal.sandbox.platform;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of call diversions: one target per condition (contract section 3.7). */
final class DiversionStore {

    private final JdbcClient db;

    DiversionStore(JdbcClient db) {
        this.db = db;
    }

    /** Targets by condition. */
    Map<String, String> find(long account) {
        var targets = new HashMap<String, String>();
        db.sql("select kind, target from sip_diversion where account = :account")
                .param("account", account)
                .query((ResultSet row) -> {
                    targets.put(row.getString("kind"), row.getString("target"));
                });
        return targets;
    }

    void replace(long account, Map<String, String> targets) {
        db.sql("delete from sip_diversion where account = :account")
                .param("account", account)
                .update();
        targets.forEach((kind, target) -> db.sql(
                        "insert into sip_diversion (account, kind, target) values (:account, :kind, :target)")
                .param("account", account)
                .param("kind", kind)
                .param("target", target)
                .update());
    }
}
