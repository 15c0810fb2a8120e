package org.ngnportal.selfcare.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.NgnPro;
import org.springframework.stereotype.Component;

/** Finds a subscriber when nobody is signed in, with the connection that reaches his domain. */
@Component
class SubscriberFinder {

    private static final int MOST_ALIKE = 5;

    private final Connections connections;
    private final NgnPro ngnPro;

    SubscriberFinder(Connections connections, NgnPro ngnPro) {
        this.connections = connections;
        this.ngnPro = ngnPro;
    }

    /** @throws NgnProException if the platform cannot say */
    Optional<Actor.Subscriber> byAddress(SipAddress address) {
        return domain(address).flatMap(connections::reaching).flatMap(via -> ngnPro.subscriberOf(via, address));
    }

    /**
     * By the e-mail address of his account, if no other account has it. Only an administrator's connection sees all
     * accounts: without one nobody is found.
     */
    Optional<Actor.Subscriber> byEmail(String email) {
        if (email.indexOf('%') >= 0) {
            return Optional.empty();
        }
        return connections
                .of(CustomerId.PLATFORM)
                .flatMap(administrator -> onlyOneWith(email, administrator))
                .flatMap(account -> SipAddress.parse(String.valueOf(account.id())))
                .flatMap(this::byAddress);
    }

    /** The filter takes _ as a wildcard, so more may come than were asked for. */
    private Optional<SipAccount> onlyOneWith(String email, Actor administrator) {
        var filter = new SipQuery.Filter(null, null, null, null, email, null, null, null, null);
        var found = ngnPro.as(administrator)
                .sip()
                .getAccounts(new SipQuery(filter, null, new Range(0, MOST_ALIKE)))
                .accounts();
        var alike = Objects.requireNonNullElse(found, List.<SipAccount>of());
        var same = alike.stream()
                .filter(account -> email.equalsIgnoreCase(account.email()))
                .toList();
        return same.size() == 1 && alike.size() < MOST_ALIKE ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private static Optional<DomainName> domain(SipAddress address) {
        try {
            return Optional.of(new DomainName(address.domain()));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
