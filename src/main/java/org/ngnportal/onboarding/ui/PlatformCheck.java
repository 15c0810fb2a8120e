package org.ngnportal.onboarding.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.onboarding.FieldProblem;
import org.ngnportal.shell.Notices;

/** Asks rules that need the platform, which may not answer. */
final class PlatformCheck {

    /** What is wrong; empty, and told, when the platform did not say. */
    Optional<List<FieldProblem>> ask(String doing, Supplier<List<FieldProblem>> rules) {
        try {
            return Optional.of(rules.get());
        } catch (NgnProException failure) {
            Notices.problem(failure, doing);
            return Optional.empty();
        }
    }

    /** What is wrong as far as it is known: the question will be asked again before anything depends on it. */
    List<FieldProblem> quietly(Supplier<List<FieldProblem>> rules) {
        try {
            return rules.get();
        } catch (NgnProException failure) {
            return List.of();
        }
    }
}
