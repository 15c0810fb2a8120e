package org.ngnportal.generator;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the platform says about an order.
 *
 * @param count rows of the order
 * @param taken the first things that are there already
 * @param takenRows which rows they are of, 1 for the first
 * @param problems what keeps the rest from being made
 */
public record Findings(int count, List<Taken> taken, BitSet takenRows, List<GeneratorProblem> problems) {

    /** How many things that are there already are named. */
    public static final int NAMED = 10;

    public Findings {
        taken = List.copyOf(taken);
        takenRows = (BitSet) takenRows.clone();
        problems = List.copyOf(problems);
    }

    /**
     * Something that is there already.
     *
     * @param n its row, 1 for the first
     * @param name the number or address
     */
    public record Taken(int n, Kind kind, String name) {}

    /** What is there already. */
    public enum Kind {
        NUMBER,
        ACCOUNT,
        ALIAS
    }

    /** How many rows cannot be made because something of them is there already. */
    public int collisions() {
        return takenRows.cardinality();
    }

    /** How many rows are left. */
    public int rest() {
        return count - collisions();
    }

    /** The rows that are left, 1 for the first. */
    public IntStream free() {
        return IntStream.rangeClosed(1, count).filter(n -> !takenRows.get(n));
    }

    @Override
    public BitSet takenRows() {
        return (BitSet) takenRows.clone();
    }
}
