package org.ngnportal.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.ngnpro.SipAccount;

/** The fields of an account that jobs change and put back, as texts; named as the journal names them. */
final class AccountFields {

    static final String TIME_ZONE = "time-zone";
    static final String LANGUAGE = "language";
    static final String OWNER = "owner";
    private static final String PREPAID = "prepaid";
    private static final String BLOCKED_BY = "blocked-by";
    private static final String FORMER_QUOTA = "former-quota";

    private static final List<Field> ALL = Stream.concat(
                    Arrays.stream(AccountGroup.values())
                            .filter(group -> group.kind() != AccountGroup.Kind.HIDDEN)
                            .map(AccountFields::membership),
                    Stream.of(
                            number(SubscriberChanges.QUOTA, SipAccount::quota, (edited, value) -> edited.quota(value)),
                            number(
                                    SubscriberChanges.CALL_LIMIT,
                                    SipAccount::callLimit,
                                    (edited, value) -> edited.callLimit(value)),
                            number(OWNER, SipAccount::owner, (edited, value) -> edited.owner(value)),
                            new Field(
                                    PREPAID,
                                    account -> flag(Boolean.TRUE.equals(account.prepaid())),
                                    (account, value) -> account.toBuilder()
                                            .prepaid(isOn(value))
                                            .build()),
                            new Field(
                                    TIME_ZONE,
                                    account -> AccountReader.text(account.timezone()),
                                    (account, value) ->
                                            account.toBuilder().timezone(value).build()),
                            property(LANGUAGE, AccountReader.LANGUAGE),
                            property(BLOCKED_BY, BlockedBy.PROPERTY),
                            property(SubscriberChanges.BLOCK_REASON, StaffEdit.BLOCK_REASON),
                            property(FORMER_QUOTA, AccountReader.LAST_QUOTA)))
            .toList();

    private static final Map<String, Field> BY_NAME = ALL.stream().collect(Collectors.toMap(Field::name, f -> f));

    private AccountFields() {}

    /** @param write puts a text into an account; the empty one takes the value away */
    private record Field(
            String name, Function<SipAccount, String> read, BiFunction<SipAccount, String, SipAccount> write) {}

    /** What differs. */
    static List<FieldEdit> between(SipAccount before, SipAccount after) {
        var edits = new ArrayList<FieldEdit>();
        for (var field : ALL) {
            var was = field.read().apply(before);
            var is = field.read().apply(after);
            if (!was.equals(is)) {
                edits.add(new FieldEdit(field.name(), was, is));
            }
        }
        return edits;
    }

    static String value(SipAccount account, FieldEdit edit) {
        return field(edit).read().apply(account);
    }

    /** The whole account with the values wanted, whatever it has now. */
    static SipAccount applied(SipAccount account, List<FieldEdit> edits) {
        var edited = AccountEdits.whole(account).build();
        for (var edit : edits) {
            edited = field(edit).write().apply(edited, edit.after());
        }
        return edited;
    }

    static boolean isShown(String field) {
        return !field.equals(BLOCKED_BY) && !field.equals(FORMER_QUOTA);
    }

    private static Field field(FieldEdit edit) {
        var field = BY_NAME.get(edit.field());
        if (field == null) {
            throw new IllegalArgumentException("not a field that jobs change: " + edit.field());
        }
        return field;
    }

    private static Field membership(AccountGroup group) {
        return new Field(
                SubscriberChanges.field(group),
                account -> flag(AccountReader.groupNames(account).contains(group.wireName())),
                (account, value) -> AccountEdits.withMembership(account, group, isOn(value)));
    }

    private static Field number(
            String name, Function<SipAccount, Integer> read, BiConsumer<SipAccount.Builder, Integer> write) {
        return new Field(
                name, account -> Integer.toString(AccountReader.number(read.apply(account))), (account, value) -> {
                    var edited = account.toBuilder();
                    write.accept(edited, Integer.valueOf(value));
                    return edited.build();
                });
    }

    private static Field property(String name, String property) {
        return new Field(
                name,
                account -> AccountReader.property(account, property).orElse(""),
                (account, value) -> value.isEmpty()
                        ? AccountEdits.withoutProperty(account, property)
                        : AccountEdits.withProperty(account, property, value));
    }

    private static String flag(boolean on) {
        return on ? FieldChange.YES : FieldChange.NO;
    }

    private static boolean isOn(String value) {
        return value.equals(FieldChange.YES);
    }
}
