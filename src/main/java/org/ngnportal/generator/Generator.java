package org.ngnportal.generator;

import java.util.List;
import org.ngnportal.batches.BatchId;
import org.ngnportal.tenancy.Actor;

/**
 * Generates numbers and accounts. What is asked of the platform may throw {@link org.ngnportal.ngnpro.NgnProException}; all
 * methods throw {@link org.ngnportal.tenancy.DeniedException} if the actor may not create subscribers by batches.
 */
public interface Generator {

    /** The ENUM ranges the actor may fill, by their prefixes. */
    List<OfferedRange> ranges(Actor actor);

    /** What is wrong with an order, without looking at what there is already; empty when nothing is. */
    List<GeneratorProblem> check(Actor actor, GeneratorOrder order);

    /** What there is already of an order that is right, and whether there is room for the rest. */
    Findings look(Actor actor, GeneratorOrder order);

    /**
     * Has an order carried out as a batch, without the rows of which something was found to be there already. Passwords are
     * made now, each for itself, and stored sealed only.
     *
     * @throws IllegalArgumentException if something is wrong with the order, or nothing is left of it
     */
    BatchId start(Actor actor, GeneratorOrder order, Findings findings);
}
