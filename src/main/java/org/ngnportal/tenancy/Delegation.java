package org.ngnportal.tenancy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the platform delegates to an actor: switches that are set as customer properties (contract section 4.3).
 *
 * @param pstnAccess sees PSTN services
 * @param pstnChanges may change them: PSTN access, quota, caller ID
 * @param prepaidChanges may switch between prepaid and postpaid; without it new PSTN accounts are prepaid
 * @param smsAccess may give the sms group
 * @param callLimit may change call limits, where PSTN changes are allowed: a policy of the portal (section 3.3)
 */
public record Delegation(
        boolean pstnAccess, boolean pstnChanges, boolean prepaidChanges, boolean smsAccess, boolean callLimit) {

    /** With call limits, as resellers have them. */
    public Delegation(boolean pstnAccess, boolean pstnChanges, boolean prepaidChanges, boolean smsAccess) {
        this(pstnAccess, pstnChanges, prepaidChanges, smsAccess, true);
    }

    /** Administrators may always, except for SMS, which only a reseller's switch gives. */
    public static final Delegation OF_ADMINISTRATORS = new Delegation(true, true, true, false);

    public static final Delegation NOTHING = new Delegation(false, false, false, false, false);

    /**
     * Who acts as the reseller needs the reseller's switch; any other customer needs the reseller's and his own.
     *
     * @param reseller the reseller's properties by name
     * @param own the customer's own properties by name
     */
    public static Delegation of(Map<String, String> reseller, Map<String, String> own, boolean actsAsReseller) {
        return new Delegation(
                granted("pstn_access", reseller, own, actsAsReseller),
                granted("pstn_changes", reseller, own, actsAsReseller),
                granted("prepaid_changes", reseller, own, actsAsReseller),
                granted("sms_access", reseller, own, actsAsReseller));
    }

    public Delegation withCallLimit(boolean allowed) {
        return new Delegation(pstnAccess, pstnChanges, prepaidChanges, smsAccess, allowed);
    }

    public boolean mayChangeCallLimit() {
        return pstnAccess && pstnChanges && callLimit;
    }

    private static boolean granted(
            String name, Map<String, String> reseller, Map<String, String> own, boolean actsAsReseller) {
        return isSet(reseller.get(name)) && (actsAsReseller || isSet(own.get(name)));
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank() && !value.strip().equals("0");
    }
}
