package org.ngnportal.templates.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.MailSender;
import org.ngnportal.delivery.MailSender.Signature;
import org.ngnportal.delivery.MailSenders;
import org.ngnportal.templates.SenderWish;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the confirmed sender of a mail, with the key that signs it. */
@Component
class TenantSenders implements MailSenders {

    private static final Logger log = LoggerFactory.getLogger(TenantSenders.class);
    private static final int KEYS = 200;

    private final SenderStore store;
    private final Vault vault;
    private final Cache<Key, RSAPrivateKey> keys =
            Caffeine.newBuilder().maximumSize(KEYS).build();

    /** A key as it was made at some time. */
    private record Key(CustomerId tenant, String publicKey, Instant madeAt) {}

    TenantSenders(SenderStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    @Override
    public Optional<MailSender> of(CustomerId tenant, CustomerId reseller) {
        return TenantTemplates.chain(tenant, reseller).stream()
                .flatMap(one -> store.used(one).map(wish -> sender(one, wish)).stream())
                .findFirst();
    }

    private MailSender sender(CustomerId tenant, SenderWish wish) {
        return new MailSender(
                new MailAddress(wish.address()),
                wish.name(),
                MailAddress.parse(wish.replyTo()).orElse(null),
                MailAddress.parse(wish.bounces()).orElse(null),
                signature(tenant, StoredSenders.domain(wish.address())));
    }

    private @Nullable Signature signature(CustomerId tenant, String domain) {
        return store.signature(tenant)
                .filter(found -> found.domain().equals(domain))
                .flatMap(found -> key(found).map(key -> new Signature(found.domain(), found.selector(), key)))
                .orElse(null);
    }

    /** A mail without a signature is better than none. */
    private Optional<RSAPrivateKey> key(SenderStore.Signature found) {
        try {
            return Optional.of(keys.get(
                    new Key(found.tenant(), found.publicKey(), found.madeAt()),
                    key -> SigningKeys.read(vault.open(found.sealed(), StoredSenders.context(found.tenant())))));
        } catch (Vault.SealBrokenException | IllegalStateException e) {
            log.error("The signing key of tenant {} cannot be opened", found.tenant());
            return Optional.empty();
        }
    }
}
