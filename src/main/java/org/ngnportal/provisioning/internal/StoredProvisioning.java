package org.ngnportal.provisioning.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.ngnportal.links.Links;
import org.ngnportal.provisioning.Provisioning;
import org.ngnportal.provisioning.SoftphoneAccount;
import org.ngnportal.vault.SealedJson;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settings in the portal's database; their tokens are among the links that work once. */
@Service
class StoredProvisioning implements Provisioning {

    private static final String PURPOSE = "softphone";

    private final SetupStore store;
    private final Links links;
    private final SealedJson json;
    private final String base;

    StoredProvisioning(
            SetupStore store,
            Links links,
            Vault vault,
            @Value("${portal.base-url:http://localhost:8080}") String baseUrl) {
        this.store = store;
        this.links = links;
        this.json = new SealedJson(vault);
        this.base = baseUrl.replaceAll("/+$", "") + "/softphone/";
    }

    @Override
    @Transactional
    public Secret offer(SoftphoneAccount account, Duration lifetime) {
        var id = UUID.randomUUID();
        store.insert(id, json.seal(Setup.of(account), context(id)), now().plus(lifetime));
        var token = links.issue(PURPOSE, id.toString(), "", lifetime);
        return new Secret(base + token.reveal());
    }

    @Override
    @Transactional
    public Optional<Secret> fetch(Secret token) {
        return links.redeem(PURPOSE, token)
                .map(link -> UUID.fromString(link.subject()))
                .flatMap(id -> store.take(id).map(stored -> json.open(stored, Setup.class, context(id))))
                .map(LinphoneXml::of);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String context(UUID id) {
        return "softphone/" + id;
    }
}
