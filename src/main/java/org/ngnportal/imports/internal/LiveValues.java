package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.MailboxDiversions;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.ImportField;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.tenancy.Delegation;

/** What the platform has, in the words of cells. */
final class LiveValues {

    private LiveValues() {}

    /** The fields that the account itself has; whether there is a mailbox by its group. */
    static Map<ImportField, String> account(SipAccount account, Subscriber subscriber, Delegation delegation) {
        var values = new EnumMap<ImportField, String>(ImportField.class);
        var identity = subscriber.identity();
        values.put(ImportField.FIRST_NAME, identity.firstName());
        values.put(ImportField.LAST_NAME, identity.lastName());
        values.put(ImportField.EMAIL, identity.email());
        values.put(ImportField.LANGUAGE, identity.language().intern());
        values.put(ImportField.TIME_ZONE, identity.timeZone().intern());
        var telephony = subscriber.telephony();
        values.put(ImportField.PSTN, Cells.of(subscriber.isIn(AccountGroup.FREE_PSTN)));
        values.put(ImportField.CALLER_ID, telephony.callerId());
        values.put(ImportField.PREPAID, Cells.of(telephony.prepaid()));
        values.put(ImportField.QUOTA, number(telephony.quota()));
        values.put(ImportField.CALL_LIMIT, number(telephony.callLimit()));
        values.put(ImportField.GROUPS, groups(subscriber, delegation).intern());
        values.put(ImportField.BLOCKED, Cells.of(subscriber.isIn(AccountGroup.BLOCKED)));
        values.put(ImportField.OWNER, number(subscriber.owner()));
        values.put(
                ImportField.NO_ANSWER_SECONDS,
                number(Objects.requireNonNullElse(account.timeout(), WishValues.DEFAULT_SECONDS)));
        values.put(ImportField.VOICEMAIL, Cells.of(subscriber.isIn(AccountGroup.VOICEMAIL)));
        return values;
    }

    /** @param mailbox null for none */
    static void mailbox(Map<ImportField, String> values, @Nullable VoicemailAccount mailbox) {
        values.put(ImportField.VOICEMAIL, Cells.of(mailbox != null));
        boolean delete = mailbox != null
                && mailbox.options() != null
                && Boolean.TRUE.equals(mailbox.options().delete());
        values.put(ImportField.DELETE_AFTER_MAILING, Cells.of(delete));
    }

    static void diversions(Map<ImportField, String> values, CallDiversions now, MailboxDiversions mailbox) {
        for (var field : ImportField.DIVERSIONS) {
            var target = target(field, now);
            values.put(
                    field,
                    target == null ? "" : mailbox.leadsHere(target) ? ImportField.TO_VOICEMAIL : Cells.of(target));
        }
    }

    static void aliases(Map<ImportField, String> values, Collection<String> aliases) {
        values.put(ImportField.ALIASES, WishValues.joined(aliases));
    }

    static void numbers(Map<ImportField, String> values, Collection<String> numbers) {
        values.put(ImportField.NUMBERS, WishValues.joined(numbers));
    }

    /** Where a field diverts to; null for nowhere. */
    static @Nullable DiversionTarget target(ImportField field, CallDiversions now) {
        var target = switch (field) {
            case DIVERT_ALL -> now.FUNC();
            case DIVERT_BUSY -> now.FBUS();
            case DIVERT_NO_ANSWER -> now.FNOA();
            case DIVERT_OFFLINE -> now.FNOL();
            case DIVERT_UNAVAILABLE -> now.FUNV();
            default -> throw new IllegalArgumentException("no diversion: " + field);
        };
        return target == null || target.isNone() ? null : target;
    }

    /** The words of a cell with a list. */
    static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : new ArrayList<>(List.of(cell.split(", ")));
    }

    private static String groups(Subscriber subscriber, Delegation delegation) {
        return WishValues.joined(AccountGroup.switches(delegation).stream()
                .filter(group -> group != AccountGroup.FREE_PSTN && subscriber.isIn(group))
                .map(AccountGroup::wireName)
                .toList());
    }

    private static String number(int value) {
        return Integer.toString(value).intern();
    }
}
