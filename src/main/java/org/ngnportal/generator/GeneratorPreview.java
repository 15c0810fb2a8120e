package org.ngnportal.generator;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What an order makes, without secrets and without asking the platform.
 *
 * @param first the first rows
 * @param last the last rows, without those that are among the first
 * @param numbers how many numbers are added to ENUM
 * @param accounts how many accounts are made
 * @param mails how many mails with credentials go out
 */
public record GeneratorPreview(List<Line> first, List<Line> last, int numbers, int accounts, int mails) {

    private static final int ROWS = 3;

    public GeneratorPreview {
        first = List.copyOf(first);
        last = List.copyOf(last);
    }

    /** That of an order that keeps to {@link GeneratorRules}. */
    public static GeneratorPreview of(GeneratorOrder order) {
        int count = order.numbering().count();
        int head = Math.min(ROWS, count);
        return new GeneratorPreview(
                IntStream.rangeClosed(1, head).mapToObj(order::line).toList(),
                IntStream.rangeClosed(Math.max(head, count - ROWS) + 1, count)
                        .mapToObj(order::line)
                        .toList(),
                order.numbers() == null ? 0 : count,
                order.accounts() == null ? 0 : count,
                order.accounts() != null && order.accounts().delivery().way().isMailed() ? count : 0);
    }
}
