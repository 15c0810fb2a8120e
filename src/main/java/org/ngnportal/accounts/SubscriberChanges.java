package org.ngnportal.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ngnportal.journal.FieldChange;

/** What becomes of a subscriber's fields, for the journal. */
public final class SubscriberChanges {

    public static final String CALLER_ID = "caller-id";
    public static final String CALL_LIMIT = "call-limit";
    public static final String QUOTA = "quota";

    /** Goes with the block. */
    public static final String BLOCK_REASON = "block-reason";

    private static final String GROUP = "group.";

    private SubscriberChanges() {}

    /** The journal's name of a group. */
    public static String field(AccountGroup group) {
        return GROUP + group.wireName();
    }

    /** The group of a field of the journal; empty when it is another field. */
    public static Optional<AccountGroup> group(String field) {
        return field.startsWith(GROUP) ? AccountGroup.of(field.substring(GROUP.length())) : Optional.empty();
    }

    static List<FieldChange> between(Subscriber was, Subscriber is) {
        var changes = new ArrayList<FieldChange>();
        for (var group : AccountGroup.values()) {
            if (group.kind() != AccountGroup.Kind.HIDDEN) {
                note(changes, field(group), was.isIn(group), is.isIn(group));
            }
        }
        var had = was.identity();
        var has = is.identity();
        note(changes, "first-name", had.firstName(), has.firstName());
        note(changes, "last-name", had.lastName(), has.lastName());
        note(changes, "email", had.email(), has.email());
        note(changes, "language", had.language(), has.language());
        note(changes, "time-zone", had.timeZone(), has.timeZone());
        var could = was.telephony();
        var can = is.telephony();
        note(changes, CALLER_ID, could.callerId(), can.callerId());
        note(changes, CALL_LIMIT, could.callLimit(), can.callLimit());
        note(changes, QUOTA, could.quota(), can.quota());
        note(changes, "prepaid", could.prepaid(), can.prepaid());
        return changes;
    }

    /** What is lost with a subscriber. */
    static List<FieldChange> gone(Subscriber was) {
        var changes = new ArrayList<FieldChange>();
        note(changes, "first-name", was.identity().firstName(), "");
        note(changes, "last-name", was.identity().lastName(), "");
        note(changes, "email", was.identity().email(), "");
        note(changes, CALLER_ID, was.telephony().callerId(), "");
        return changes;
    }

    private static void note(List<FieldChange> changes, String field, Object was, Object is) {
        FieldChange.between(field, was, is).ifPresent(changes::add);
    }
}
