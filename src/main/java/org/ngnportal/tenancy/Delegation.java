package org.ngnportal.tenancy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the platform delegates to an actor: switches that are set as customer properties (contract section 4.3).
 *
 * @param pstnAccess sees PSTN services
 * @param pstnChanges may change them: PSTN access, quota, caller ID, call limit
 * @param prepaidChanges may switch between prepaid and postpaid; without it new PSTN accounts are prepaid
 * @param smsAccess may give the sms group
 */
public record Delegation(boolean pstnAccess, boolean pstnChanges, boolean prepaidChanges, boolean smsAccess) {

    /** Administrators may always, except for SMS, which only a reseller's switch gives. */
    public static final Delegation OF_ADMINISTRATORS = new Delegation(true, true, true, false);

    public static final Delegation NOTHING = new Delegation(false, false, false, false);

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

    private static boolean granted(
            String name, Map<String, String> reseller, Map<String, String> own, boolean actsAsReseller) {
        return isSet(reseller.get(name)) && (actsAsReseller || isSet(own.get(name)));
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank() && !value.strip().equals("0");
    }
}
