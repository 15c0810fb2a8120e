package org.ngnportal.accounts.ui;

import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.AccountGroup.Need;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.Rights;

/**
 * What somebody may do with subscribers beside looking at them.
 *
 * @param delegation what the platform lets him decide at all
 */
record Permission(Delegation delegation, boolean change, boolean delete) {

    static Permission of(Actor actor, Delegation delegation) {
        return new Permission(
                delegation,
                Rights.allows(actor, Area.SUBSCRIBERS, Action.CHANGE),
                Rights.allows(actor, Area.SUBSCRIBERS, Action.DELETE));
    }

    /** Whether he sees telephony with its costs. */
    boolean toSeePstn() {
        return Need.PSTN_ACCESS.isMetBy(delegation);
    }

    boolean toChangePstn() {
        return change && Need.PSTN_CHANGES.isMetBy(delegation);
    }

    boolean toChangeBilling() {
        return change && Need.PREPAID_CHANGES.isMetBy(delegation);
    }

    boolean toChangeCallLimit() {
        return change && delegation.mayChangeCallLimit();
    }

    boolean toSwitch(AccountGroup group) {
        return change && group.changeableWith(delegation);
    }
}
