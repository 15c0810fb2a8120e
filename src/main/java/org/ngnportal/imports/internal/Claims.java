package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ngnportal.imports.FieldProblem;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberWish;

/** What the rows of a file claim: no address and no number may be claimed twice. */
final class Claims {

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private int aliasesAsked;
    private int numbersAsked;

    void add(int line, SubscriberWish wish) {
        var address = wish.address();
        if (address != null) {
            lines.merge(address.toString(), line, Math::min);
            name(address.user(), address.domain());
        }
        var aliases = wish.reach().aliases();
        if (aliases != null) {
            aliasesAsked++;
            for (var alias : aliases) {
                lines.merge(alias, line, Math::min);
                int at = alias.lastIndexOf('@');
                name(alias.substring(0, at), alias.substring(at + 1));
            }
        }
        var wanted = wish.reach().numbers();
        if (wanted != null) {
            numbersAsked++;
            for (var number : wanted) {
                lines.merge(number, line, Math::min);
                numbers.add(number);
            }
        }
    }

    /** Usernames and names of aliases that are claimed in a domain. */
    Set<String> namesIn(String domain) {
        return names.getOrDefault(domain, Set.of());
    }

    Set<String> numbers() {
        return numbers;
    }

    /** How many rows say what aliases there shall be. */
    int aliasesAsked() {
        return aliasesAsked;
    }

    /** How many rows say what numbers there shall be. */
    int numbersAsked() {
        return numbersAsked;
    }

    /** What an earlier row has claimed. */
    List<FieldProblem> problems(int line, SubscriberWish wish) {
        var problems = new ArrayList<FieldProblem>();
        var address = wish.address();
        if (address != null) {
            check(ImportField.USERNAME, address.toString(), line, problems);
        }
        for (var alias : Objects.requireNonNullElse(wish.reach().aliases(), List.<String>of())) {
            if (address != null && alias.equals(address.toString())) {
                problems.add(FieldProblem.of(ImportField.ALIASES, "wish.problem.alias-itself", alias));
            } else {
                check(ImportField.ALIASES, alias, line, problems);
            }
        }
        for (var number : Objects.requireNonNullElse(wish.reach().numbers(), List.<String>of())) {
            check(ImportField.NUMBERS, number, line, problems);
        }
        return problems;
    }

    private void check(ImportField field, String claimed, int line, List<FieldProblem> problems) {
        int first = lines.getOrDefault(claimed, line);
        if (first != line) {
            problems.add(FieldProblem.of(field, "wish.problem.duplicate", claimed, first));
        }
    }

    private void name(String user, String domain) {
        names.computeIfAbsent(domain, any -> new HashSet<>()).add(user);
    }
}
