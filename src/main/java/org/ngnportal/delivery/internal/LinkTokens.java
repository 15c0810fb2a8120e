package org.ngnportal.delivery.internal;

import java.time.Duration;
import java.util.Optional;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.links.Links;
import org.ngnportal.vault.Secret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The links to deliveries; each delivery has at most one that works. */
@Component
class LinkTokens {

    private static final String PURPOSE = "credentials";

    private final Links links;
    private final TransactionOperations transactions;
    private final String page;

    LinkTokens(
            Links links,
            TransactionOperations transactions,
            @Value("${portal.base-url:http://localhost:8080}") String baseUrl) {
        this.links = links;
        this.transactions = transactions;
        this.page = baseUrl.replaceAll("/+$", "") + "/credentials#";
    }

    /** The address of the page, with a new token; the one before has ended. */
    Secret issue(Delivery delivery) {
        var id = delivery.id().toString();
        var lifetime = Duration.between(Now.instant(), delivery.origin().expiresAt());
        return transactions.execute(status -> {
            links.revoke(PURPOSE, id);
            return new Secret(page + links.issue(PURPOSE, id, "", lifetime).reveal());
        });
    }

    /** How many days are left to open it, at least one. */
    long days(Delivery delivery) {
        return Math.max(
                1,
                Math.round(Duration.between(Now.instant(), delivery.origin().expiresAt())
                                .toHours()
                        / 24.0));
    }

    Optional<DeliveryId> peek(Secret token) {
        return links.peek(PURPOSE, token).map(link -> DeliveryId.parse(link.subject()));
    }

    /** False if somebody else used it up at the same time. */
    boolean redeem(Secret token) {
        return links.redeem(PURPOSE, token).isPresent();
    }

    void revoke(DeliveryId id) {
        links.revoke(PURPOSE, id.toString());
    }
}
