package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is let through when: the do-not-disturb rules of an account (contract section 3.8).
 *
 * @param persistent the weekly plan, one rule for each set of days
 * @param temporary goes before the plan while it lasts
 */
@SoapType
public record AcceptRules(
        @Nullable List<AcceptRulePersistent> persistent,
        @Nullable AcceptRuleTemporary temporary) {}
