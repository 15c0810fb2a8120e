package org.ngnportal.matrix;

import java.util.List;
import org.ngnportal.prepaid.Money;
import org.ngnportal.quota.BalanceThresholds;
import org.ngnportal.quota.BalanceWarnings;
import org.ngnportal.quota.Usages;
import org.ngnportal.quota.WarningPolicies;
import org.ngnportal.quota.WarningPolicy;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;

/** What calls cost, and who is warned when. */
final class QuotaProbes {

    private QuotaProbes() {}

    static List<Probe<?>> all(World world) {
        var usages = world.bean(Usages.class);
        var warnings = world.bean(BalanceWarnings.class);
        var thresholds = world.bean(BalanceThresholds.class);
        var policies = world.bean(WarningPolicies.class);
        var alice = world.subscriber().address();
        var account = new Target<>(world::account, SipAddress::toString);
        var own = new Target<Tenant>(
                tenant -> tenant, tenant -> thresholds.find(alice).map(Money::toString));
        return List.of(
                account.shown(
                        "Usages.of(SipAddress)",
                        Area.QUOTA,
                        (by, it) -> usages.of(by, it)
                                .map(usage -> usage.calls() >= 0)
                                .orElse(true)),
                own.shown(
                                "Usages.own()",
                                Area.MY,
                                (by, it) -> usages.own(by)
                                        .map(usage -> usage.calls() >= 0)
                                        .orElse(true))
                        .visibleIf((who, tenant) -> true),
                own.shown(
                                "BalanceWarnings.get()",
                                Area.MY,
                                (by, it) -> !warnings.get(by).email().isEmpty())
                        .visibleIf((who, tenant) -> true),
                own.changed(
                                "BalanceWarnings.set(Money)",
                                Area.MY,
                                Action.CHANGE,
                                (by, it) -> warnings.set(by, Money.of(Integer.toString(1 + World.unused() % 9000))))
                        .visibleIf((who, tenant) -> true),
                own.shown("WarningPolicies.get()", Area.QUOTA, (by, it) -> policies.get(by) != null)
                        .visibleIf((who, tenant) -> true),
                Target.ofOneself("WarningPolicies.isOwn()", Area.QUOTA, Action.SEE, policies::isOwn),
                Target.ofOneself(
                        "WarningPolicies.set(WarningPolicy)",
                        Area.QUOTA,
                        Action.CHANGE,
                        by -> policies.set(by, WarningPolicy.DEFAULT)),
                Target.ofOneself("WarningPolicies.reset()", Area.QUOTA, Action.CHANGE, policies::reset));
    }
}
