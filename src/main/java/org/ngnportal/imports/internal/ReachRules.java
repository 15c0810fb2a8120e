package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.FieldProblem;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.sip.Username;

/** What stands in the way of further aliases and numbers (contract sections 3.5 and 3.17); those there already may stay. */
record ReachRules(
        Set<String> domains, CheckRun.Found found, @Nullable NumberRanges ranges) {

    /** As many are read by other clients (contract section 3.5). */
    private static final int MOST_ALIASES = 20;

    List<FieldProblem> problems(
            SubscriberWish wish, @Nullable SipAddress account, Set<String> hadAliases, Set<String> hadNumbers) {
        var problems = new ArrayList<FieldProblem>();
        var aliases = Objects.requireNonNullElse(wish.reach().aliases(), List.<String>of());
        for (var alias : aliases) {
            if (!hadAliases.contains(alias)) {
                SipAddress.parse(alias).ifPresent(address -> alias(address, account, problems));
            }
        }
        if (aliases.size() > Math.max(MOST_ALIASES, hadAliases.size())) {
            problems.add(FieldProblem.of(ImportField.ALIASES, "wish.problem.aliases-many", MOST_ALIASES));
        }
        for (var number : Objects.requireNonNullElse(wish.reach().numbers(), List.<String>of())) {
            if (!hadNumbers.contains(number)) {
                number(number, account, problems);
            }
        }
        return problems;
    }

    private void alias(SipAddress alias, @Nullable SipAddress account, List<FieldProblem> problems) {
        var leads = found.aliases().get(alias);
        if (!domains.contains(alias.domain())) {
            problems.add(FieldProblem.of(ImportField.ALIASES, "wish.problem.alias-foreign", alias));
        } else if (!Username.isValid(alias.user())) {
            problems.add(FieldProblem.of(ImportField.ALIASES, "wish.problem.alias", alias));
        } else if (!alias.equals(account) && found.accounts().containsKey(alias)
                || leads != null && !leads.equals(account)) {
            problems.add(FieldProblem.of(ImportField.ALIASES, "wish.problem.taken", alias));
        }
    }

    private void number(String number, @Nullable SipAddress account, List<FieldProblem> problems) {
        var range = ranges == null ? null : ranges.of(number).orElse(null);
        var leads = found.numbers().getOrDefault(number, Set.of());
        if (range == null) {
            problems.add(FieldProblem.of(ImportField.NUMBERS, "wish.problem.number-foreign", "+" + number));
        } else if (!NumberRanges.fits(range, number)) {
            problems.add(FieldProblem.of(ImportField.NUMBERS, "wish.problem.number-digits", "+" + number));
        } else if (leads.stream().anyMatch(target -> account == null || !target.equals(account.toString()))) {
            problems.add(FieldProblem.of(ImportField.NUMBERS, "wish.problem.taken", "+" + number));
        }
    }
}
