package org.ngnportal.onboarding;

import static org.mockito.Mockito.mock;

import org.ngnportal.accounts.Accounts;
import org.ngnportal.domains.Domains;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.PasswordPolicy;

/** Makes the rules for tests of other features. */
public final class TestRules {

    private TestRules() {}

    public static OnboardingRules over(Domains domains, Tenants tenants) {
        return new OnboardingRules(domains, mock(Accounts.class), tenants, new PasswordPolicy());
    }
}
