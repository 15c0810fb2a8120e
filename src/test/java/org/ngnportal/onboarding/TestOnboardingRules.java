package org.ngnportal.onboarding;

import org.ngnportal.accounts.Accounts;
import org.ngnportal.domains.Domains;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.PasswordPolicy;

/** Makes the real rules for tests of other features. */
public final class TestOnboardingRules {

    private TestOnboardingRules() {}

    public static OnboardingRules over(Domains domains, Accounts accounts, Tenants tenants) {
        return new OnboardingRules(domains, accounts, tenants, new PasswordPolicy());
    }
}
