package org.ngnportal.sandbox.platform;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.PresencePolicy;
import org.ngnportal.sandbox.platform.PresenceStore.Policy;

/** Rules about who may watch (contract section 3.28). */
final class PresencePolicies {

    static final int MOST_ENTRIES = 500;

    private PresencePolicies() {}

    /** A policy as it may be stored. */
    static Policy checked(@Nullable PresencePolicy sent) {
        if (sent == null) {
            return Policy.NONE;
        }
        var policy =
                new Policy(list(sent.allow(), "allow"), list(sent.deny(), "deny"), list(sent.confirm(), "confirm"));
        var seen = new HashSet<String>();
        Stream.of(policy.allow(), policy.deny(), policy.confirm())
                .flatMap(List::stream)
                .filter(entry -> !seen.add(entry))
                .findFirst()
                .ifPresent(entry -> {
                    throw Faults.invalid("presence policy has " + entry + " in two lists");
                });
        return policy;
    }

    /** What becomes of a watcher: what is said of its address, else of its domain, else the user is asked. */
    static String status(Policy policy, String watcher) {
        for (var entry : List.of(watcher, domain(watcher))) {
            if (policy.deny().contains(entry)) {
                return "deny";
            }
            if (policy.allow().contains(entry)) {
                return "allow";
            }
            if (policy.confirm().contains(entry)) {
                return "confirm";
            }
        }
        return "confirm";
    }

    private static List<String> list(@Nullable List<String> sent, String name) {
        var field = name + " of the presence policy";
        var entries = Callers.list(sent, MOST_ENTRIES, field, entry -> entry(entry, field));
        var domains = Set.copyOf(entries);
        return entries.stream()
                .filter(entry -> entry.indexOf('@') < 0 || !domains.contains(domain(entry)))
                .toList();
    }

    private static String entry(String sent, String field) {
        var entry = Callers.checked(sent, field);
        if (entry.indexOf('@') == 0) {
            throw Faults.invalid(field + ": \"" + Checked.shown(sent) + "\" is neither an address nor a domain");
        }
        Checked.domain(domain(entry));
        return entry;
    }

    /** The domain of an address, or the domain itself. */
    private static String domain(String entry) {
        return entry.substring(entry.indexOf('@') + 1);
    }
}
