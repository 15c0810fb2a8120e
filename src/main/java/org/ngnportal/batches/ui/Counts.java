package org.ngnportal.batches.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.BatchWords;
import org.ngnportal.batches.RowState;
import org.ngnportal.shell.Texts;

/** Rows by what came of them. */
final class Counts {

    private Counts() {}

    static List<RowState> present(BatchProgress batch) {
        return Arrays.stream(RowState.values())
                .filter(state -> batch.count(state) > 0)
                .toList();
    }

    /** Such as "9,998 done, 2 refused". */
    static String words(BatchProgress batch) {
        return present(batch).stream()
                .map(state -> Texts.t("batches.count", BatchWords.row(state), batch.count(state)))
                .collect(Collectors.joining(", "));
    }
}
