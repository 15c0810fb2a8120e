package org.ngnportal.matrix;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.ngnportal.imports.DraftFilter;
import org.ngnportal.imports.DraftGoneException;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.DraftState;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.ImportOptions;
import org.ngnportal.imports.Imports;
import org.ngnportal.imports.TableFile;
import org.ngnportal.imports.TableFormat;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;

/** Drafts of imports: whoever brought one has it, and nobody else, not even of his own house. */
final class ImportProbes {

    private static final int ROW = 2;

    private final World world;
    private final Imports imports;

    private ImportProbes(World world) {
        this.world = world;
        imports = world.bean(Imports.class);
    }

    static List<Probe<?>> all(World world) {
        return new ImportProbes(world).probes();
    }

    private List<Probe<?>> probes() {
        var files = new Target<>(this::file, file -> "");
        var drafts = new Target<>(this::checked, this::look);
        return List.of(
                files.changed(
                                "Imports.look(TableFile, TableFormat)",
                                Area.SUBSCRIBERS,
                                Action.CREATE,
                                (by, it) -> imports.look(by, it, TableFormat.FOUND_OUT))
                        .visibleIf((who, tenant) -> true),
                files.changed(
                                "Imports.take(TableFile, TableFormat)",
                                Area.SUBSCRIBERS,
                                Action.CREATE,
                                (by, it) -> imports.take(by, it, TableFormat.FOUND_OUT))
                        .visibleIf((who, tenant) -> true),
                mine(
                        drafts,
                        "Imports.drafts()",
                        (by, it) -> imports.drafts(by).stream()
                                .anyMatch(draft -> draft.id().equals(it))),
                mine(
                        drafts,
                        "Imports.draft(DraftId)",
                        (by, it) -> imports.draft(by, it).isPresent()),
                mine(
                        drafts,
                        "Imports.columns(DraftId)",
                        (by, it) -> !imports.columns(by, it).headers().isEmpty()),
                mine(
                        drafts,
                        "Imports.rows(DraftId, DraftFilter, int, int)",
                        (by, it) ->
                                !imports.rows(by, it, DraftFilter.ALL, 0, 10).isEmpty()),
                mine(
                        drafts,
                        "Imports.count(DraftId, DraftFilter)",
                        (by, it) -> imports.count(by, it, DraftFilter.ALL) > 0),
                mine(drafts, "Imports.problems(DraftId, Writer)", this::problems),
                mine(
                        drafts,
                        "Imports.change(DraftId, int, Map)",
                        (by, it) -> !imports.change(by, it, ROW, Map.of(ImportField.FIRST_NAME, "Other"))
                                .isEmpty()),
                mine(
                        drafts,
                        "Imports.leaveOut(DraftId, int, boolean)",
                        (by, it) -> !imports.leaveOut(by, it, ROW, true).isEmpty()),
                mine(drafts, "Imports.check(DraftId, ColumnMapping)", (by, it) -> {
                    imports.check(by, it, imports.columns(by, it).mapping());
                    return true;
                }),
                mine(drafts, "Imports.start(DraftId, ImportOptions)", (by, it) -> {
                    imports.start(by, it, ImportOptions.USUAL);
                    return true;
                }),
                mine(drafts, "Imports.cancel(DraftId)", (by, it) -> {
                    imports.cancel(by, it);
                    return true;
                }));
    }

    private static Probe<DraftId> mine(Target<DraftId> drafts, String method, BiPredicate<Actor, DraftId> call) {
        return drafts.effective(method, Area.SUBSCRIBERS, Action.CREATE, (by, it) -> {
                    try {
                        return call.test(by, it);
                    } catch (DraftGoneException another) {
                        return false;
                    }
                })
                .visibleIf((who, tenant) -> (who == Who.RESELLER && tenant == Tenant.ALPHA)
                        || (who == Who.CUSTOMER && tenant == Tenant.SHOP));
    }

    private boolean problems(Actor by, DraftId it) {
        try {
            imports.problems(by, it, new StringWriter());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TableFile file(Tenant tenant) {
        var text = "username;first name;last name;email\n" + World.unusedAddress(tenant)
                + ";Test;Person;test@example.org\n";
        return new TableFile("staff.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private DraftId checked(Tenant tenant) {
        var owner = world.customer(tenant);
        var id = imports.take(owner, file(tenant), TableFormat.FOUND_OUT);
        imports.check(owner, id, imports.columns(owner, id).mapping());
        World.waitUntil(() -> imports.draft(owner, id).orElseThrow().state() == DraftState.CHECKED);
        return id;
    }

    private Object look(DraftId id) {
        return world.database()
                .sql("SELECT draft.state, draft.round, entry.left_out, entry.cells_sealed FROM import_draft draft"
                        + " LEFT JOIN import_row entry ON entry.draft_id = draft.id WHERE draft.id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getString(1)
                        + row.getInt(2)
                        + row.getBoolean(3)
                        + java.util.Arrays.hashCode(row.getBytes(4)))
                .list();
    }
}
