package org.ngnportal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ngnportal.imports.ImportField;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.springframework.util.unit.DataSize;

/**
 * An import with everything that belongs to it (stored rows, sealed passwords, journal, deliveries) beside the calls it
 * makes: one after the other, and as many at once as it may make itself.
 */
final class OnboardingPart implements BenchPart {

    private static final String DOMAIN = "alpha.example";
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int ROWS = Integer.getInteger("bench.rows", 1000);
    private static final int CONCURRENT = 24;

    private final AtomicInteger names = new AtomicInteger();

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(Results results) throws Exception {
        try (var platform = FarPlatform.start();
                var portal = BenchPortal.start(platform)) {
            rates(results, portal, platform, Duration.ZERO, ROWS, ROWS / 3);
            rates(results, portal, platform, Duration.ofMillis(50), ROWS, ROWS / 25);
            results.put(
                    "import_vs_raw_concurrent",
                    Math.min(
                            results.get("import_vs_raw_concurrent_0ms"), results.get("import_vs_raw_concurrent_50ms")));
        }
    }

    private void rates(
            Results results, BenchPortal portal, FarPlatform platform, Duration latency, int rows, int sequentialRows)
            throws Exception {
        platform.delay(latency);
        try (var client =
                new NgnProClient(NgnProSettings.at(platform.url()).withLimits(DataSize.ofMegabytes(16), CONCURRENT))) {
            var session = client.open(BenchPortal.ALPHA);
            // compilers need a while
            raw(session, rows / 2, CONCURRENT);
            imported(portal, rows / 2);
            var rates = new double[3][ROUNDS];
            var calls = new double[2][ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                rates[0][round] = raw(session, sequentialRows, 1);
                long before = platform.calls();
                rates[1][round] = raw(session, rows, CONCURRENT);
                long between = platform.calls();
                rates[2][round] = imported(portal, rows);
                calls[0][round] = (between - before) / (double) rows;
                calls[1][round] = (platform.calls() - between) / (double) rows;
                portal.awaitDeliveries();
            }
            var end = "_" + latency.toMillis() + "ms";
            double sequential = Race.median(rates[0]);
            double concurrent = Race.median(rates[1]);
            double imported = Race.median(rates[2]);
            results.put("sequential_rows_per_s" + end, sequential);
            results.put("raw_concurrent_rows_per_s" + end, concurrent);
            results.put("import_rows_per_s" + end, imported);
            results.put("raw_calls_per_row" + end, Race.median(calls[0]));
            results.put("import_calls_per_row" + end, Race.median(calls[1]));
            results.put("import_vs_sequential" + end, imported / sequential);
            results.put("import_vs_raw_concurrent" + end, imported / concurrent);
        }
    }

    /** Rows per second of the calls alone. */
    private double raw(NgnProSession session, int rows, int atOnce) throws Exception {
        long start = System.nanoTime();
        var turns = new Semaphore(atOnce);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int row = 0; row < rows; row++) {
                var name = "row" + names.incrementAndGet();
                turns.acquire();
                all.add(executor.submit(() -> {
                    try {
                        create(session, name);
                    } finally {
                        turns.release();
                    }
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
        return rows * 1e9 / (System.nanoTime() - start);
    }

    private static void create(NgnProSession session, String name) {
        var id = new SipId(name, DOMAIN);
        session.sip()
                .addAccount(SipAccount.builder(id)
                        .name("Kim", "Bakker")
                        .email(name + "@people.example")
                        .password("Wolke-" + name + "-Kupfer")
                        .timezone("Europe/Amsterdam")
                        .quota(25)
                        .groups(List.of("free-pstn"))
                        .acl(List.of())
                        .properties(List.of(
                                new SipProperty("language", "nl"),
                                new SipProperty("web_password", "Nebel-" + name + "-Treppe")))
                        .build());
        session.sip().setCallDiversions(id, CallDiversions.NONE.withMailboxTargets(DiversionTarget.MAILBOX));
        session.sip().addAlias(new SipAlias(new SipId("also." + name, DOMAIN), id, null, null, null, null, Map.of()));
        session.voicemail()
                .addAccount(new VoicemailAccount(
                        id, null, "Kim Bakker", name + "@people.example", "739215", null, null, Map.of()));
    }

    /** Rows per second of an import of the same. */
    private double imported(BenchPortal portal, int rows) {
        var batch =
                portal.prepare(IntStream.range(0, rows).mapToObj(row -> cells()).toList());
        long start = System.nanoTime();
        portal.start(batch);
        portal.awaitEnd(batch);
        double rate = rows * 1e9 / (System.nanoTime() - start);
        portal.requireDone(batch, rows);
        return rate;
    }

    private Map<ImportField, String> cells() {
        int number = names.incrementAndGet();
        var name = "row" + number;
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        cells.put(ImportField.DOMAIN, DOMAIN);
        cells.put(ImportField.USERNAME, name);
        cells.put(ImportField.FIRST_NAME, "Kim");
        cells.put(ImportField.LAST_NAME, "Bakker");
        cells.put(ImportField.EMAIL, name + "@people.example");
        cells.put(ImportField.LANGUAGE, "nl");
        cells.put(ImportField.TIME_ZONE, "Europe/Amsterdam");
        cells.put(ImportField.SIP_PASSWORD, "Wolke-" + number + "-Kupfer-Q");
        cells.put(ImportField.WEB_PASSWORD, "Nebel-" + number + "-Treppe-Z");
        cells.put(ImportField.PSTN, "yes");
        cells.put(ImportField.QUOTA, "25");
        cells.put(ImportField.VOICEMAIL, "yes");
        cells.put(ImportField.PIN, "739215");
        cells.put(ImportField.ALIASES, "also." + name);
        return cells;
    }
}
