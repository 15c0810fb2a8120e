package org.ngnportal.templates.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.TemplateText;
import org.ngnportal.templates.TemplateVersion;
import org.ngnportal.tenancy.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code mail_template} and {@code mail_event_wanted}. */
@Repository
class TemplateStore {

    private static final int LONGEST_NAME = 200;
    private static final int KEPT_VERSIONS = 50;
    private static final String NEWEST = """
            version = (SELECT max(newer.version) FROM mail_template newer
                WHERE newer.tenant_id = mail_template.tenant_id AND newer.event = mail_template.event
                    AND newer.language = mail_template.language)
            """;

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One template of one tenant. */
    record Key(CustomerId tenant, String event, String language) {}

    /** The newest version of a template, without its text. */
    record Newest(Key key, TemplateVersion version) {

        boolean isInForce() {
            return !version.reset();
        }
    }

    /** Those of the tenants, given up or not. */
    List<Newest> newest(Collection<CustomerId> tenants) {
        return jdbc.sql("SELECT tenant_id, event, language, version, subject, made_by, made_at FROM mail_template"
                        + " WHERE tenant_id IN (:tenants) AND " + NEWEST)
                .param("tenants", tenants.stream().map(CustomerId::value).toList())
                .query(TemplateStore::newest)
                .list();
    }

    /** The same for one event. */
    List<Newest> newest(Collection<CustomerId> tenants, String event) {
        return jdbc.sql("SELECT tenant_id, event, language, version, subject, made_by, made_at FROM mail_template"
                        + " WHERE tenant_id IN (:tenants) AND event = :event AND " + NEWEST)
                .param("tenants", tenants.stream().map(CustomerId::value).toList())
                .param("event", event)
                .query(TemplateStore::newest)
                .list();
    }

    /** Newest first. */
    List<TemplateVersion> versions(Key key) {
        return bind(
                        "SELECT tenant_id, event, language, version, subject, made_by, made_at FROM mail_template"
                                + " WHERE tenant_id = :tenant AND event = :event AND language = :language"
                                + " ORDER BY version DESC",
                        key)
                .query((row, number) -> newest(row, number).version())
                .list();
    }

    /** Empty if there is no such version, or it gave the template up. */
    Optional<TemplateText> text(Key key, int version) {
        return bind(
                        "SELECT subject, html, plain FROM mail_template WHERE tenant_id = :tenant AND event = :event"
                                + " AND language = :language AND version = :version AND subject IS NOT NULL",
                        key)
                .param("version", version)
                .query((row, number) ->
                        new TemplateText(row.getString("subject"), row.getString("html"), row.getString("plain")))
                .optional();
    }

    /**
     * @param text null to give the template up
     * @throws org.springframework.dao.DuplicateKeyException if the version was kept by somebody else meanwhile
     */
    void insert(Key key, int version, @Nullable TemplateText text, String by) {
        bind("""
                        INSERT INTO mail_template (tenant_id, event, language, version, subject, html, plain, made_by, made_at)
                        VALUES (:tenant, :event, :language, :version, :subject, :html, :plain, :by, :at)
                        """, key)
                .param("version", version)
                .param("subject", text == null ? null : text.subject(), Types.VARCHAR)
                .param("html", text == null ? null : text.html(), Types.VARCHAR)
                .param("plain", text == null ? null : text.text(), Types.VARCHAR)
                .param("by", by.substring(0, Math.min(by.length(), LONGEST_NAME)))
                .param("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .update();
        bind(
                        "DELETE FROM mail_template WHERE tenant_id = :tenant AND event = :event AND language = :language"
                                + " AND version <= :oldest",
                        key)
                .param("oldest", version - KEPT_VERSIONS)
                .update();
    }

    /** Whether one of the tenants wants the mails about an event. */
    boolean wants(Collection<CustomerId> tenants, String event) {
        return jdbc.sql("SELECT count(*) FROM mail_event_wanted WHERE tenant_id IN (:tenants) AND event = :event")
                        .param(
                                "tenants",
                                tenants.stream().map(CustomerId::value).toList())
                        .param("event", event)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void want(CustomerId tenant, String event, boolean wanted) {
        jdbc.sql("DELETE FROM mail_event_wanted WHERE tenant_id = :tenant AND event = :event")
                .param("tenant", tenant.value())
                .param("event", event)
                .update();
        if (wanted) {
            jdbc.sql("INSERT INTO mail_event_wanted (tenant_id, event) VALUES (:tenant, :event)")
                    .param("tenant", tenant.value())
                    .param("event", event)
                    .update();
        }
    }

    private JdbcClient.StatementSpec bind(String sql, Key key) {
        return jdbc.sql(sql)
                .param("tenant", key.tenant().value())
                .param("event", key.event())
                .param("language", key.language());
    }

    private static Newest newest(ResultSet row, int number) throws SQLException {
        return new Newest(
                new Key(new CustomerId(row.getInt("tenant_id")), row.getString("event"), row.getString("language")),
                new TemplateVersion(
                        row.getInt("version"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by"),
                        row.getString("subject") == null));
    }
}
