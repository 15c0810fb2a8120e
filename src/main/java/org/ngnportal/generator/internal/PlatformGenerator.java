package org.ngnportal.generator.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.Batches;
import org.ngnportal.batches.NewBatch;
import org.ngnportal.batches.NewRow;
import org.ngnportal.generator.Findings;
import org.ngnportal.generator.Generator;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.generator.GeneratorProblem;
import org.ngnportal.generator.GeneratorRules;
import org.ngnportal.generator.OfferedRange;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Service;

/** Judges orders and turns them into batches. */
@Service
class PlatformGenerator implements Generator {

    private static final String USUAL_TREE = "e164.arpa";
    private static final int ROWS_AT_ONCE = 500;

    private final NgnPro ngnPro;
    private final Tenants tenants;
    private final OrderRules rules;
    private final AccountRows accounts;
    private final Batches batches;

    PlatformGenerator(NgnPro ngnPro, Tenants tenants, OrderRules rules, AccountRows accounts, Batches batches) {
        this.ngnPro = ngnPro;
        this.tenants = tenants;
        this.rules = rules;
        this.accounts = accounts;
        this.batches = batches;
    }

    @Override
    public List<OfferedRange> ranges(Actor actor) {
        require(actor);
        return OfferedRanges.all(ngnPro.as(actor).enumeration());
    }

    @Override
    public List<GeneratorProblem> check(Actor actor, GeneratorOrder order) {
        require(actor);
        var problems = GeneratorRules.check(order, range(actor, order));
        if (!problems.isEmpty()) {
            return problems;
        }
        if (order.numbers() != null && order.accounts() != null && isShadowed(actor, order)) {
            return List.of(
                    new GeneratorProblem(GeneratorProblem.Field.RANGE, "generator.problem.range.shadowed", List.of()));
        }
        return rules.check(actor, order);
    }

    @Override
    public Findings look(Actor actor, GeneratorOrder order) {
        require(actor);
        var platform = ngnPro.as(actor);
        var found = new CollisionSearch(platform, order).run();
        int rest = order.numbering().count() - found.rows().cardinality();
        var rooms = new Rooms(platform, tenants.settings(actor));
        return new Findings(
                order.numbering().count(), found.taken(), found.rows(), rooms.check(order, range(actor, order), rest));
    }

    @Override
    public BatchId start(Actor actor, GeneratorOrder order, Findings findings) {
        require(actor);
        var problems = check(actor, order);
        boolean asFound = findings.count() == order.numbering().count()
                && findings.problems().isEmpty()
                && findings.rest() > 0;
        if (!problems.isEmpty() || !asFound) {
            throw new IllegalArgumentException("not an order to be carried out: " + problems);
        }
        var kind = order.accounts() == null ? NumberWork.KIND : AccountWork.KIND;
        var id = batches.open(actor, new NewBatch(kind, title(order)));
        try {
            append(actor, order, id, findings.free().toArray());
            batches.start(actor, id);
            return id;
        } catch (RuntimeException failure) {
            batches.discard(actor, id);
            throw failure;
        }
    }

    private void append(Actor actor, GeneratorOrder order, BatchId id, int[] rows) {
        for (int from = 0; from < rows.length; from += ROWS_AT_ONCE) {
            batches.append(
                    actor,
                    id,
                    Arrays.stream(rows, from, Math.min(rows.length, from + ROWS_AT_ONCE))
                            .mapToObj(n -> row(actor, order, n))
                            .toList());
        }
    }

    private NewRow row(Actor actor, GeneratorOrder order, int n) {
        var line = order.line(n);
        var account = line.account();
        return account == null
                ? new NewRow(n, "+" + line.number(), number(actor, order, line.number(), line.target()))
                : new NewRow(n, account.address(), accounts.order(actor, order, line, account));
    }

    private static NumberOrder number(Actor actor, GeneratorOrder order, String number, @Nullable String target) {
        var numbers = Objects.requireNonNull(order.numbers(), "numbers are added");
        var range = Objects.requireNonNull(order.range(), "a rule demands it");
        return new NumberOrder(
                number,
                range.tld(),
                actor.tenant().isPlatform() ? null : actor.tenant().value(),
                numbers.info(),
                numbers.service().type(),
                Objects.requireNonNull(target, "a number leads somewhere"));
    }

    private static String title(GeneratorOrder order) {
        var numbering = order.numbering();
        var ends = numbering.count() == 1 ? numbering.first() : numbering.first() + " – " + numbering.last();
        var accounts = order.accounts();
        return accounts == null ? ends : ends + " @" + accounts.domain();
    }

    private @Nullable OfferedRange range(Actor actor, GeneratorOrder order) {
        var id = order.range();
        return id == null
                ? null
                : OfferedRanges.find(ngnPro.as(actor).enumeration(), id).orElse(null);
    }

    /** The numbers of accounts go to the range with the longest prefix, of the usual tree where there are several. */
    private boolean isShadowed(Actor actor, GeneratorOrder order) {
        var ranges = ranges(actor);
        return IntStream.of(1, order.numbering().count())
                .mapToObj(order.numbering()::number)
                .anyMatch(number -> ranges.stream()
                        .filter(range -> number.startsWith(range.prefix()))
                        .max(Comparator.comparingInt(
                                        (OfferedRange range) -> range.prefix().length())
                                .thenComparing(range -> range.id().tld().equals(USUAL_TREE)))
                        .filter(range -> !range.id().equals(order.range()))
                        .isPresent());
    }

    private static void require(Actor actor) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CREATE);
        Rights.require(actor, Area.BATCHES, Action.CREATE);
    }
}
