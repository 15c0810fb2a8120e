package org.ngnportal.journal.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngnportal.journal.ChainReport;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.journal.JournalFilter;
import org.ngnportal.journal.Outcome;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
class ChainedJournal implements Journal {

    private static final Logger log = LoggerFactory.getLogger(ChainedJournal.class);

    private final Chain chain;
    private final JournalStore store;
    private final JournalSearch search;
    private final Origin origin;
    private final Clock clock = Clock.systemUTC();

    ChainedJournal(Chain chain, JournalStore store, JournalSearch search, Origin origin) {
        this.chain = chain;
        this.store = store;
        this.search = search;
        this.origin = origin;
    }

    @Override
    public <T extends @Nullable Object> T during(Actor actor, Deed deed, Supplier<T> change) {
        long begun = begin(actor, deed);
        try {
            T result = change.get();
            end(begun, Ending.DONE);
            return result;
        } catch (NgnProException.Fault refused) {
            end(begun, Ending.refused(refused.code(), refused.text()));
            throw refused;
        } catch (NgnProException.Unavailable silent) {
            end(begun, silent.neverSent() ? Ending.refused(0, "the platform could not be reached") : Ending.UNKNOWN);
            throw silent;
        } catch (RuntimeException refused) {
            end(begun, Ending.refused(0, refused.getClass().getSimpleName()));
            throw refused;
        }
    }

    /** How something ended. */
    private record Ending(String outcome, int code, String text) {

        private static final Ending DONE = new Ending("DONE", 0, "");
        private static final Ending UNKNOWN = new Ending("UNKNOWN", 0, "");

        static Ending refused(int code, String text) {
            return new Ending("REFUSED", code, Fit.text(text, Fit.FAULT));
        }

        /** @throws IllegalArgumentException if it is no end */
        static Ending of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Done done -> DONE;
                case Outcome.Refused refused -> refused(refused.code(), refused.text());
                case Outcome.Unknown unknown -> UNKNOWN;
                case Outcome.Open open -> throw new IllegalArgumentException("open is no end");
            };
        }
    }

    @Override
    public List<Long> begin(Actor actor, List<Deed> deeds) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return deeds.isEmpty()
                ? List.of()
                : chain.addAll(deeds.stream()
                        .<LongFunction<Link>>map(deed -> number -> beginning(number, now, actor, deed))
                        .toList());
    }

    @Override
    public void end(Map<Long, Outcome> outcomes) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var begun = store.findAll(outcomes.keySet());
        if (!begun.isEmpty()) {
            chain.addAll(begun.values().stream()
                    .sorted(Comparator.comparingLong(Link::number))
                    .<LongFunction<Link>>map(first -> number ->
                            ending(number, now, first, Ending.of(Objects.requireNonNull(outcomes.get(first.number())))))
                    .toList());
        }
    }

    private long begin(Actor actor, Deed deed) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return chain.add((number, any) -> beginning(number, now, actor, deed));
    }

    private Link beginning(long number, Instant now, Actor actor, Deed deed) {
        var tenant = deed.owner() == null ? actor.tenant() : deed.owner();
        var reseller = deed.ownersReseller() == null ? actor.reseller() : deed.ownersReseller();
        return new Link(
                number,
                now,
                tenant.value(),
                reseller.value(),
                Fit.text(Names.who(actor), Fit.WHO),
                Fit.text(origin.address(), Fit.ADDRESS),
                Fit.text(deed.action(), Fit.ACTION),
                Fit.text(deed.subject().kind(), Fit.KIND),
                Fit.text(deed.subject().name(), Fit.SUBJECT),
                Fit.changes(deed.changes()),
                null,
                null,
                0,
                "",
                Names.actingAs(actor).map(name -> Fit.text(name, Fit.WHO)).orElse(null),
                Fit.text(actor.user().toString(), Fit.WHO));
    }

    /** What was done stays done when its outcome cannot be written: the entry then stays open. */
    private void end(long begun, Ending ending) {
        try {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            chain.add((number, rows) -> ending(number, now, rows.find(begun).orElseThrow(), ending));
        } catch (RuntimeException e) {
            log.error("the outcome of journal entry {} cannot be written", begun, e);
        }
    }

    private static Link ending(long number, Instant now, Link first, Ending ending) {
        return new Link(
                number,
                now,
                first.tenant(),
                first.reseller(),
                first.who(),
                first.address(),
                first.action(),
                first.subjectKind(),
                first.subject(),
                "[]",
                first.number(),
                ending.outcome(),
                ending.code(),
                ending.text(),
                first.actingAs(),
                first.userKey());
    }

    @Override
    public List<JournalEntry> find(Actor actor, JournalFilter filter, int offset, int limit) {
        Rights.require(actor, Area.JOURNAL, Action.SEE);
        return search.find(actor, filter, offset, limit);
    }

    @Override
    public int count(Actor actor, JournalFilter filter) {
        Rights.require(actor, Area.JOURNAL, Action.SEE);
        return search.count(actor, filter);
    }

    @Override
    public List<JournalEntry> history(Actor actor, int limit) {
        Rights.require(actor, Area.MY, Action.SEE);
        return actor.self() instanceof Actor.Subscriber subscriber ? search.history(subscriber, limit) : List.of();
    }

    @Override
    public ChainReport verify() {
        return chain.verify();
    }
}
