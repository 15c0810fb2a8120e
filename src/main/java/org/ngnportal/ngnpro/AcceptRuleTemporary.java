package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of {@link AcceptRules} for the next minutes.
 *
 * @param groups who is accepted, as in the plan; empty is no temporary rule
 * @param duration minutes left; 0 is without end or off
 */
@SoapType
public record AcceptRuleTemporary(
        @Nullable List<String> groups, @Nullable Integer duration) {}
