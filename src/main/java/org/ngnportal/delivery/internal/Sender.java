package org.ngnportal.delivery.internal;

import java.time.Instant;
import java.util.Optional;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.vault.Vault.SealBrokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** One attempt to send one delivery. No transaction is open while the mail server is spoken to. */
@Component
class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    private final DeliveryStore store;
    private final PayloadSeal seal;
    private final LetterWriter writer;
    private final Postman postman;
    private final DeliverySettings settings;
    private final TransactionOperations transactions;

    Sender(
            DeliveryStore store,
            PayloadSeal seal,
            LetterWriter writer,
            Postman postman,
            DeliverySettings settings,
            TransactionOperations transactions) {
        this.store = store;
        this.seal = seal;
        this.writer = writer;
        this.postman = postman;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Returns when to try again; empty when there is nothing more to do. */
    Optional<Instant> attempt(DeliveryId id) {
        var delivery = store.find(id).filter(found -> found.state() == DeliveryState.READY);
        if (delivery.isEmpty()) {
            return Optional.empty();
        }
        var outcome = send(delivery.get());
        if (outcome instanceof MailOutcome.NotYet(var moment)) {
            return Optional.of(moment);
        }
        return Optional.ofNullable(transactions.execute(status -> note(id, outcome)))
                .flatMap(next -> next);
    }

    private MailOutcome send(Delivery delivery) {
        if (delivery.isOverdue(Now.instant())) {
            return new MailOutcome.Never(new Problem(Problem.Kind.LIFETIME_OVER));
        }
        Letter letter;
        try {
            letter = open(delivery);
        } catch (SealBrokenException | IllegalStateException e) {
            log.error("Delivery {} cannot be opened", delivery.id(), e);
            return new MailOutcome.Never(new Problem(Problem.Kind.SEAL_BROKEN));
        }
        var envelope = Envelope.of(delivery, letter);
        var later = postman.next(envelope);
        if (later.isPresent()) {
            return new MailOutcome.NotYet(later.get());
        }
        try {
            return postman.send(envelope, writer.render(delivery, letter));
        } catch (RuntimeException e) {
            // what a template or the mail library says may quote the mail: only its kind goes to the log
            log.error(
                    "Delivery {} cannot be written: {}",
                    delivery.id(),
                    e.getClass().getName());
            return new MailOutcome.Never(
                    new Problem(Problem.Kind.NOT_WRITTEN, e.getClass().getSimpleName()));
        }
    }

    private Letter open(Delivery delivery) {
        var payload = delivery.now().payload();
        if (payload == null) {
            throw new IllegalStateException("delivery " + delivery.id() + " is ready without a payload");
        }
        return seal.open(delivery.id(), delivery.origin().note(), payload);
    }

    private Optional<Instant> note(DeliveryId id, MailOutcome outcome) {
        var found = store.find(id).filter(delivery -> delivery.state() == DeliveryState.READY);
        if (found.isEmpty()) {
            log.warn("Delivery {} was ended by somebody else while it was being sent ({})", id, outcome);
            return Optional.empty();
        }
        var delivery = found.get();
        var now = Now.instant();
        Optional<Instant> next = Optional.empty();
        switch (outcome) {
            case MailOutcome.Accepted accepted -> {
                delivery.markSent(now);
                log.info("Delivery {} sent", id);
            }
            case MailOutcome.Never(var problem) -> {
                delivery.markFailed(problem, now);
                log.warn("Delivery {} failed: {}", id, problem);
            }
            case MailOutcome.Later(var problem) -> next = later(delivery, problem, now);
            case MailOutcome.NotYet(var moment) -> {
                return Optional.of(moment);
            }
        }
        store.save(delivery);
        return next;
    }

    private Optional<Instant> later(Delivery delivery, Problem problem, Instant now) {
        int failed = delivery.now().attempts() + 1;
        if (failed >= settings.maxAttempts()) {
            delivery.markFailed(problem, now);
            log.warn("Delivery {} given up after {} attempts: {}", delivery.id(), failed, problem);
            return Optional.empty();
        }
        var next = settings.nextAttempt(failed, now);
        delivery.retryAt(next, problem, now);
        log.info("Delivery {} waits until {}: {}", delivery.id(), next, problem);
        return Optional.of(next);
    }
}
