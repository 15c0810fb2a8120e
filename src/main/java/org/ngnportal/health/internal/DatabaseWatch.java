package org.ngnportal.health.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ngnportal.health.PartHealth;
import org.ngnportal.health.PartHealth.Condition;
import org.ngnportal.health.PartHealth.Part;
import org.ngnportal.health.PartHealth.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The portal's database: asked whether it is there. */
@Component
class DatabaseWatch {

    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final int PATIENCE_SECONDS = 3;

    private final DataSource database;
    private final Clock clock;
    private final Seldom checks;
    private volatile PartHealth last;

    @Autowired
    DatabaseWatch(DataSource database) {
        this(database, Clock.systemUTC());
    }

    DatabaseWatch(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
        checks = new Seldom(QUIET, clock);
        last = health(Condition.UNKNOWN, clock.instant(), "", null, null, "");
    }

    PartHealth check() {
        checks.run(() -> last = ask());
        return last;
    }

    private PartHealth ask() {
        var start = clock.instant();
        try (var connection = database.getConnection()) {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                return down("");
            }
            var now = clock.instant();
            var about = connection.getMetaData();
            return health(
                    Condition.UP,
                    since(Condition.UP, now),
                    Servers.words(about.getDatabaseProductName() + " " + about.getDatabaseProductVersion()),
                    now,
                    Duration.between(start, now),
                    "");
        } catch (SQLException failure) {
            return down(Servers.words(failure.getMessage()));
        }
    }

    private PartHealth down(String detail) {
        return health(
                Condition.DOWN,
                since(Condition.DOWN, clock.instant()),
                last.server(),
                last.lastAnswer(),
                last.took(),
                detail);
    }

    private Instant since(Condition condition, Instant now) {
        return last.condition() == condition ? last.since() : now;
    }

    private static PartHealth health(
            Condition condition,
            Instant since,
            String server,
            @Nullable Instant answer,
            @Nullable Duration took,
            String detail) {
        return new PartHealth(
                Part.DATABASE,
                condition,
                since,
                server,
                answer,
                took,
                condition == Condition.DOWN ? Problem.UNREACHABLE : Problem.NONE,
                detail,
                null,
                null);
    }
}
