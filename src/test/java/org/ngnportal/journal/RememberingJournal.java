package org.ngnportal.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.tenancy.Actor;

/** A journal in memory, which shows everybody everything. */
public class RememberingJournal implements Journal {

    /** In the order in which they were begun. */
    public final List<JournalEntry> entries = new ArrayList<>();

    /** Time of the next entry. */
    public Instant now = Instant.now();

    @Override
    public <T extends @Nullable Object> T during(Actor actor, Deed deed, Supplier<T> change) {
        int place = entries.size();
        entries.add(entry(actor, deed, new Outcome.Open()));
        try {
            T result = change.get();
            entries.set(place, entry(actor, deed, new Outcome.Done()));
            return result;
        } catch (NgnProException.Fault fault) {
            entries.set(place, entry(actor, deed, new Outcome.Refused(fault.code(), fault.text())));
            throw fault;
        } catch (NgnProException.Unavailable silent) {
            entries.set(place, entry(actor, deed, new Outcome.Unknown()));
            throw silent;
        }
    }

    @Override
    public List<Long> begin(Actor actor, List<Deed> deeds) {
        int first = entries.size();
        deeds.forEach(deed -> entries.add(entry(actor, deed, new Outcome.Open())));
        return LongStream.range(first, entries.size()).boxed().toList();
    }

    @Override
    public void end(Map<Long, Outcome> outcomes) {
        outcomes.forEach((number, outcome) -> {
            var begun = entries.get(number.intValue());
            entries.set(
                    number.intValue(),
                    new JournalEntry(
                            begun.number(), now, begun.tenant(), begun.who(), begun.address(), begun.deed(), outcome));
        });
    }

    private JournalEntry entry(Actor actor, Deed deed, Outcome outcome) {
        var tenant = deed.owner() == null ? actor.tenant() : deed.owner();
        return new JournalEntry(entries.size(), now, tenant, actor.displayName(), "192.0.2.1", deed, outcome);
    }

    /** Actions and subjects, in the order in which they were begun. */
    public List<String> deeds() {
        return entries.stream()
                .map(JournalEntry::deed)
                .map(deed -> deed.action() + " " + deed.subject().name())
                .toList();
    }

    /** The fields of the latest entry, as "field: before -> after". */
    public List<String> latestChanges() {
        return entries.getLast().deed().changes().stream()
                .map(change -> change.field() + ": "
                        + (change.secret() ? "secret" : change.before() + " -> " + change.after()))
                .toList();
    }

    @Override
    public List<JournalEntry> find(Actor actor, JournalFilter filter, int offset, int limit) {
        return matching(filter).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public int count(Actor actor, JournalFilter filter) {
        return matching(filter).size();
    }

    @Override
    public List<JournalEntry> history(Actor actor, int limit) {
        return matching(JournalFilter.about(Subject.subscriber(actor.username()))).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public ChainReport verify() {
        return new ChainReport(entries.size(), Optional.empty());
    }

    private List<JournalEntry> matching(JournalFilter filter) {
        return entries.reversed().stream()
                .filter(entry -> filter.subject() == null
                        || filter.subject().equals(entry.deed().subject()))
                .filter(entry -> filter.action().isEmpty()
                        || filter.action().equals(entry.deed().action()))
                .filter(entry -> entry.deed().subject().name().contains(filter.text()))
                .filter(entry -> !filter.problemsOnly() || !(entry.outcome() instanceof Outcome.Done))
                .toList();
    }
}
