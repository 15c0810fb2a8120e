package org.ngnportal.bench;

/** Something that is measured; a bench is a list of parts that run one after the other. */
public interface BenchPart {

    /** The word that chooses this part alone on the command line. */
    String name();

    /** Measures, and puts what it found under keys that no other part uses. */
    void run(Results results) throws Exception;
}
