package org.ngnportal.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.LiveCheck;
import org.ngnportal.imports.Verdict;
import org.ngnportal.kill.Importing;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;

/** Reading the cells of 100,000 rows and comparing them with the platform, which has some of the accounts. */
final class ValidationPart implements BenchPart {

    private static final int ROWS = Integer.getInteger("bench.validated", 100_000);
    private static final int THERE = 2_000;
    private static final int PAGE = 1_000;

    @Override
    public String name() {
        return "validation";
    }

    @Override
    public void run(Results results) throws Exception {
        try (var platform = FarPlatform.start();
                var portal = BenchPortal.start(platform)) {
            fill(platform);
            check(portal, ROWS / 10);
            long start = System.nanoTime();
            var verdicts = check(portal, ROWS);
            results.put("validation_100k_s", (System.nanoTime() - start) / 1e9 * 100_000 / ROWS);
            if (verdicts.getOrDefault(Verdict.Kind.UPDATE, 0) != Math.min(THERE, ROWS)
                    || verdicts.getOrDefault(Verdict.Kind.CREATE, 0) != Math.max(0, ROWS - THERE)) {
                throw new IllegalStateException(verdicts.toString());
            }
        }
    }

    private static void fill(FarPlatform platform) {
        try (var client = new NgnProClient(NgnProSettings.at(platform.url()))) {
            var sip = client.open(BenchPortal.ALPHA).sip();
            for (int i = 0; i < THERE; i++) {
                sip.addAccount(SipAccount.builder(new SipId("row" + i, "alpha.example"))
                        .name("Kim", "Before")
                        .email("row" + i + "@people.example")
                        .password("Wolke-" + i + "-Kupfer")
                        .timezone("Europe/Amsterdam")
                        .groups(List.of())
                        .acl(List.of())
                        .properties(List.of())
                        .build());
            }
        }
    }

    private static Map<Verdict.Kind, Integer> check(BenchPortal portal, int rows) {
        var run = portal.bean(LiveCheck.class).begin(portal.alpha());
        for (int row = 0; row < rows; row++) {
            run.announce(row + 1, Importing.read(cells(row)));
        }
        var kinds = new EnumMap<Verdict.Kind, Integer>(Verdict.Kind.class);
        for (int from = 0; from < rows; from += PAGE) {
            var page = new ArrayList<LiveCheck.Asked>();
            for (int row = from; row < Math.min(rows, from + PAGE); row++) {
                page.add(new LiveCheck.Asked(row + 1, Importing.read(cells(row))));
            }
            run.check(page).forEach(verdict -> kinds.merge(verdict.kind(), 1, Integer::sum));
        }
        return kinds;
    }

    private static Map<ImportField, String> cells(int row) {
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        cells.put(ImportField.DOMAIN, "alpha.example");
        cells.put(ImportField.USERNAME, "row" + row);
        cells.put(ImportField.FIRST_NAME, "Kim");
        cells.put(ImportField.LAST_NAME, "Bakker");
        cells.put(ImportField.EMAIL, "row" + row + "@people.example");
        if (row % 3 == 0) {
            cells.put(ImportField.ALIASES, "also.row" + row);
        }
        return cells;
    }
}
