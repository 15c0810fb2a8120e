package org.ngnportal.signin.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.signin.Claim;
import org.ngnportal.signin.Identity;
import org.ngnportal.signin.IdentityCheck;
import org.ngnportal.signin.ProgramSignIn.Standing;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Subscribers: their SIP address and web password. The portal reads the account with the connection that reaches its
 * domain and compares. Whatever is wrong, the answer is the same.
 */
@Component
class SubscriberCheck implements IdentityCheck {

    private static final Logger log = LoggerFactory.getLogger(SubscriberCheck.class);
    private static final int MOST_TOLD = 50;

    private final Connections connections;
    private final NgnPro ngnPro;
    private final Cache<DomainName, Boolean> told = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(2 * MOST_TOLD)
            .build();

    SubscriberCheck(Connections connections, NgnPro ngnPro) {
        this.connections = connections;
        this.ngnPro = ngnPro;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Identity> check(String username, Secret password) {
        var typed = SipAddress.parse(username);
        var domain = typed.flatMap(SubscriberCheck::domain);
        if (typed.isEmpty() || domain.isEmpty()) {
            return Optional.empty();
        }
        var address = typed.get();
        var via = connections.reaching(domain.get());
        if (via.isEmpty()) {
            tell(domain.get());
        }
        var account = via.flatMap(actor -> account(actor, address));
        if (!WebPassword.of(address, account.orElse(null)).matches(address, password)) {
            return Optional.empty();
        }
        return via.flatMap(actor -> ngnPro.subscriberOf(actor, address))
                .map(subscriber -> new Identity(subscriber, true));
    }

    /** What is known of a subscriber who need not show his password. */
    Optional<Standing> standing(SipAddress address) {
        var via = domain(address).flatMap(connections::reaching);
        var mark = via.flatMap(actor -> account(actor, address)).flatMap(found -> WebPassword.mark(address, found));
        return mark.flatMap(known -> via.flatMap(actor -> ngnPro.subscriberOf(actor, address))
                .map(subscriber -> new Standing(subscriber, known)));
    }

    /** Failed tries are for whoever reaches the domain to see. */
    @Override
    public Optional<Claim> claim(String username) {
        try {
            return SipAddress.parse(username)
                    .flatMap(address -> domain(address)
                            .flatMap(connections::reaching)
                            .map(via -> new Claim(
                                    new UserKey(UserKey.Kind.SUBSCRIBER, address.toString()),
                                    via.tenant(),
                                    via.reseller())));
        } catch (NgnProException unknown) {
            return Optional.empty();
        }
    }

    private Optional<SipAccount> account(Actor via, SipAddress address) {
        try {
            return ngnPro.as(via).sip().findAccount(new SipId(address.user(), address.domain()));
        } catch (Fault fault) {
            if (fault.is(FaultCode.NOT_ALLOWED) || fault.is(FaultCode.NOT_FOUND) || fault.is(FaultCode.INVALID_VALUE)) {
                return Optional.empty();
            }
            // not the subscriber's fault: what he typed was not looked at
            throw new Fault(FaultCode.INTERNAL.code(), "cannot read an account for its subscriber: " + fault.code());
        }
    }

    /** Anybody may type any domain: there is an end to what is told. */
    private void tell(DomainName domain) {
        if (told.estimatedSize() < MOST_TOLD && told.asMap().putIfAbsent(domain, true) == null) {
            log.info("No connection reaches the domain {}: subscribers in it cannot sign in", domain);
        }
    }

    private static Optional<DomainName> domain(SipAddress address) {
        try {
            return Optional.of(new DomainName(address.domain()));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
