package org.ngnportal.profile.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.links.Links;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.profile.Deletion.State;
import org.ngnportal.profile.internal.DeletionStore.Wish;
import org.ngnportal.signin.Sessions;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.UserKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out a wish whose time has come. That the platform is about to be told is stored before; a run that finds this,
 * after a crash or without an answer, looks whether the account is still there and still carries the wish: whoever got the
 * address afterwards is safe.
 */
@Component
class DeletionRun {

    private static final Logger log = LoggerFactory.getLogger(DeletionRun.class);
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);
    private static final Duration WHILE_BLOCKED = Duration.ofDays(1);

    private final DeletionStore store;
    private final Subscribers subscribers;
    private final OwnLines lines;
    private final Links links;
    private final DeletionMails mails;
    private final Sessions sessions;
    private final TransactionOperations transactions;
    private final InstantSource clock = InstantSource.system();

    DeletionRun(
            DeletionStore store,
            Subscribers subscribers,
            OwnLines lines,
            Links links,
            DeletionMails mails,
            Sessions sessions,
            TransactionOperations transactions) {
        this.store = store;
        this.subscribers = subscribers;
        this.lines = lines;
        this.links = links;
        this.mails = mails;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /**
     * @return when to try again; empty when there is nothing more to do
     * @throws NgnProException if the platform does not answer: to be tried again
     */
    Optional<Instant> run(UUID id) {
        return store.find(id).filter(wish -> wish.state() != State.REQUESTED).flatMap(this::run);
    }

    private Optional<Instant> run(Wish wish) {
        var via = subscribers.reaching(wish.address());
        if (via.isEmpty()) {
            log.warn("Nobody reaches {}, which is to be deleted: no connection is stored", wish.address());
            return later(AFTER_REFUSAL);
        }
        var subscriber = subscribers.find(via.get(), wish.address());
        if (subscriber.isEmpty()) {
            return over(via.get(), wish);
        }
        var line = lines.toSee(subscriber.get());
        if (!DeletionDesk.isWanted(line, wish)) {
            return over(via.get(), wish);
        }
        if (line.subscriber().isIn(AccountGroup.BLOCKED)) {
            return later(WHILE_BLOCKED);
        }
        return store.begin(wish.id()) ? delete(via.get(), line, wish) : Optional.empty();
    }

    private Optional<Instant> delete(Actor via, OwnLine line, Wish wish) {
        try {
            line.change(
                    Actions.SUBSCRIBER_DELETE,
                    List.of(FieldChange.of("email", wish.email(), "")),
                    () -> line.platform().sip().deleteAccount(line.id()));
        } catch (NgnProException.Fault refused) {
            if (!refused.is(FaultCode.ACCOUNT_NOT_FOUND)) {
                log.warn("{} was not deleted, to be tried again: {}", wish.address(), refused.getMessage());
                store.postpone(wish.id());
                return later(AFTER_REFUSAL);
            }
        }
        return done(via, wish);
    }

    /** The account is gone, or is another one: if it was not we who deleted it, nobody needs to be told. */
    private Optional<Instant> over(Actor via, Wish wish) {
        if (wish.state() == State.DELETING) {
            return done(via, wish);
        }
        log.info("{} need not be deleted any more", wish.address());
        transactions.executeWithoutResult(status -> end(wish));
        return Optional.empty();
    }

    private Optional<Instant> done(Actor via, Wish wish) {
        transactions.executeWithoutResult(status -> {
            if (end(wish)) {
                mails.deleted(via, wish);
            }
        });
        sessions.endAllButThis(
                new UserKey(UserKey.Kind.SUBSCRIBER, wish.address().toString()));
        log.info("{} was deleted, as its subscriber wanted", wish.address());
        return Optional.empty();
    }

    private boolean end(Wish wish) {
        links.revoke(DeletionDesk.CONFIRM, wish.address().toString());
        links.revoke(DeletionDesk.KEEP, wish.address().toString());
        return store.remove(wish.id());
    }

    private Optional<Instant> later(Duration wait) {
        return Optional.of(clock.instant().plus(wait));
    }
}
