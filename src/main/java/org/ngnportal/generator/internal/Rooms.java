package org.ngnportal.generator.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.generator.GeneratorProblem;
import org.ngnportal.generator.GeneratorProblem.Field;
import org.ngnportal.generator.OfferedRange;
import org.ngnportal.ngnpro.EnumNumberQuery;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.tenancy.TenantSettings;

/** Whether there is room for so many: in the range, and within the tenant's credits (contract section 4.3). */
final class Rooms {

    private final NgnProSession platform;
    private final TenantSettings settings;

    Rooms(NgnProSession platform, TenantSettings settings) {
        this.platform = platform;
        this.settings = settings;
    }

    /** @param rows how many are to be made */
    List<GeneratorProblem> check(
            GeneratorOrder order, @org.jspecify.annotations.Nullable OfferedRange range, int rows) {
        var problems = new ArrayList<GeneratorProblem>();
        if (order.numbers() != null && range != null && range.isLimited() && rows > range.room()) {
            problems.add(problem("generator.problem.range-full", range.room()));
        }
        if (order.numbers() != null) {
            settings.credit("enum_number_credit")
                    .map(credit -> Math.max(0, credit - numbers()))
                    .filter(room -> rows > room)
                    .ifPresent(room -> problems.add(problem("generator.problem.credit.numbers", room)));
        }
        if (order.accounts() != null) {
            settings.credit("sip_credit")
                    .map(credit -> Math.max(0, credit - accounts()))
                    .filter(room -> rows > room)
                    .ifPresent(room -> problems.add(problem("generator.problem.credit.accounts", room)));
        }
        return List.copyOf(problems);
    }

    private static GeneratorProblem problem(String messageKey, int room) {
        return new GeneratorProblem(Field.COUNT, messageKey, List.of(room));
    }

    private int numbers() {
        var query = new EnumNumberQuery(EnumNumberQuery.Filter.ALL, null, new Range(0, 1));
        return Objects.requireNonNullElse(
                platform.enumeration().getNumbers(query).total(), 0);
    }

    private int accounts() {
        var query = new SipQuery(SipQuery.Filter.ALL, null, new Range(0, 1));
        return Objects.requireNonNullElse(platform.sip().getAccounts(query).total(), 0);
    }
}
