package org.ngnportal.api.internal;

import java.util.Optional;

/** Knows what some exceptions of services mean to programs; a bean. */
@FunctionalInterface
public interface FaultTable {

    Optional<Problem> problem(Exception failure);
}
