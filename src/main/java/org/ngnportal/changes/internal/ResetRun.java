package org.ngnportal.changes.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngnportal.accounts.StaffLines;
import org.ngnportal.changes.internal.Target.Found;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.journal.Journal;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.LogContext;
import org.ngnportal.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out a reset: sets the passwords that its delivery holds, then releases the delivery. Whoever takes over after a
 * crash sets the same passwords again.
 */
@Component
class ResetRun {

    private static final Logger log = LoggerFactory.getLogger(ResetRun.class);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    private final ResetStore store;
    private final ResetDesk desk;
    private final StaffLines lines;
    private final Deliveries deliveries;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final InstantSource clock = InstantSource.system();

    ResetRun(
            ResetStore store,
            ResetDesk desk,
            StaffLines lines,
            Deliveries deliveries,
            Journal journal,
            TransactionOperations transaction) {
        this.store = store;
        this.desk = desk;
        this.lines = lines;
        this.deliveries = deliveries;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** @return when to try again; empty when there is nothing more to do */
    Optional<Instant> run(DeliveryId id) {
        return store.find(id).flatMap(this::run);
    }

    private Optional<Instant> run(ResetStore.Reset reset) {
        try {
            var actor = desk.actor(reset);
            try (var context = LogContext.of(actor)) {
                return run(reset, actor, desk.order(reset));
            }
        } catch (Vault.SealBrokenException lost) {
            return dropped(reset, "the key is lost");
        }
    }

    private Optional<Instant> run(ResetStore.Reset reset, Actor actor, PasswordOrder order) {
        try {
            var found =
                    Found.of(order.target(), lines.find(actor, order.target().sip()));
            if (!(found instanceof Found.Same same)) {
                return dropped(reset, "the account is gone");
            }
            journal.during(actor, order.deed(), () -> order.carryOut(same.line()));
        } catch (NgnProException.Fault fault) {
            return fault.is(FaultCode.BUSY) ? later(reset) : dropped(reset, "the platform refused: " + fault.code());
        } catch (NgnProException.Unavailable unavailable) {
            return later(reset);
        } catch (DeniedException denied) {
            return dropped(reset, "whoever ordered it may not any more");
        }
        transaction.executeWithoutResult(status -> {
            var late = deliveries.readyAll(Map.of(reset.id(), order.target().sip()));
            store.remove(reset.id());
            late.forEach(lost -> log.warn("The passwords of delivery {} were set too late to be sent", lost));
        });
        return Optional.empty();
    }

    private Optional<Instant> later(ResetStore.Reset reset) {
        if (!clock.instant().isBefore(reset.orderedAt().plus(PATIENCE))) {
            return dropped(reset, "the platform does not answer");
        }
        store.waited(reset.id());
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(reset.attempts(), MOST_DOUBLINGS));
        return Optional.of(clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }

    private Optional<Instant> dropped(ResetStore.Reset reset, String reason) {
        transaction.executeWithoutResult(status -> {
            deliveries.dropAll(List.of(reset.id()), reason);
            store.remove(reset.id());
        });
        return Optional.empty();
    }
}
