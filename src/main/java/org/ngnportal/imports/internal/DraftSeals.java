package org.ngnportal.imports.internal;

import java.util.List;
import org.ngnportal.imports.ColumnMapping;
import org.ngnportal.imports.DraftColumns;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.ImportOptions;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.vault.SealedJson;
import org.ngnportal.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals what stands in drafts, bound to its row. */
@Component
class DraftSeals {

    private final SealedJson sealed;
    private final ActorSeal actors;

    DraftSeals(Vault vault, ActorSeal actors) {
        this.sealed = new SealedJson(vault);
        this.actors = actors;
    }

    /** What is known of the columns. */
    record Columns(List<String> headers, List<List<String>> samples, ColumnMapping mapping, boolean remembered) {

        DraftColumns shown() {
            return new DraftColumns(headers, samples, mapping, remembered);
        }

        Columns with(ColumnMapping wanted) {
            return new Columns(headers, samples, wanted, remembered);
        }
    }

    byte[] columns(DraftId id, Columns columns) {
        return sealed.seal(columns, context(id, "columns"));
    }

    Columns columns(DraftId id, byte[] columns) {
        return sealed.open(columns, Columns.class, context(id, "columns"));
    }

    byte[] options(DraftId id, ImportOptions options) {
        return sealed.seal(options, context(id, "options"));
    }

    ImportOptions options(DraftId id, byte[] options) {
        return sealed.open(options, ImportOptions.class, context(id, "options"));
    }

    byte[] actor(DraftId id, Actor actor) {
        return actors.seal(actor, context(id, "actor"));
    }

    Actor actor(DraftId id, byte[] actor) {
        return actors.open(actor, context(id, "actor"));
    }

    byte[] content(DraftId id, int number, RowContent content) {
        return sealed.seal(content, context(id, number + "/cells"));
    }

    RowContent content(DraftId id, int number, byte[] content) {
        return sealed.open(content, RowContent.class, context(id, number + "/cells"));
    }

    byte[] details(DraftId id, int number, RowFinding.Details details) {
        return sealed.seal(details, context(id, number + "/result"));
    }

    RowFinding.Details details(DraftId id, int number, byte[] details) {
        return sealed.open(details, RowFinding.Details.class, context(id, number + "/result"));
    }

    private static String context(DraftId id, String what) {
        return "import/" + id + "/" + what;
    }
}
