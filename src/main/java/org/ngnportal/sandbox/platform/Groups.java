package org.ngnportal.sandbox.platform;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Groups with a meaning of their own (contract section 4.1); all others are free. */
final class Groups {

    /** May call the PSTN. */
    static final String PSTN = "free-pstn";

    /** May send SMS. */
    static final String SMS = "sms";

    /** Monthly quota exceeded; protected: only addToGroup and removeFromGroup change it. */
    static final String OVER_QUOTA = "quota";

    /** Derived from the prepaid flag. */
    static final String PREPAID = "prepaid";

    /** Derived from the mailbox. */
    static final String VOICEMAIL = "voicemail";

    /** No calls, no registration. */
    static final String BLOCKED = "blocked";

    private Groups() {}

    /** A list of groups as sent: empty names are ignored, they mean nothing. */
    static SortedSet<String> named(Collection<@Nullable String> sent) {
        var groups = new TreeSet<String>();
        for (var name : sent) {
            if (name != null && !name.isBlank()) {
                groups.add(name(name));
            }
        }
        return groups;
    }

    static String name(String sent) {
        return Checked.fits(sent.strip(), 64, "group");
    }
}
