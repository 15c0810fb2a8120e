package org.ngnportal.sandbox.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers list queries in the way that looks at the fewest rows. The sizes of all ranges of all indexes are known for next to
 * nothing ({@link CountedIndex}), so totals are exact without counting where an index has all that is asked, and the way to a
 * page is chosen by real numbers: along an index that has the order wanted, until the page is full, or through the fewest
 * rows that come into question, which are then sorted.
 */
final class Lists {

    /** More entries than this are a search without index. */
    private static final long MANY = 20_000;

    private static final long UNKNOWN = -1;

    /** A row costs as much as some entries of an index. */
    private static final int ROW = 3;

    private final JdbcClient db;
    private final CountedIndexes indexes;
    private final Pending pending = new Pending();
    private final Scans scans = new Scans();

    Lists(JdbcClient db, DataSource database) {
        this.db = db;
        this.indexes = new CountedIndexes(database);
    }

    /** To be told of rows about to be stored in tables that are listed. */
    Pending pending() {
        return pending;
    }

    /**
     * Where to look.
     *
     * @param key the column that is asked for
     */
    record Source(String table, String alias, String key) {

        private String from() {
            return " from " + table + " " + alias;
        }

        private String column(String bare) {
            return alias + "." + bare;
        }
    }

    /** Keys of one page, and how many rows there are in all. */
    record Found<K>(List<K> keys, long total) {}

    /** The entries of an index that come into question. */
    private record Candidate(
            CountedIndex index, int equal, @Nullable String start, long entries) {

        private int bound() {
            return equal + (start == null ? 0 : 1);
        }
    }

    /** A way to a page: what follows the conditions, and how many entries it looks at. */
    private record Way(Candidate candidate, String order, double cost) {}

    <K> Found<K> find(Source source, Where where, Paging paging, Class<K> type) {
        long total = total(source, where);
        return new Found<>(total <= paging.start() ? List.of() : keys(source, where, paging, total, type), total);
    }

    /** How many rows match, exactly. */
    long total(Source source, Where where) {
        if (where.isHopeless()) {
            return 0;
        }
        var candidates = candidates(source, where);
        var exact = exact(where, candidates);
        if (exact.isPresent()) {
            return exact.getAsLong();
        }
        var best = candidates.stream().min(Comparator.comparingDouble(candidate -> entries(candidate, where)));
        if (best.isPresent() && best.get().entries() == 0) {
            return 0;
        }
        var parameters = new HashMap<>(where.parameters());
        var sql = "select count(*)" + source.from()
                + best.map(candidate -> through(source, where, candidate, parameters))
                        .orElse(where.sql());
        return guarded(
                best.map(candidate -> entries(candidate, where)).orElse(0.0),
                () -> db.sql(sql).params(parameters).query(Long.class).single());
    }

    /** How many entries of indexes are looked at to count the rows that match. */
    double effort(Source source, Where where) {
        return candidates(source, where).stream()
                .mapToDouble(candidate -> entries(candidate, where))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    /** As {@link #total}, by looking at every row: sees also what was committed a moment ago. */
    long counted(Source source, Where where) {
        return db.sql("select count(*)" + source.from() + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    /** How many entries of indexes are looked at to find the page, with this many rows in all. */
    double effort(Source source, Where where, Paging paging, long total) {
        return ways(source, where, paging, total).map(Way::cost).orElse(Double.MAX_VALUE);
    }

    /** The keys of a page of the {@code total} rows that match. */
    <K> List<K> keys(Source source, Where where, Paging paging, long total, Class<K> type) {
        var parameters = new HashMap<>(where.parameters());
        var way = ways(source, where, paging, total);
        var sql = "select " + source.column(source.key()) + source.from()
                + way.map(chosen -> through(source, where, chosen.candidate(), parameters) + chosen.order())
                        .orElseGet(() -> where.sql() + paging.sql());
        return guarded(
                way.map(Way::cost).orElse(0.0),
                () -> db.sql(sql + (way.isPresent() ? paging.limit() : ""))
                        .params(parameters)
                        .query(type)
                        .list());
    }

    private <T> T guarded(double cost, Supplier<T> query) {
        return cost > MANY ? scans.run(query) : query.get();
    }

    private static OptionalLong exact(Where where, List<Candidate> candidates) {
        int wanted = where.equal().size() + where.starts().size();
        return where.isOpaque()
                ? OptionalLong.empty()
                : candidates.stream()
                        .filter(candidate -> candidate.bound() == wanted)
                        // an update leaves such an index alone, and the count is of one piece even while it runs
                        .sorted(Comparator.comparing(
                                candidate -> candidate.index().columns().contains("change_date")))
                        .mapToLong(Candidate::entries)
                        .findFirst();
    }

    private List<Candidate> candidates(Source source, Where where) {
        var equal = new HashMap<String, Object>();
        where.equal().forEach((column, value) -> equal.put(Where.bare(column), value));
        var starts = new HashMap<String, String>();
        where.starts().forEach((column, start) -> starts.put(Where.bare(column), start));
        var rows = pending.of(source.table());
        var found = new ArrayList<Candidate>();
        long all = UNKNOWN;
        for (var index : indexes.of(source.table())) {
            var values = new ArrayList<Object>();
            var columns = index.columns();
            while (values.size() < columns.size() && equal.containsKey(columns.get(values.size()))) {
                values.add(equal.get(columns.get(values.size())));
            }
            int next = values.size();
            var start = next < columns.size() && !index.isDescending(next) ? starts.get(columns.get(next)) : null;
            if (next > 0 || start != null) {
                found.add(new Candidate(index, next, start, index.count(values, start, rows)));
            } else {
                all = all == UNKNOWN ? index.count(values, null, rows) : all;
                found.add(new Candidate(index, 0, null, all));
            }
        }
        return found;
    }

    private static double entries(Candidate candidate, Where where) {
        return (double) candidate.entries()
                * (where.isCoveredBy(candidate.index().columns()) ? 1 : ROW);
    }

    private Optional<Way> ways(Source source, Where where, Paging paging, long total) {
        return candidates(source, where).stream()
                .map(candidate -> way(source, where, paging, total, candidate))
                .min(Comparator.comparingDouble(Way::cost));
    }

    private static Way way(Source source, Where where, Paging paging, long total, Candidate candidate) {
        var along = along(source, where, paging, candidate);
        double entries = entries(candidate, where);
        if (along.isPresent()) {
            double share = Math.min(1, (paging.start() + paging.count()) / (double) Math.max(total, 1));
            return new Way(candidate, along.get(), entries * share);
        }
        boolean sortable = paging.columns().keySet().stream()
                .allMatch(column -> candidate.index().columns().contains(Where.bare(column)));
        return new Way(candidate, " order by " + paging.order(), entries * (sortable ? 1.2 : ROW + 0.2));
    }

    /** The order in terms of the index, if walking it, forwards or backwards, gives the order wanted. */
    private static Optional<String> along(Source source, Where where, Paging paging, Candidate candidate) {
        var index = candidate.index();
        var terms = new ArrayList<String>();
        var seen = new HashSet<String>();
        where.equal().keySet().forEach(column -> seen.add(Where.bare(column)));
        Boolean backwards = null;
        int position = candidate.equal();
        for (var term : paging.columns().entrySet()) {
            var column = Where.bare(term.getKey());
            if (!seen.add(column)) {
                continue;
            }
            if (index.isUnique() && position == index.columns().size()) {
                break;
            }
            if (position == index.columns().size()
                    || !index.columns().get(position).equals(column)) {
                return Optional.empty();
            }
            boolean turned = term.getValue() != index.isDescending(position);
            if (backwards != null && backwards != turned) {
                return Optional.empty();
            }
            backwards = turned;
            position++;
        }
        boolean turned = Boolean.TRUE.equals(backwards);
        for (int i = 0; i < position; i++) {
            terms.add(source.column(index.columns().get(i)) + (index.isDescending(i) != turned ? " desc" : ""));
        }
        return Optional.of(terms.isEmpty() ? "" : " order by " + String.join(", ", terms));
    }

    /** The way through one index; adds the parameters it needs. */
    private static String through(Source source, Where where, Candidate candidate, Map<String, Object> parameters) {
        var sql = new StringBuilder(" use index (\"" + candidate.index().name() + "\")").append(where.sql());
        if (candidate.start() != null) {
            var column = source.column(candidate.index().columns().get(candidate.equal()));
            sql.append(" and ")
                    .append(column)
                    .append(" >= :first and ")
                    .append(column)
                    .append(" <= :last");
            parameters.put("first", candidate.start());
            parameters.put("last", candidate.index().last(candidate.equal(), candidate.start()));
        }
        return sql.toString();
    }
}
