package org.ngnportal.domains;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipDomainQuery;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Service;

/**
 * The SIP domains an actor may use. Names are kept for a few seconds per actor; calls may throw
 * {@link org.ngnportal.ngnpro.NgnProException}.
 */
@Service
public class Domains {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int ROWS_PER_CALL = 500;

    private final NgnPro ngnPro;
    private final Cache<Actor, List<DomainName>> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    Domains(NgnPro ngnPro) {
        this.ngnPro = ngnPro;
    }

    /** The names of all domains the actor may see, in alphabetical order. Names that are none are left out. */
    public List<DomainName> names(Actor actor) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        return known.get(actor, this::read);
    }

    /** How many domains the actor may see. */
    public int count(Actor actor) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        var query = new SipDomainQuery(SipDomainQuery.Filter.ALL, null, new Range(0, 1));
        var total = ngnPro.as(actor).sip().getDomains(query).total();
        return total == null ? 0 : total;
    }

    /** Whether the actor may put accounts into the domain. Always asks the platform. */
    public boolean owns(Actor actor, DomainName domain) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        var filter = new SipDomainQuery.Filter(domain.value(), null, null);
        var found = ngnPro.as(actor).sip().getDomains(new SipDomainQuery(filter, null, new Range(0, 10)));
        return rows(found.domains()).stream()
                .map(SipDomain::domain)
                .anyMatch(name -> name != null && name.toLowerCase(Locale.ROOT).equals(domain.value()));
    }

    private List<DomainName> read(Actor actor) {
        var names = new ArrayList<DomainName>();
        var sip = ngnPro.as(actor).sip();
        int start = 0;
        while (true) {
            var found = sip.getDomains(new SipDomainQuery(
                    SipDomainQuery.Filter.ALL, OrderBy.ascending("domain"), new Range(start, ROWS_PER_CALL)));
            var rows = rows(found.domains());
            rows.stream().map(Domains::name).flatMap(Optional::stream).forEach(names::add);
            start += rows.size();
            int total = found.total() == null ? start : found.total();
            if (rows.isEmpty() || start >= total) {
                return names.stream().distinct().sorted().toList();
            }
        }
    }

    private static List<SipDomain> rows(@Nullable List<SipDomain> rows) {
        return rows == null ? List.of() : rows;
    }

    private static Optional<DomainName> name(SipDomain domain) {
        try {
            return Optional.ofNullable(domain.domain()).map(DomainName::new);
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
