package org.ngnportal.availability;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Whose calls come through (contract section 3.8).
 *
 * @param groups {@code everybody}, {@code nobody}, or groups of the phonebook in the order of their names: hostile text
 */
public record Admitted(List<String> groups) {

    public static final Admitted EVERYBODY = new Admitted(List.of("everybody"));
    public static final Admitted NOBODY = new Admitted(List.of("nobody"));

    public Admitted {
        groups = tidied(groups);
    }

    /** These groups, or nobody if there are none. */
    public static Admitted of(Collection<String> groups) {
        return groups.isEmpty() ? NOBODY : new Admitted(List.copyOf(groups));
    }

    public boolean isEverybody() {
        return equals(EVERYBODY);
    }

    public boolean isNobody() {
        return equals(NOBODY);
    }

    /** Whether these are groups, neither everybody nor nobody. */
    public boolean isSome() {
        return !isEverybody() && !isNobody();
    }

    /** As the platform and the journal write it. */
    @Override
    public String toString() {
        return String.join(", ", groups);
    }

    private static List<String> tidied(List<String> groups) {
        var names = new TreeSet<String>();
        for (var group : groups) {
            var name = group.strip();
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("everybody")) {
                return List.of(lower);
            }
            if (!name.isEmpty() && !lower.equals("nobody")) {
                names.add(name);
            }
        }
        return names.isEmpty() ? List.of("nobody") : List.copyOf(names);
    }
}
