package org.ngnportal.health.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ngnportal.health.PartHealth;
import org.ngnportal.health.PartHealth.Calls;
import org.ngnportal.health.PartHealth.Condition;
import org.ngnportal.health.PartHealth.Part;
import org.ngnportal.health.PartHealth.Problem;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.EngineState;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The platform, by the calls that are made to it. */
@Component
class PlatformWatch {

    private static final Logger log = LoggerFactory.getLogger(PlatformWatch.class);
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final NgnProClient client;
    private final NgnPro ngnPro;
    private final Seldom checks;

    @Autowired
    PlatformWatch(NgnProClient client, NgnPro ngnPro) {
        this(client, ngnPro, Clock.systemUTC());
    }

    PlatformWatch(NgnProClient client, NgnPro ngnPro, Clock clock) {
        this.client = client;
        this.ngnPro = ngnPro;
        checks = new Seldom(QUIET, clock);
    }

    /** Makes a small call on somebody's behalf, if there was none lately. */
    void check(Actor actor) {
        checks.run(() -> {
            try {
                ngnPro.as(actor)
                        .customer()
                        .getCustomers(new CustomerQuery(CustomerQuery.Filter.ALL, null, new Range(0, 1)));
            } catch (NgnProException told) {
                log.debug("The platform was checked: {}", told.getMessage());
            }
        });
    }

    /** Each server of it. */
    List<PartHealth> state() {
        return client.engines().stream().map(PlatformWatch::health).toList();
    }

    private static PartHealth health(EngineState engine) {
        return new PartHealth(
                Part.PLATFORM,
                condition(engine),
                engine.since(),
                Servers.name(engine.server()),
                engine.lastAnswer(),
                engine.took(),
                problem(engine),
                Servers.words(engine.problem()),
                new Calls(engine.answered(), engine.failed(), EngineState.WINDOW),
                null);
    }

    private static Condition condition(EngineState engine) {
        if (engine.resting() || engine.failing()) {
            return Condition.DOWN;
        }
        if (engine.failed() > 0) {
            return Condition.SHAKY;
        }
        return Optional.ofNullable(engine.lastAnswer()).isPresent() ? Condition.UP : Condition.UNKNOWN;
    }

    private static Problem problem(EngineState engine) {
        if (engine.resting()) {
            return Problem.RESTING;
        }
        return engine.failed() > 0 || engine.failing() ? Problem.UNREACHABLE : Problem.NONE;
    }
}
