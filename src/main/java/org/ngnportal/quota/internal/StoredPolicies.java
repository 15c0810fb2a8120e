package org.ngnportal.quota.internal;

import java.util.List;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.quota.WarningPolicies;
import org.ngnportal.quota.WarningPolicy;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Policies in the portal's database. */
@Service
class StoredPolicies implements WarningPolicies {

    private final QuotaStore store;
    private final Journal journal;
    private final TransactionOperations transaction;

    StoredPolicies(QuotaStore store, Journal journal, TransactionOperations transaction) {
        this.store = store;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** For a reseller's subscribers. */
    WarningPolicy of(CustomerId reseller) {
        return store.policy(reseller)
                .or(() -> store.policy(CustomerId.PLATFORM))
                .orElse(WarningPolicy.DEFAULT);
    }

    @Override
    public WarningPolicy get(Actor actor) {
        Rights.require(actor, Area.QUOTA, Action.SEE);
        return of(actor.reseller());
    }

    @Override
    public boolean isOwn(Actor actor) {
        Rights.require(actor, Area.QUOTA, Action.SEE);
        return store.policy(actor.reseller()).isPresent();
    }

    @Override
    public void set(Actor actor, WarningPolicy policy) {
        Rights.require(actor, Area.QUOTA, Action.CHANGE);
        var before = of(actor.reseller());
        change(actor, before, policy, () -> store.savePolicy(actor.reseller(), policy));
    }

    @Override
    public void reset(Actor actor) {
        Rights.require(actor, Area.QUOTA, Action.CHANGE);
        var before = of(actor.reseller());
        var after = actor.reseller().isPlatform()
                ? WarningPolicy.DEFAULT
                : store.policy(CustomerId.PLATFORM).orElse(WarningPolicy.DEFAULT);
        change(actor, before, after, () -> store.removePolicy(actor.reseller()));
    }

    private void change(Actor actor, WarningPolicy before, WarningPolicy after, Runnable change) {
        var deed = Deed.of(
                Actions.QUOTA_WARNINGS_SET,
                Subject.customer(actor.self().displayName()),
                List.of(FieldChange.of("percents", before, after)));
        journal.during(actor, deed, () -> transaction.executeWithoutResult(status -> change.run()));
    }
}
