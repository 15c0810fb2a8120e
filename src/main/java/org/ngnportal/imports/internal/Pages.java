package org.ngnportal.imports.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.Range;

/** Reads lists of the platform page by page, several pages at a time. */
final class Pages {

    static final int ROWS = 1000;

    /** Reading a page costs about as much as so many single questions. */
    private static final int QUESTIONS_PER_PAGE = 20;

    private Pages() {}

    /**
     * One answer.
     *
     * @param total of all pages; null when the platform does not say
     */
    record Page<T>(@Nullable List<T> rows, @Nullable Integer total) {

        List<T> list() {
            return rows == null ? List.of() : rows;
        }

        int all() {
            return total == null ? list().size() : total;
        }
    }

    /** Whether reading all of a list is cheaper than so many single questions. */
    static boolean isCheaper(int total, int questions) {
        return (total / ROWS + 1) * QUESTIONS_PER_PAGE < questions;
    }

    /** Reads all that follows the first page. */
    static <T> void rest(Page<T> first, Function<Range, Page<T>> ask, Consumer<T> each) {
        first.list().forEach(each);
        int read = first.list().size();
        if (read == 0 || read >= first.all()) {
            return;
        }
        var starts = IntStream.iterate(read, start -> start < first.all(), start -> start + ROWS)
                .boxed()
                .toList();
        for (int from = 0; from < starts.size(); from += 8) {
            var some = starts.subList(from, Math.min(from + 8, starts.size()));
            Together.ask(some, start -> ask.apply(new Range(start, ROWS)))
                    .values()
                    .forEach(page -> page.list().forEach(each));
        }
    }
}
