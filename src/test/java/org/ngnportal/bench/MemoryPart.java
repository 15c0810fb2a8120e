package org.ngnportal.bench;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.ngnportal.batches.BatchProgress;
import org.ngnportal.batches.RowState;
import org.ngnportal.imports.ImportField;

/**
 * What an import keeps in memory: the heap after a collection, sampled while rows are carried out. Of large imports the first
 * rows are, then they are cancelled; all their rows are stored and waited for.
 */
final class MemoryPart implements BenchPart {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int CARRIED_OUT = Integer.getInteger("bench.carried-out", 10_000);
    private static final double MEGABYTE = 1024 * 1024;

    private final AtomicInteger names = new AtomicInteger();

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void run(Results results) throws Exception {
        try (var platform = FarPlatform.start();
                var portal = BenchPortal.start(platform)) {
            // classes, caches and compiled code are there before anything counts
            peak(portal, 1_000);
            for (int size : SIZES) {
                results.put("heap_mb_" + size / 1000 + "k", peak(portal, size) / MEGABYTE);
            }
            results.put("heap_100k_vs_1k", results.get("heap_mb_100k") / results.get("heap_mb_1k"));
        }
    }

    private double peak(BenchPortal portal, int rows) {
        var batch = portal.prepare(rows(rows));
        portal.start(batch);
        double peak = heap();
        BatchProgress progress;
        do {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            peak = Math.max(peak, heap());
            progress = portal.progress(batch);
        } while (!progress.state().isOver() && progress.count(RowState.DONE) < CARRIED_OUT);
        portal.cancel(batch);
        portal.awaitEnd(batch);
        return peak;
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** A view, so that the bench itself keeps nothing. */
    private List<Map<ImportField, String>> rows(int count) {
        int first = names.getAndAdd(count);
        return IntStream.range(first, first + count).mapToObj(MemoryPart::cells).toList();
    }

    private static Map<ImportField, String> cells(int row) {
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        cells.put(ImportField.DOMAIN, "alpha.example");
        cells.put(ImportField.USERNAME, "many" + row);
        cells.put(ImportField.FIRST_NAME, "Kim");
        cells.put(ImportField.LAST_NAME, "Bakker");
        cells.put(ImportField.EMAIL, "many" + row + "@people.example");
        return cells;
    }
}
