package org.ngnportal.onboarding.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.onboarding.OnboardingId;
import org.ngnportal.onboarding.OnboardingProblem;
import org.ngnportal.onboarding.OnboardingState;
import org.ngnportal.onboarding.OnboardingStep.State;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.SealedData;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code onboarding}. */
@Repository
class OnboardingStore implements SealedData {

    private static final int LONGEST_PROBLEM_TEXT = 1000;

    private final JdbcClient jdbc;

    OnboardingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an onboarding keeps secret, sealed.
     *
     * @param actor on whose behalf the steps are carried out
     * @param plan what they need
     */
    record Seals(byte[] actor, byte[] plan) {}

    void insert(Onboarding onboarding, Seals seals) {
        jdbc.sql("""
                        insert into onboarding (id, version, tenant, started_by, started_at, domain, username, email,
                            state, account, voicemail, diversions, delivery, actor_sealed, plan_sealed)
                        values (:id, :version, :tenant, :started_by, :started_at, :domain, :username, :email,
                            :state, :account, :voicemail, :diversions, :delivery, :actor, :plan)
                        """)
                .param("tenant", onboarding.order().tenant().value())
                .param("started_by", limited(onboarding.order().startedBy(), 255))
                .param("started_at", at(onboarding.order().startedAt()))
                .param("domain", onboarding.order().domain().value())
                .param("username", onboarding.order().username())
                .param("email", onboarding.order().email())
                .param("actor", seals.actor())
                .param("plan", seals.plan())
                .param("id", onboarding.id().value())
                .param("version", onboarding.version())
                .param("state", onboarding.state().name())
                .param("account", onboarding.steps().account().name())
                .param("voicemail", onboarding.steps().voicemail().name())
                .param("diversions", onboarding.steps().diversions().name())
                .param("delivery", onboarding.delivery().value())
                .update();
    }

    Optional<Onboarding> find(OnboardingId id) {
        return jdbc.sql("select * from onboarding where id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    List<Onboarding> unfinished(CustomerId tenant) {
        return jdbc.sql("select * from onboarding where tenant = :tenant"
                        + " and state in ('RUNNING', 'NEEDS_DECISION', 'ROLLING_BACK')"
                        + " order by started_at desc fetch first 20 rows only")
                .param("tenant", tenant.value())
                .query((row, number) -> read(row))
                .list();
    }

    /**
     * Stores what happened; the secrets of an onboarding that has ended are wiped with it.
     *
     * @throws OptimisticLockingFailureException if something else happened in the meantime
     */
    Onboarding save(Onboarding onboarding) {
        int changed = jdbc.sql("""
                        update onboarding set version = version + 1, state = :state, account = :account,
                            voicemail = :voicemail, diversions = :diversions, asked_at = :asked_at, address = :address,
                            delivery = :delivery, attempts = :attempts, waiting_since = :waiting_since,
                            next_attempt = :next_attempt, problem = :problem, problem_code = :problem_code,
                            problem_text = :problem_text
                        where id = :id and version = :version
                        """).params(changing(onboarding)).update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("onboarding " + onboarding.id() + " went on elsewhere");
        }
        if (onboarding.state().isFinal()) {
            jdbc.sql("update onboarding set actor_sealed = null, plan_sealed = null where id = :id")
                    .param("id", onboarding.id().value())
                    .update();
        }
        return onboarding.withVersion(onboarding.version() + 1);
    }

    Optional<Seals> seals(OnboardingId id) {
        return jdbc.sql("select actor_sealed, plan_sealed from onboarding where id = :id and plan_sealed is not null")
                .param("id", id.value())
                .query((row, number) -> new Seals(row.getBytes("actor_sealed"), row.getBytes("plan_sealed")))
                .optional();
    }

    void reseal(OnboardingId id, Seals seals) {
        jdbc.sql("update onboarding set actor_sealed = :actor, plan_sealed = :plan where id = :id")
                .param("id", id.value())
                .param("actor", seals.actor())
                .param("plan", seals.plan())
                .update();
    }

    void resealActor(OnboardingId id, byte[] actor) {
        jdbc.sql("update onboarding set actor_sealed = :actor where id = :id")
                .param("id", id.value())
                .param("actor", actor)
                .update();
    }

    @Override
    public boolean present() {
        return jdbc.sql("select count(*) from onboarding where plan_sealed is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Map<String, @Nullable Object> changing(Onboarding onboarding) {
        var waiting = onboarding.waiting();
        var problem = onboarding.problem();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", onboarding.id().value());
        values.put("version", onboarding.version());
        values.put("state", onboarding.state().name());
        values.put("account", onboarding.steps().account().name());
        values.put("voicemail", onboarding.steps().voicemail().name());
        values.put("diversions", onboarding.steps().diversions().name());
        values.put("asked_at", at(onboarding.askedAt()));
        values.put(
                "address",
                onboarding.address() == null ? null : onboarding.address().toString());
        values.put("delivery", onboarding.delivery().value());
        values.put("attempts", waiting == null ? null : waiting.attempts());
        values.put("waiting_since", waiting == null ? null : at(waiting.since()));
        values.put("next_attempt", waiting == null ? null : at(waiting.next()));
        values.put("problem", problem == null ? null : problem.kind().name());
        values.put("problem_code", problem == null ? null : problem.code());
        values.put("problem_text", problem == null ? null : limited(problem.text(), LONGEST_PROBLEM_TEXT));
        return values;
    }

    private static Onboarding read(ResultSet row) throws SQLException {
        var order = new Onboarding.Order(
                new CustomerId(row.getInt("tenant")),
                row.getString("started_by"),
                new DomainName(row.getString("domain")),
                row.getString("username"),
                row.getString("email"),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
        var steps = new Steps(
                State.valueOf(row.getString("account")),
                State.valueOf(row.getString("voicemail")),
                State.valueOf(row.getString("diversions")));
        var address = row.getString("address");
        return new Onboarding(
                new OnboardingId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                order,
                OnboardingState.valueOf(row.getString("state")),
                steps,
                instant(row, "asked_at"),
                address == null ? null : SipAddress.parse(address).orElseThrow(),
                new DeliveryId(row.getObject("delivery", UUID.class)),
                waiting(row),
                problem(row));
    }

    private static Onboarding.@Nullable Waiting waiting(ResultSet row) throws SQLException {
        var since = instant(row, "waiting_since");
        var next = instant(row, "next_attempt");
        return since == null || next == null ? null : new Onboarding.Waiting(row.getInt("attempts"), since, next);
    }

    private static @Nullable OnboardingProblem problem(ResultSet row) throws SQLException {
        var kind = row.getString("problem");
        return kind == null
                ? null
                : new OnboardingProblem(
                        OnboardingProblem.Kind.valueOf(kind),
                        row.getInt("problem_code"),
                        row.getString("problem_text"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static String limited(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
