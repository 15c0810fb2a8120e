package org.ngnportal.imports.internal;

import java.util.Map;
import org.ngnportal.accounts.AccountEdits;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.BlockedBy;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.ImportField;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Delegation;

/** Puts values of cells into an account that was just read; everything else stays (contract sections 3.3 and 6.5). */
final class Edits {

    private final Actor actor;
    private final Delegation delegation;

    Edits(Actor actor, Delegation delegation) {
        this.actor = actor;
        this.delegation = delegation;
    }

    /** The account with the values, as it is sent back. */
    SipAccount put(SipAccount account, Map<ImportField, String> values) {
        var edited = AccountEdits.whole(account).build();
        for (var value : values.entrySet()) {
            edited = put(edited, value.getKey(), value.getValue());
        }
        return edited;
    }

    private SipAccount put(SipAccount account, ImportField field, String value) {
        var edited = account.toBuilder();
        return switch (field) {
            case FIRST_NAME -> edited.name(value, account.lastName()).build();
            case LAST_NAME -> edited.name(account.firstName(), value).build();
            case EMAIL -> edited.email(value).build();
            case LANGUAGE -> AccountEdits.withProperty(account, "language", value);
            case TIME_ZONE -> edited.timezone(value).build();
            case CALLER_ID -> edited.rpid(value).build();
            case QUOTA -> edited.quota(Integer.valueOf(value)).build();
            case CALL_LIMIT -> edited.callLimit(Integer.valueOf(value)).build();
            case OWNER -> edited.owner(Integer.valueOf(value)).build();
            case NO_ANSWER_SECONDS -> edited.timeout(Integer.valueOf(value)).build();
            case PREPAID ->
                AccountEdits.withMembership(edited.prepaid(isYes(value)).build(), AccountGroup.PREPAID, isYes(value));
            case PSTN ->
                isYes(value)
                        ? AccountEdits.pstnGranted(account, !delegation.prepaidChanges())
                        : AccountEdits.pstnRemoved(account);
            case BLOCKED ->
                isYes(value) ? AccountEdits.blocked(account, BlockedBy.of(actor)) : AccountEdits.unblocked(account);
            case GROUPS -> groups(account, value);
            default -> account;
        };
    }

    /** Groups that the actor does not see stay as they are. */
    private SipAccount groups(SipAccount account, String value) {
        var wanted = LiveValues.words(value);
        var edited = account;
        for (var group : AccountGroup.switches(delegation)) {
            if (group != AccountGroup.FREE_PSTN) {
                edited = AccountEdits.withMembership(edited, group, wanted.contains(group.wireName()));
            }
        }
        return edited;
    }

    private static boolean isYes(String value) {
        return Cells.YES.equals(value);
    }
}
