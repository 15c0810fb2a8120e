package org.ngnportal.changes;

import java.util.Locale;
import org.ngnportal.accounts.AccountGroup.Need;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.Rights;

/**
 * The rules that there are, in the order in which they are offered: what each needs, and whether it can be taken back.
 *
 * <p>Texts: {@code changes.<key>} and more behind it.
 */
public enum ChangeKind {
    GROUP(Area.SUBSCRIBERS, Action.CHANGE, Need.NOTHING, Way.PUT_BACK, false),
    PSTN(Area.SUBSCRIBERS, Action.CHANGE, Need.PSTN_CHANGES, Way.PUT_BACK, false),
    QUOTA(Area.SUBSCRIBERS, Action.CHANGE, Need.PSTN_CHANGES, Way.PUT_BACK, false),
    CALL_LIMIT(Area.SUBSCRIBERS, Action.CHANGE, Need.PSTN_CHANGES, Way.PUT_BACK, false),
    TIME_ZONE(Area.SUBSCRIBERS, Action.CHANGE, Need.NOTHING, Way.PUT_BACK, false),
    LANGUAGE(Area.SUBSCRIBERS, Action.CHANGE, Need.NOTHING, Way.PUT_BACK, false),
    OWNER(Area.SUBSCRIBERS, Action.CHANGE, Need.NOTHING, Way.PUT_BACK, false),
    ADD_BALANCE(Area.PREPAID, Action.CREATE, Need.PREPAID_CHANGES, Way.COUNTER_BOOK, false),
    UNBLOCK(Area.SUBSCRIBERS, Action.CHANGE, Need.NOTHING, Way.PUT_BACK, false),
    BLOCK(Area.SUBSCRIBERS, Action.CHANGE, Need.NOTHING, Way.PUT_BACK, true),
    RESET_PASSWORDS(Area.SUBSCRIBERS, Action.CHANGE, Need.NOTHING, Way.NONE, true),
    DELETE(Area.SUBSCRIBERS, Action.DELETE, Need.NOTHING, Way.NONE, true);

    /** How it is taken back. */
    public enum Way {
        /** What it changed is put back as it was, where nobody changed it since. */
        PUT_BACK,
        /** What was booked is booked the other way round. */
        COUNTER_BOOK,
        /** Not at all. */
        NONE
    }

    private final Area area;
    private final Action action;
    private final Need need;
    private final Way undo;
    private final boolean destructive;

    ChangeKind(Area area, Action action, Need need, Way undo, boolean destructive) {
        this.area = area;
        this.action = action;
        this.need = need;
        this.undo = undo;
        this.destructive = destructive;
    }

    public Way undo() {
        return undo;
    }

    /** Whether somebody has to type that he means it. */
    public boolean isDestructive() {
        return destructive;
    }

    /** As texts write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What must be delegated to an actor. */
    public Need need() {
        return need;
    }

    /** Whether an actor may order it, as far as his rights go. */
    public boolean isAllowed(Actor actor) {
        return Rights.allows(actor, Area.BATCHES, Action.CREATE) && Rights.allows(actor, area, action);
    }

    /** Whether an actor may order it, with what is delegated to him; not every account need be open to him. */
    public boolean isFor(Actor actor, Delegation delegation) {
        return isAllowed(actor) && need.isMetBy(delegation) && (this != CALL_LIMIT || delegation.mayChangeCallLimit());
    }

    /** @throws org.ngnportal.tenancy.DeniedException if the actor's rights do not go so far */
    public void require(Actor actor) {
        Rights.require(actor, area, action);
    }
}
