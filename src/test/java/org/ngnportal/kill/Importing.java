package org.ngnportal.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.Batches;
import org.ngnportal.batches.NewBatch;
import org.ngnportal.batches.NewRow;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.LiveCheck;
import org.ngnportal.imports.SubscriberOrders;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.imports.Verdict;
import org.ngnportal.imports.WishReader;
import org.ngnportal.tenancy.Actor;
import org.springframework.context.ApplicationContext;

/** Imports through the services, as the page does. */
public final class Importing {

    private static final int PAGE = 1000;

    private Importing() {}

    /**
     * Reads and checks the rows and stores what is to be done; the batch waits to be started.
     *
     * @param rows cells as they would stand in a file
     * @throws IllegalStateException if a row would be shown as a problem
     */
    public static BatchId prepare(
            ApplicationContext portal, Actor actor, String title, List<Map<ImportField, String>> rows) {
        var batches = portal.getBean(Batches.class);
        var orders = portal.getBean(SubscriberOrders.class);
        var run = portal.getBean(LiveCheck.class).begin(actor);
        for (int i = 0; i < rows.size(); i++) {
            run.announce(i + 1, read(rows.get(i)));
        }
        var batch = batches.open(actor, new NewBatch("import", title));
        for (int from = 0; from < rows.size(); from += PAGE) {
            var asked = new ArrayList<LiveCheck.Asked>();
            for (int i = from; i < Math.min(rows.size(), from + PAGE); i++) {
                asked.add(new LiveCheck.Asked(i + 1, read(rows.get(i))));
            }
            var verdicts = run.check(asked);
            var page = new ArrayList<NewRow>();
            for (int i = 0; i < asked.size(); i++) {
                page.add(order(orders, asked.get(i), verdicts.get(i)));
            }
            batches.append(actor, batch, page);
        }
        return batch;
    }

    /** What a row asks for. */
    public static SubscriberWish read(Map<ImportField, String> cells) {
        var reading = WishReader.read(cells);
        if (!reading.problems().isEmpty()) {
            throw new IllegalStateException(reading.problems().toString());
        }
        return Objects.requireNonNull(reading.wish());
    }

    private static NewRow order(SubscriberOrders orders, LiveCheck.Asked asked, Verdict verdict) {
        if (verdict.kind() == Verdict.Kind.CONFLICT) {
            throw new IllegalStateException(verdict.toString());
        }
        return new NewRow(asked.line(), String.valueOf(asked.wish().address()), orders.of(asked.wish(), verdict));
    }
}
