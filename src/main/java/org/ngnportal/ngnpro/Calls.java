package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@link SipPort#getCalls}, newest first.
 */
@SoapType
public record Calls(@Nullable List<Call> placed, @Nullable List<Call> received) {}
