package org.ngnportal.generator;

import static org.ngnportal.generator.GeneratorProblem.of;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.generator.GeneratorProblem.Field;
import org.ngnportal.vault.PasswordRecipe;

/** What an order must be like as far as the order itself tells; the platform is not asked. */
public final class GeneratorRules {

    private static final int LONGEST_INFO = 255;
    private static final Pattern PREFIX = Pattern.compile("(?:[1-9a-z][0-9a-z_.-]{0,19})?");

    private GeneratorRules() {}

    /**
     * What is wrong; empty when nothing is.
     *
     * @param range that of the order; null when it names none, or none the actor may fill
     */
    public static List<GeneratorProblem> check(GeneratorOrder order, @Nullable OfferedRange range) {
        var problems = new ArrayList<GeneratorProblem>();
        if (order.numbers() == null && order.accounts() == null) {
            problems.add(of(Field.WHAT, "generator.problem.nothing"));
        }
        if (range == null && (order.range() != null || order.numbers() != null)) {
            problems.add(of(Field.RANGE, "generator.problem.range"));
        }
        checkNumbering(order.numbering(), range, problems);
        if (!problems.isEmpty()) {
            return List.copyOf(problems);
        }
        if (order.numbers() != null) {
            checkNumbers(order.numbers(), order, problems);
        }
        if (order.accounts() != null) {
            checkAccounts(order.accounts(), order.numbering(), problems);
        }
        return List.copyOf(problems);
    }

    private static void checkNumbering(
            Numbering numbering, @Nullable OfferedRange range, List<GeneratorProblem> problems) {
        if (numbering.count() < 1 || numbering.count() > Numbering.MOST) {
            problems.add(of(Field.COUNT, "generator.problem.count", Numbering.MOST));
        }
        if (numbering.step() < 1 || numbering.step() > Numbering.LARGEST_STEP) {
            problems.add(of(Field.STEP, "generator.problem.step", Numbering.LARGEST_STEP));
        }
        if (!numbering.isNumber()) {
            problems.add(of(Field.FIRST, "generator.problem.first"));
        } else if (numbering.digits() < Numbering.SHORTEST || numbering.digits() > Numbering.LONGEST) {
            problems.add(of(Field.FIRST, "generator.problem.digits", Numbering.SHORTEST, Numbering.LONGEST));
        } else if (range != null) {
            checkRange(numbering, range, problems);
        }
        if (problems.isEmpty()) {
            checkRoom(numbering, range == null ? "" : range.prefix(), problems);
        }
    }

    private static void checkRange(Numbering numbering, OfferedRange range, List<GeneratorProblem> problems) {
        int shortest = range.minDigits() > 0 ? range.minDigits() : Numbering.SHORTEST;
        int longest = range.maxDigits() > 0 ? range.maxDigits() : Numbering.LONGEST;
        if (!numbering.first().startsWith(range.prefix())) {
            problems.add(of(Field.FIRST, "generator.problem.prefix", range.prefix()));
        } else if (numbering.digits() < shortest || numbering.digits() > longest) {
            problems.add(
                    shortest == longest
                            ? of(Field.FIRST, "generator.problem.digits.exactly", shortest)
                            : of(Field.FIRST, "generator.problem.digits", shortest, longest));
        }
    }

    private static void checkRoom(Numbering numbering, String prefix, List<GeneratorProblem> problems) {
        if (!numbering.staysWithin(prefix)) {
            problems.add(of(Field.COUNT, "generator.problem.room", numbering.roomIn(prefix), numbering.first()));
        }
    }

    private static void checkNumbers(
            GeneratorOrder.Numbers numbers, GeneratorOrder order, List<GeneratorProblem> problems) {
        if (numbers.info().strip().length() > LONGEST_INFO) {
            problems.add(of(Field.INFO, "generator.problem.long", LONGEST_INFO));
        }
        if (order.accounts() != null) {
            return;
        }
        var target = numbers.target();
        if (target.text().isBlank()) {
            problems.add(of(Field.TARGET, "generator.problem.missing"));
        } else if (!target.isValid() || target.needsAccount()) {
            problems.add(new GeneratorProblem(
                    Field.TARGET, "generator.problem.pattern.numbers", List.copyOf(TextPattern.WORDS)));
        } else if (numbers.service().uri(target.text()).isEmpty()
                || target.text().chars().anyMatch(letter -> letter <= ' ')) {
            problems.add(of(
                    Field.TARGET,
                    "generator.problem.target",
                    String.join(", ", numbers.service().schemes())));
        }
    }

    private static void checkAccounts(
            GeneratorOrder.Accounts accounts, Numbering numbering, List<GeneratorProblem> problems) {
        if (accounts.domain() == null) {
            problems.add(of(Field.DOMAIN, "generator.problem.domain"));
        }
        checkNaming(accounts.naming(), numbering, problems);
        var person = accounts.person();
        checkPattern(Field.FIRST_NAME, person.firstName(), problems);
        checkPattern(Field.LAST_NAME, person.lastName(), problems);
        checkPattern(Field.EMAIL, person.email(), problems);
        if (accounts.delivery().way().isMailed()) {
            checkPattern(Field.RECIPIENT, accounts.delivery().recipient(), problems);
        }
        if (!accounts.passwords().isValid()) {
            problems.add(
                    of(Field.PASSWORDS, "generator.problem.length", PasswordRecipe.SHORTEST, PasswordRecipe.LONGEST));
        }
        if (accounts.services().callerId() && numbering.first().startsWith("0")) {
            problems.add(of(Field.CALLER_ID, "generator.problem.caller-id"));
        }
    }

    private static void checkNaming(Naming naming, Numbering numbering, List<GeneratorProblem> problems) {
        int most = numbering.digits() - Naming.FEWEST_DIGITS;
        if (naming.strip() < 0 || naming.strip() > most) {
            problems.add(of(Field.STRIP, "generator.problem.strip", most));
            return;
        }
        if (!PREFIX.matcher(naming.prefix()).matches()) {
            problems.add(of(Field.USERNAME_PREFIX, "generator.problem.username-prefix"));
            return;
        }
        var first = naming.username(numbering.first());
        if (first.startsWith("0")) {
            problems.add(of(
                    Field.STRIP,
                    naming.strip() == 0 ? "generator.problem.zero" : "generator.problem.zero.stripped",
                    first,
                    beginningWithZero(naming, numbering)));
        } else if (!naming.stripped(numbering.first()).equals(naming.stripped(numbering.last()))) {
            problems.add(of(Field.STRIP, "generator.problem.strip.differs", numbering.first(), numbering.last()));
        }
    }

    private static long beginningWithZero(Naming naming, Numbering numbering) {
        int low = 1;
        int high = numbering.count();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (naming.username(numbering.number(middle)).startsWith("0")) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static void checkPattern(Field field, TextPattern pattern, List<GeneratorProblem> problems) {
        if (pattern.text().isBlank()) {
            problems.add(of(field, "generator.problem.missing"));
        } else if (!pattern.isValid()) {
            problems.add(new GeneratorProblem(field, "generator.problem.pattern", List.copyOf(TextPattern.WORDS)));
        }
    }
}
