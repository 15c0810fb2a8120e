package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@link SipPort#getAcceptRules}.
 *
 * @param nonEmptyGroups groups of the phonebook that have entries, with {@code everybody} and {@code nobody}
 */
@SoapType("AcceptRulesResult")
public record AcceptRulesAnswer(
        @Nullable AcceptRules rules, @Nullable List<String> nonEmptyGroups) {}
