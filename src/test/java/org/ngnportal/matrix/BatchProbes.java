package org.ngnportal.matrix;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.ngnportal.batches.BatchFilter;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.BatchState;
import org.ngnportal.batches.Batches;
import org.ngnportal.batches.NewBatch;
import org.ngnportal.batches.NewRow;
import org.ngnportal.batches.RowFilter;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;

/** Work of many rows. */
final class BatchProbes {

    private static final String KIND = "import";

    private final World world;
    private final Batches batches;

    private BatchProbes(World world) {
        this.world = world;
        batches = world.bean(Batches.class);
    }

    static List<Probe<?>> all(World world) {
        return new BatchProbes(world).probes();
    }

    private List<Probe<?>> probes() {
        var over = new Target<>(tenant -> stored(tenant, BatchState.DONE), this::state);
        var running = new Target<>(tenant -> stored(tenant, BatchState.RUNNING), this::state);
        var paused = new Target<>(tenant -> stored(tenant, BatchState.PAUSED), this::state);
        var prepared = new Target<>(tenant -> stored(tenant, BatchState.PREPARING), this::state);
        return List.of(
                over.shown(
                        "Batches.progress(BatchId)",
                        Area.BATCHES,
                        (by, it) -> batches.progress(by, it).isPresent()),
                over.shown(
                        "Batches.recent(int, int)",
                        Area.BATCHES,
                        (by, it) -> batches.recent(by, 0, 1000).stream()
                                .anyMatch(found -> found.id().equals(it))),
                over.shown(
                        "Batches.recent(BatchFilter, int, int)",
                        Area.BATCHES,
                        (by, it) -> batches.recent(by, titled(it), 0, 10).size() == 1),
                over.shown("Batches.count(BatchFilter)", Area.BATCHES, (by, it) -> batches.count(by, titled(it)) == 1),
                over.shown(
                        "Batches.rows(BatchId, RowFilter, int, int)",
                        Area.BATCHES,
                        (by, it) -> batches.rows(by, it, RowFilter.ALL, 0, 10).size() == 1),
                over.shown(
                        "Batches.count(BatchId, RowFilter)",
                        Area.BATCHES,
                        (by, it) -> batches.count(by, it, RowFilter.ALL) == 1),
                over.shown("Batches.report(BatchId, Writer)", Area.BATCHES, this::isReported),
                over.changed("Batches.undo(BatchId)", Area.BATCHES, Action.DELETE, batches::undo),
                running.changed("Batches.pause(BatchId)", Area.BATCHES, Action.CHANGE, batches::pause),
                running.changed("Batches.cancel(BatchId)", Area.BATCHES, Action.CHANGE, batches::cancel),
                paused.changed("Batches.resume(BatchId)", Area.BATCHES, Action.CHANGE, batches::resume),
                Target.ofOneself(
                        "Batches.open(NewBatch)",
                        Area.BATCHES,
                        Action.CREATE,
                        by -> batches.open(by, new NewBatch(KIND, "probe"))),
                prepared.changed(
                                "Batches.append(BatchId, List)",
                                Area.BATCHES,
                                Action.CREATE,
                                (by, it) -> batches.append(by, it, List.of(new NewRow(2, "another", "{}"))))
                        .visibleIf(BatchProbes::hasOpened),
                prepared.changed("Batches.start(BatchId)", Area.BATCHES, Action.CREATE, batches::start)
                        .visibleIf(BatchProbes::hasOpened),
                prepared.changed("Batches.discard(BatchId)", Area.BATCHES, Action.CREATE, batches::discard)
                        .visibleIf(BatchProbes::hasOpened));
    }

    /** What is being prepared is seen by nobody else, not even of the same tenant. */
    private static boolean hasOpened(Who who, Tenant tenant) {
        return (who == Who.RESELLER && tenant == Tenant.ALPHA) || (who == Who.CUSTOMER && tenant == Tenant.SHOP);
    }

    private static BatchFilter titled(BatchId id) {
        return new BatchFilter(BatchFilter.ALL.states(), "", id.toString());
    }

    private boolean isReported(Actor by, BatchId id) {
        var file = new StringWriter();
        try {
            batches.report(by, id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString().contains("the row of " + id);
    }

    /** One row, which is over or refused; nobody works on it by himself. */
    private BatchId stored(Tenant tenant, BatchState state) {
        var id = BatchId.random();
        var owner = world.customer(tenant);
        boolean over = state == BatchState.DONE;
        world.database()
                .sql("""
                        INSERT INTO batch (id, kind, title, options, tenant_id, reseller_id, user_key, started_by, state,
                            undoing, opened_at, started_at, ended_at, n_total, n_waiting, n_asked, n_done, n_unchanged,
                            n_refused, n_uncertain, n_cancelled, n_undoing, n_undone, n_kept, n_undoable, rate,
                            wait_attempts, run)
                        VALUES (:id, :kind, :title, '{}', :tenant, :reseller, :user, 'Probe', :state,
                            FALSE, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, %s, 1, 0, 0, 0, 0,
                            1, 0, 0, 0, 0, 0, %s, 0, 0, 1)
                        """.formatted(over ? "CURRENT_TIMESTAMP" : "NULL", over ? "1" : "0"))
                .param("id", id.value())
                .param("kind", KIND)
                .param("title", "probe " + id)
                .param("tenant", owner.tenant().value())
                .param("reseller", owner.reseller().value())
                .param("user", owner.user().toString())
                .param("state", state.name())
                .update();
        world.database()
                .sql("""
                        INSERT INTO batch_row (batch_id, number, id, subject, state, unsent, attempts, words, word_values,
                            fault_code, fault_text)
                        VALUES (:id, 1, :id, :subject, 'REFUSED', FALSE, 0, '', '[]', 0, '')
                        """)
                .param("id", id.value())
                .param("subject", "the row of " + id)
                .update();
        return id;
    }

    private Object state(BatchId id) {
        return world.database()
                .sql("SELECT state, run, n_total FROM batch WHERE id = :id")
                .param("id", id.value())
                .query()
                .listOfRows();
    }
}
