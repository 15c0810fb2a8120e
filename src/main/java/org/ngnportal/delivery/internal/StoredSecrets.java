package org.ngnportal.delivery.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.OneTimeSecrets;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault.SealBrokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens what is behind links: the wiping and the showing are one transaction. */
@Service
class StoredSecrets implements OneTimeSecrets {

    private static final Logger log = LoggerFactory.getLogger(StoredSecrets.class);
    private static final int MOST_TRIES = 4;
    private static final Set<DeliveryState> OPENABLE = Set.of(DeliveryState.READY, DeliveryState.SENT);

    private final DeliveryStore store;
    private final PayloadSeal seal;
    private final LinkTokens tokens;
    private final TransactionOperations transactions;

    StoredSecrets(DeliveryStore store, PayloadSeal seal, LinkTokens tokens, TransactionOperations transactions) {
        this.store = store;
        this.seal = seal;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    @Override
    public Answer open(Secret token, @Nullable Secret pin) {
        ConcurrencyFailureException last = new ConcurrencyFailureException("never tried");
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                return Objects.requireNonNull(transactions.execute(status -> attempt(token, pin)));
            } catch (ConcurrencyFailureException faster) {
                // the sender notes that it sent the mail, or somebody else opens the same link
                last = faster;
            }
        }
        throw last;
    }

    private Answer attempt(Secret token, @Nullable Secret pin) {
        var now = Now.instant();
        var found = tokens.peek(token)
                .flatMap(store::find)
                .filter(delivery -> delivery.way() == DeliveryWay.LINK && OPENABLE.contains(delivery.state()))
                .filter(delivery -> !delivery.isOverdue(now));
        if (found.isEmpty()) {
            return new Gone();
        }
        var delivery = found.get();
        var payload = delivery.now().payload();
        var address = delivery.now().address();
        if (payload == null || address == null) {
            return new Gone();
        }
        try {
            if (delivery.now().opening().pinAsked()) {
                var wanted = seal.linkPin(delivery.id(), payload);
                if (pin == null || wanted.isEmpty()) {
                    return new PinNeeded(false);
                }
                if (!same(wanted.get(), pin)) {
                    return wrong(delivery);
                }
            }
            var mail = seal.welcome(delivery.id(), payload);
            if (!tokens.redeem(token)) {
                return new Gone();
            }
            tokens.revoke(delivery.id());
            delivery.markOpened(now);
            store.save(delivery);
            log.info("Delivery {} was opened", delivery.id());
            return new Shown(mail, address);
        } catch (SealBrokenException | IllegalStateException broken) {
            log.error("Delivery {} cannot be opened", delivery.id(), broken);
            return new Gone();
        }
    }

    private Answer wrong(Delivery delivery) {
        delivery.wrongPin(MOST_WRONG_PINS, Now.instant());
        store.save(delivery);
        if (delivery.state() != DeliveryState.FAILED) {
            return new PinNeeded(true);
        }
        tokens.revoke(delivery.id());
        log.warn("The link of delivery {} is locked after {} wrong PINs", delivery.id(), MOST_WRONG_PINS);
        return new Gone();
    }

    private static boolean same(Secret wanted, Secret typed) {
        return MessageDigest.isEqual(
                wanted.reveal().getBytes(StandardCharsets.UTF_8),
                typed.reveal().strip().getBytes(StandardCharsets.UTF_8));
    }
}
