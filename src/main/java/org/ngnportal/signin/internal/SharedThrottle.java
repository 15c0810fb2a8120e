package org.ngnportal.signin.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ngnportal.signin.Claim;
import org.ngnportal.signin.Throttle;
import org.ngnportal.signin.TooManyTriesException;
import org.ngnportal.signin.internal.ThrottleStore.Counted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts in the database, which all nodes share. */
@Component
class SharedThrottle implements Throttle {

    private static final int MOST_RETRIES = 8;

    private final ThrottleStore store;
    private final Usernames usernames;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    SharedThrottle(ThrottleStore store, Usernames usernames, PlatformTransactionManager transactions) {
        this(store, usernames, transactions, Clock.systemUTC());
    }

    SharedThrottle(ThrottleStore store, Usernames usernames, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.usernames = usernames;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Attempt begin(Purpose purpose, String user, String address) {
        String network = Network.of(address);
        // everybody locks the address first, so that nobody waits for each other
        List<ThrottleKey> keys = List.of(ThrottleKey.of(network), ThrottleKey.of(purpose, user, network));
        Duration wait = retrying(() -> count(keys));
        if (wait.isPositive()) {
            throw new TooManyTriesException(wait);
        }
        return new Counting(keys.getFirst(), keys.getLast());
    }

    private Duration count(List<ThrottleKey> keys) {
        Instant now = now();
        List<Optional<Counted>> known =
                keys.stream().map(key -> store.lock(key.id())).toList();
        Duration wait = known.stream()
                .flatMap(Optional::stream)
                .map(counted -> Duration.between(now, counted.freeAt()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (!wait.isPositive()) {
            for (int i = 0; i < keys.size(); i++) {
                count(keys.get(i), known.get(i), now);
            }
        }
        return wait;
    }

    private void count(ThrottleKey key, Optional<Counted> known, Instant now) {
        int failures = 1
                + known.filter(counted -> key.limit().remembers(counted.lastTry(), now))
                        .map(Counted::failures)
                        .orElse(0);
        var counted = new Counted(failures, now, now.plus(key.limit().waitAfter(failures)));
        if (known.isPresent()) {
            store.save(key.id(), counted);
        } else {
            Optional<Claim> claim = usernames.claim(key);
            store.add(key, usernames.shown(key, claim), claim, counted);
        }
    }

    private void discount(ThrottleKey key) {
        store.lock(key.id()).ifPresent(counted -> {
            int failures = Math.max(0, counted.failures() - 1);
            var until = counted.lastTry().plus(key.limit().waitAfter(failures));
            store.save(key.id(), new Counted(failures, counted.lastTry(), until));
        });
    }

    /** Two first tries at the same moment both want to make the row. */
    private <T> T retrying(Supplier<T> change) {
        DataAccessException last = new DuplicateKeyException("never tried");
        for (int i = 0; i < MOST_RETRIES; i++) {
            try {
                return transaction.execute(status -> change.get());
            } catch (DuplicateKeyException | ConcurrencyFailureException faster) {
                last = faster;
            }
        }
        throw last;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private final class Counting implements Attempt {

        private final ThrottleKey address;
        private final ThrottleKey user;

        private Counting(ThrottleKey address, ThrottleKey user) {
            this.address = address;
            this.user = user;
        }

        @Override
        public void succeeded() {
            retrying(() -> {
                discount(address);
                return store.remove(user.id());
            });
        }

        @Override
        public void undecided() {
            retrying(() -> {
                discount(address);
                discount(user);
                return true;
            });
        }
    }
}
