package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountEdits;
import org.ngnportal.accounts.AccountMailbox;
import org.ngnportal.accounts.MailboxDiversions;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberWish.Passwords;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.onboarding.NewAccount;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.vault.Secret;

/** Changes one account that exists: reads it whole, puts values into it, sends it back whole. */
final class Change {

    private static final Set<ImportField> OF_THE_ACCOUNT = EnumSet.of(
            ImportField.FIRST_NAME,
            ImportField.LAST_NAME,
            ImportField.EMAIL,
            ImportField.LANGUAGE,
            ImportField.TIME_ZONE,
            ImportField.PSTN,
            ImportField.CALLER_ID,
            ImportField.PREPAID,
            ImportField.QUOTA,
            ImportField.CALL_LIMIT,
            ImportField.GROUPS,
            ImportField.BLOCKED,
            ImportField.OWNER,
            ImportField.NO_ANSWER_SECONDS);
    private static final Set<ImportField> OF_WHO_IT_IS =
            EnumSet.of(ImportField.FIRST_NAME, ImportField.LAST_NAME, ImportField.EMAIL);

    private final NgnProSession session;
    private final Actor actor;
    private final SipAddress address;
    private final TenantSettings settings;
    private final NumberRanges ranges;

    Change(NgnProSession session, Actor actor, SipAddress address, TenantSettings settings, NumberRanges ranges) {
        this.session = session;
        this.actor = actor;
        this.address = address;
        this.settings = settings;
        this.ranges = ranges;
    }

    /**
     * An account with the fields that are of interest.
     *
     * @param account as the platform has it, to be sent back whole
     */
    record Live(SipAccount account, Map<ImportField, String> values) {

        String value(ImportField field) {
            return values.getOrDefault(field, "");
        }
    }

    /** Empty when there is no such account. */
    Optional<Live> read(Collection<ImportField> fields) {
        return session.sip()
                .findAccount(Addresses.id(address))
                .flatMap(account -> Subscriber.of(account).map(subscriber -> {
                    var values = new EnumMap<>(LiveValues.account(account, subscriber, settings.delegation()));
                    var wanted = new HashSet<>(fields);
                    boolean asksMailbox = wanted.contains(ImportField.VOICEMAIL);
                    if (asksMailbox) {
                        wanted.add(ImportField.DELETE_AFTER_MAILING);
                    }
                    var parts = Parts.of(wanted);
                    if (parts.isAnything()) {
                        values.putAll(parts.read(session, address, asksMailbox || Parts.hasMailbox(values), settings)
                                .values());
                    }
                    if (wanted.contains(ImportField.ALIASES)) {
                        LiveValues.aliases(values, Addresses.aliasesOf(session, address));
                    }
                    if (wanted.contains(ImportField.NUMBERS)) {
                        LiveValues.numbers(values, Addresses.numbersOf(session, address));
                    }
                    return new Live(account, values);
                }));
    }

    /** @param pin of the mailbox, where it is new or changes; null else */
    void apply(Live live, Map<ImportField, String> values, Passwords passwords, @Nullable Secret pin) {
        account(live, values, passwords);
        mailbox(live, values, pin);
        diversions(values);
        reach(live, values);
    }

    private void account(Live live, Map<ImportField, String> values, Passwords passwords) {
        var own = values.entrySet().stream()
                .filter(value -> OF_THE_ACCOUNT.contains(value.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, () -> new EnumMap<>(ImportField.class)));
        if (own.isEmpty() && passwords.sip() == null && passwords.web() == null) {
            return;
        }
        var edited = new Edits(actor, settings.delegation()).put(live.account(), own);
        var web = passwords.web();
        if (web != null) {
            edited = web.reveal().isEmpty()
                    ? AccountEdits.withoutProperty(edited, Known.WEB_PASSWORD)
                    : AccountEdits.withProperty(edited, Known.WEB_PASSWORD, wire(web));
        }
        var sip = passwords.sip();
        session.sip()
                .updateAccount(
                        sip == null
                                ? edited
                                : edited.toBuilder().password(wire(sip)).build());
    }

    private void mailbox(Live live, Map<ImportField, String> values, @Nullable Secret pin) {
        var id = Addresses.id(address);
        var wanted = values.get(ImportField.VOICEMAIL);
        var whole = new EnumMap<>(live.values());
        whole.putAll(values);
        var name = (whole.getOrDefault(ImportField.FIRST_NAME, "") + " "
                        + whole.getOrDefault(ImportField.LAST_NAME, ""))
                .strip();
        var email = whole.getOrDefault(ImportField.EMAIL, "");
        boolean delete = Cells.YES.equals(whole.get(ImportField.DELETE_AFTER_MAILING));
        if (Cells.YES.equals(wanted)) {
            AccountMailbox.of(session, id, settings)
                    .add(VoicemailAccount.of(id, name, email, pin == null ? null : pin.reveal(), delete), Set.of());
        } else if (Cells.NO.equals(wanted)) {
            AccountMailbox.of(session, id, settings).remove();
        } else if (Parts.hasMailbox(live.values())
                && (pin != null
                        || values.containsKey(ImportField.DELETE_AFTER_MAILING)
                        || OF_WHO_IT_IS.stream().anyMatch(values::containsKey))) {
            session.voicemail()
                    .findAccount(id)
                    .ifPresent(held -> session.voicemail()
                            .updateAccount(new VoicemailAccount(
                                    id,
                                    null,
                                    name,
                                    email,
                                    pin == null ? held.password() : pin.reveal(),
                                    null,
                                    values.containsKey(ImportField.DELETE_AFTER_MAILING)
                                            ? new VoicemailAccount.Options(delete)
                                            : held.options(),
                                    held.rest())));
        }
    }

    private void diversions(Map<ImportField, String> values) {
        if (ImportField.DIVERSIONS.stream().noneMatch(values::containsKey)) {
            return;
        }
        var id = Addresses.id(address);
        var now = session.sip().getCallDiversions(id);
        boolean toMailbox = ImportField.DIVERSIONS.stream().map(values::get).anyMatch(ImportField.TO_VOICEMAIL::equals);
        var number =
                toMailbox ? Parts.number(session.voicemail().findAccount(id).orElse(null)) : "";
        session.sip().setCallDiversions(id, Reach.diverted(now, values, MailboxDiversions.of(settings, number)));
    }

    private void reach(Live live, Map<ImportField, String> values) {
        int owner = Integer.parseInt(
                values.getOrDefault(ImportField.OWNER, Objects.requireNonNullElse(live.value(ImportField.OWNER), "0")));
        var reach = new Reach(session, address, ranges, owner);
        var aliases = values.get(ImportField.ALIASES);
        if (aliases != null) {
            var has = LiveValues.words(live.value(ImportField.ALIASES));
            var wants = LiveValues.words(aliases);
            reach.addAliases(without(wants, has));
            reach.removeAliases(without(has, wants));
        }
        var numbers = values.get(ImportField.NUMBERS);
        if (numbers != null) {
            var has = LiveValues.words(live.value(ImportField.NUMBERS));
            var wants = LiveValues.words(numbers);
            reach.addNumbers(without(wants, has));
            reach.removeNumbers(without(has, wants));
        }
    }

    private static List<String> without(List<String> words, List<String> others) {
        var left = new ArrayList<>(words);
        left.removeAll(others);
        return left;
    }

    private String wire(Secret password) {
        return NewAccount.wire(password, address, !settings.clearTextPasswords());
    }
}
