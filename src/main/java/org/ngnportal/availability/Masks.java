package org.ngnportal.availability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives each of some sets of days masks of its own, which together are these days. The platform keeps one rule for a mask
 * (contract section 3.8): two intervals of all weekdays become one of the mask 31 and one of the single days.
 */
final class Masks {

    /** Those that the platform's other clients show; whole sets come first (contract section 3.8). */
    private static final List<Integer> FAMILIAR = List.of(127, 31, 96, 1, 2, 4, 8, 16, 32, 64);

    /** Steps after which a plan is taken for too crowded. */
    private static final int PATIENCE = 20_000;

    private static final List<Integer> PREFERENCE = IntStream.rangeClosed(1, 127)
            .boxed()
            .sorted(Comparator.comparingInt(Masks::rank).thenComparing(mask -> -Integer.bitCount(mask)))
            .toList();

    private final Set<Integer> taken;
    private final List<List<Integer>> found = new ArrayList<>();
    private final List<Integer> wanted;
    private int steps;

    private Masks(List<Integer> wanted, Set<Integer> taken) {
        this.wanted = wanted;
        this.taken = new HashSet<>(taken);
        wanted.forEach(days -> found.add(new ArrayList<>()));
    }

    /**
     * @param wanted sets of days
     * @param taken masks that cannot be given
     * @return masks for each set, in the order of the sets; empty when there are not enough
     */
    static Optional<List<List<Integer>>> distribute(List<Integer> wanted, Set<Integer> taken) {
        var masks = new Masks(wanted, taken);
        var order = IntStream.range(0, wanted.size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> Integer.bitCount(wanted.get(place))))
                .toList();
        return masks.place(order, 0, 0) ? Optional.of(masks.found) : Optional.empty();
    }

    /** The smallest set of days that is asked for more often than it has masks; 0 if there is none. */
    static int crowded(List<Integer> wanted, Set<Integer> taken) {
        return IntStream.rangeClosed(1, 127)
                .boxed()
                .sorted(Comparator.comparingInt(Integer::bitCount))
                .filter(days -> {
                    var free = IntStream.rangeClosed(1, 127)
                            .filter(mask -> within(mask, days) && !taken.contains(mask))
                            .count();
                    return wanted.stream().filter(set -> within(set, days)).count() > free;
                })
                .findFirst()
                .orElse(0);
    }

    private boolean place(List<Integer> order, int next, int covered) {
        if (next == order.size()) {
            return true;
        }
        int place = order.get(next);
        int days = wanted.get(place);
        int missing = days & ~covered;
        if (missing == 0) {
            return place(order, next + 1, 0);
        }
        int first = Integer.lowestOneBit(missing);
        for (int mask : PREFERENCE) {
            if ((mask & first) == 0 || !within(mask, days) || taken.contains(mask)) {
                continue;
            }
            if (++steps > PATIENCE) {
                return false;
            }
            taken.add(mask);
            found.get(place).add(mask);
            if (place(order, next, covered | mask)) {
                return true;
            }
            found.get(place).removeLast();
            taken.remove(mask);
        }
        return false;
    }

    private static boolean within(int mask, int days) {
        return (mask & ~days) == 0;
    }

    private static int rank(int mask) {
        int place = FAMILIAR.indexOf(mask);
        return place < 0 ? FAMILIAR.size() : place;
    }
}
