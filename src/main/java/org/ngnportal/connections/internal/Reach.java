package org.ngnportal.connections.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.connections.internal.Keyring.Key;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipDomainQuery;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.NgnPro;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds who reaches a domain. What is found, and that nothing is found, is remembered for a short time, so that guessing
 * domains is no way to keep the platform busy.
 */
@Component
class Reach {

    static final Duration FRESH = Duration.ofSeconds(20);

    /** Names of domains read of one connection; who has more is asked for each by itself. */
    static final int MOST_NAMES = 5_000;

    private static final int ROWS_PER_CALL = 500;

    private final Keyring keyring;
    private final NgnPro ngnPro;
    private final Cache<DomainName, Optional<Actor>> reaching;
    private final Cache<CustomerId, Names> names;

    @Autowired
    Reach(Keyring keyring, NgnPro ngnPro) {
        this(keyring, ngnPro, Ticker.systemTicker());
    }

    Reach(Keyring keyring, NgnPro ngnPro, Ticker clock) {
        this.keyring = keyring;
        this.ngnPro = ngnPro;
        reaching = remembering(clock);
        names = remembering(clock);
    }

    private static <K, V> Cache<K, V> remembering(Ticker clock) {
        return Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(10_000)
                .ticker(clock)
                .build();
    }

    /** Domains of a connection. */
    private record Names(Set<String> read, boolean complete) {}

    Optional<Actor> of(DomainName domain) {
        return reaching.get(domain, this::find);
    }

    void forgetWhatWasFound() {
        reaching.invalidateAll();
        names.invalidateAll();
    }

    private Optional<Actor> find(DomainName domain) {
        var administrator = keyring.usable(CustomerId.PLATFORM);
        if (administrator.isPresent()) {
            try {
                return row(administrator.get().actor(), domain)
                        .flatMap(row -> ofOwner(administrator.get().actor(), row, domain));
            } catch (Fault fault) {
                pass(administrator.get(), fault);
            }
        }
        return keyring.usable().stream()
                .filter(key -> hasAmongItsDomains(key, domain))
                .map(Key::actor)
                .findFirst();
    }

    private Optional<Actor> ofOwner(Actor administrator, SipDomain row, DomainName domain) {
        var stored = Stream.of(id(row.reseller()), id(row.customer()))
                .filter(id -> !id.isPlatform())
                .distinct()
                .flatMap(id -> keyring.usable(id).stream())
                .filter(key -> reaches(key, domain))
                .map(Key::actor)
                .findFirst();
        if (stored.isPresent()) {
            return stored;
        }
        var owner = id(row.customer()).isPlatform() ? id(row.reseller()) : id(row.customer());
        return owner.isPlatform()
                ? Optional.empty()
                : ngnPro.customerBelow(administrator, owner).map(Actor.class::cast);
    }

    private boolean reaches(Key key, DomainName domain) {
        try {
            return row(key.actor(), domain).isPresent();
        } catch (Fault fault) {
            pass(key, fault);
            return false;
        }
    }

    private boolean hasAmongItsDomains(Key key, DomainName domain) {
        try {
            var known = names.get(key.customer(), customer -> names(key.actor()));
            return known.read().contains(domain.value())
                    || (!known.complete() && row(key.actor(), domain).isPresent());
        } catch (Fault fault) {
            pass(key, fault);
            return false;
        }
    }

    /** One refused login is no reason to ask no other; a platform that fails is. */
    private void pass(Key key, Fault fault) {
        if (!Refusals.isRefusal(fault)) {
            throw fault;
        }
        keyring.refused(key, "fault " + fault.code());
    }

    private Optional<SipDomain> row(Actor actor, DomainName domain) {
        var filter = new SipDomainQuery.Filter(domain.value(), null, null);
        return rows(actor, new SipDomainQuery(filter, null, new Range(0, 10))).stream()
                .filter(row -> domain.value().equals(name(row)))
                .findFirst();
    }

    private Names names(Actor actor) {
        var read = new HashSet<String>();
        for (int start = 0; start < MOST_NAMES; start += ROWS_PER_CALL) {
            var rows = rows(
                    actor,
                    new SipDomainQuery(
                            SipDomainQuery.Filter.ALL, OrderBy.ascending("domain"), new Range(start, ROWS_PER_CALL)));
            rows.stream().map(Reach::name).forEach(read::add);
            if (rows.size() < ROWS_PER_CALL) {
                return new Names(read, true);
            }
        }
        return new Names(read, false);
    }

    private List<SipDomain> rows(Actor actor, SipDomainQuery query) {
        return Objects.requireNonNullElse(
                ngnPro.as(actor).sip().getDomains(query).domains(), List.of());
    }

    private static String name(SipDomain row) {
        return row.domain() == null ? "" : row.domain().strip().toLowerCase(Locale.ROOT);
    }

    private static CustomerId id(@Nullable Integer value) {
        return value == null || value < 0 ? CustomerId.PLATFORM : new CustomerId(value);
    }
}
