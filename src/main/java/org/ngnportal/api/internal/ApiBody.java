package org.ngnportal.api.internal;

/**
 * A body of a request or an answer: a record. Read strictly, as its components say: nothing else may be there, and all that
 * are not {@link org.jspecify.annotations.Nullable} must be.
 */
public interface ApiBody {}
