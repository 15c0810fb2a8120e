package org.ngnportal.batches.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngnportal.signin.internal.Database;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Portals are killed at random while they import, with a platform that is slow, wrong and away and a mail server that
 * refuses: every account exists once, every credential arrives once, every row tells the truth, undoing leaves nothing.
 * {@code -Dsoak.seed=} repeats what chance decided; {@code ./portal soak} is the long form.
 */
class ImportKillTest {

    private static final Logger LOG = LoggerFactory.getLogger(ImportKillTest.class);

    private static final long SEED =
            Long.getLong("soak.seed", ThreadLocalRandom.current().nextInt(1_000_000));
    private static final int ROWS = Integer.getInteger("soak.rows", 120);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    private Path directory;

    @Test
    void anImportIsWholeHoweverOftenThePortalIsKilled() throws Exception {
        hold(new Trial.Plan(SEED, ROWS, 2, true, PATIENCE), new PortalData.H2(directory));
    }

    @Test
    void anImportIsWholeWhenOneOfTwoNodesIsKilled() throws Exception {
        var source = (PGSimpleDataSource) Database.POSTGRESQL.fresh();
        var url = "jdbc:postgresql://" + source.getServerNames()[0] + ":" + source.getPortNumbers()[0] + "/"
                + source.getDatabaseName();
        hold(new Trial.Plan(SEED + 1, ROWS, 1, false, PATIENCE), new PortalData.Postgres(directory, url));
    }

    private void hold(Trial.Plan plan, PortalData data) throws IOException, InterruptedException {
        try (var trial = new Trial(plan, data, LOG::info)) {
            trial.run(directory);
        }
    }
}
