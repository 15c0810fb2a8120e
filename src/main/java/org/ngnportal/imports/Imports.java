package org.ngnportal.imports;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.tenancy.Actor;

/**
 * Files on their way to become a batch. A draft belongs to whoever brought it, on behalf of one tenant; for anybody else it
 * does not exist. What stands in it is kept sealed until it is started, given up, or not touched for some days. Nothing is
 * written to the platform here.
 *
 * <p>Every method throws {@link org.ngnportal.tenancy.DeniedException} for who may not create subscribers, and
 * {@link DraftGoneException} where there is no such draft of his.
 */
public interface Imports {

    /** How large a file may be, in octets. */
    long largestFile();

    /**
     * Reads the beginning of a file; nothing is stored.
     *
     * @param format what is to be read otherwise than found out
     * @throws UnreadableTableException if it is no table; says what to do
     */
    TablePreview look(Actor actor, TableFile file, TableFormat format);

    /**
     * Reads a file and keeps its rows as a draft.
     *
     * @throws UnreadableTableException if it cannot be read to its end; nothing is kept
     */
    DraftId take(Actor actor, TableFile file, TableFormat format);

    /** Those that are not started, latest first. */
    List<ImportDraft> drafts(Actor actor);

    Optional<ImportDraft> draft(Actor actor, DraftId id);

    /** Its columns, with what was chosen or else is proposed. */
    DraftColumns columns(Actor actor, DraftId id);

    /**
     * Says which column holds what and has all rows checked in the background. What is under way is begun anew. The tenant's
     * next file with the same columns is proposed the same.
     *
     * @throws IllegalArgumentException if two columns hold the same field
     */
    void check(Actor actor, DraftId id, ColumnMapping mapping);

    List<DraftRow> rows(Actor actor, DraftId id, DraftFilter filter, int offset, int limit);

    int count(Actor actor, DraftId id, DraftFilter filter);

    /**
     * Corrects values of a row and checks it at once, as well as those that are about the same subscriber.
     *
     * @param values those that change
     * @return the row as it is now, then the others
     * @throws org.ngnportal.ngnpro.NgnProException if the platform does not answer; the values are kept
     */
    List<DraftRow> change(Actor actor, DraftId id, int number, Map<ImportField, String> values);

    /**
     * Leaves a row out of the import, or puts it back and checks it; as well as those about the same subscriber.
     *
     * @return the row as it is now, then the others
     * @throws org.ngnportal.ngnpro.NgnProException if the platform does not answer
     */
    List<DraftRow> leaveOut(Actor actor, DraftId id, int number, boolean out);

    /** Writes all problems as a table for spreadsheets, without secrets. */
    void problems(Actor actor, DraftId id, Writer to) throws IOException;

    /**
     * Hands the rows without problems over to a batch, in the background, starts it, and wipes the draft. Does nothing if
     * it was started before.
     */
    void start(Actor actor, DraftId id, ImportOptions options);

    /** Gives it up and wipes it. Does nothing while its rows are handed over. */
    void cancel(Actor actor, DraftId id);
}
