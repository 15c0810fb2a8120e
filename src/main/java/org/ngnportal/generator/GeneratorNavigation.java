package org.ngnportal.generator;

/** Ways to the page of this feature. */
public final class GeneratorNavigation {

    /** Path of the page. */
    public static final String PATH = "generator";

    private GeneratorNavigation() {}
}
