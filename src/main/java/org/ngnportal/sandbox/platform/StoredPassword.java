package org.ngnportal.sandbox.platform;

import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;

/**
 * A SIP password as the platform keeps it: always as digests, besides in clear where that is allowed and the clear text is
 * known (contract section 6.1).
 */
record StoredPassword(@Nullable String clear, PasswordDigests digests) {

    private static final int LONGEST = 64;

    /** @param sent clear text or {@code digest1:digest2} */
    static StoredPassword of(SipAddress address, String sent, boolean keepClear) {
        return PasswordDigests.parse(sent)
                .map(digests -> new StoredPassword(null, digests))
                .orElseGet(() -> {
                    var clear = Checked.fits(sent, LONGEST, "password of " + address);
                    return new StoredPassword(keepClear ? clear : null, PasswordDigests.of(address, clear));
                });
    }

    /** The value of the property {@code web_password}: the same two forms. */
    static String web(SipAddress address, String sent, boolean keepClear) {
        var digests = PasswordDigests.parse(sent);
        if (digests.isPresent()) {
            return digests.get().wireForm();
        }
        var clear = Checked.fits(sent, LONGEST, "web_password of " + address);
        return keepClear ? clear : PasswordDigests.of(address, clear).wireForm();
    }

    static boolean isDigests(@Nullable String sent) {
        return sent != null && PasswordDigests.parse(sent).isPresent();
    }

    @Override
    public String toString() {
        return "StoredPassword[***]";
    }
}
