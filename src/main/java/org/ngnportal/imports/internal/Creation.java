package org.ngnportal.imports.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountEdits;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.BlockedBy;
import org.ngnportal.accounts.MailboxDiversions;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.batches.Row;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowWords;
import org.ngnportal.batches.Session;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberOrder;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.onboarding.AccountMarker;
import org.ngnportal.onboarding.NewAccount;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.vault.Secret;

/**
 * Creates one account with all that goes with it, or nothing: what the platform refuses half-way takes the account away
 * again. A repetition finds the account by its marker and goes on.
 */
final class Creation {

    private final Row<SubscriberOrder> row;
    private final Session session;
    private final TenantSettings settings;
    private final NumberRanges ranges;
    private final Duration grace;
    private final SubscriberWish wish;
    private final Map<ImportField, String> values;
    private final AccountMarker marker;

    Creation(Row<SubscriberOrder> row, Session session, TenantSettings settings, NumberRanges ranges, Duration grace) {
        this.row = row;
        this.session = session;
        this.settings = settings;
        this.ranges = ranges;
        this.grace = grace;
        this.wish = row.order().wish();
        this.values = NewValues.of(wish, session.actor(), settings.delegation());
        this.marker = new AccountMarker(row.id().value());
    }

    /** What became of the account: either it is there, or the row has ended or waits. */
    private record Outcome(
            @Nullable SipAddress address,
            @Nullable SipAccount stored,
            @Nullable RowResult end) {

        static Outcome ended(RowResult result) {
            return new Outcome(null, null, result);
        }
    }

    RowResult carryOut() {
        var missing = missingRight();
        if (missing.isPresent()) {
            return RowResult.refused(RowWords.of(missing.get()));
        }
        var outcome = account();
        var address = outcome.address();
        if (outcome.end() != null || address == null) {
            return Objects.requireNonNullElseGet(outcome.end(), RowResult::later);
        }
        var reach = new Reach(session, address, ranges, owner());
        try {
            mailboxAndDiversions(address);
            reach.addAliases(aliases());
            reach.addNumbers(numbers());
            var balance = new StartBalance(session, row, grace);
            if (!balance.book(address, wish.services().startBalance())) {
                return RowResult.later();
            }
        } catch (Fault fault) {
            if (Faults.passes(fault)) {
                throw fault;
            }
            return withdrawn(address, reach, RowResult.refused(fault));
        } catch (Reach.TakenException taken) {
            return withdrawn(address, reach, RowResult.refused(RowWords.of("wish.result.taken", taken.what())));
        }
        return RowResult.done(RowWords.NONE, memory(address, outcome.stored()).json())
                .about(address.toString());
    }

    /** Whoever goes on with a batch may have fewer rights than whoever had the file checked. */
    private Optional<String> missingRight() {
        var actor = session.actor();
        if (!Rights.allows(actor, Area.SUBSCRIBERS, Action.CREATE)) {
            return Optional.of("wish.problem.may-not-create");
        }
        var balance = wish.services().startBalance();
        return balance == null || balance.isZero() || Rights.allows(actor, Area.PREPAID, Action.CREATE)
                ? Optional.empty()
                : Optional.of("wish.problem.may-not-book");
    }

    private Outcome account() {
        if (row.again()) {
            var found = look();
            if (found.isPresent()) {
                return found.get();
            }
            if (wish.address() == null) {
                // a slow platform may still carry the first request out, under a number that nobody knows
                if (Instant.now().isBefore(Asked.last(row).plus(grace))) {
                    return Outcome.ended(RowResult.later());
                }
                Asked.now(row);
            }
        }
        SipAccount answer;
        try {
            answer = session.sip().addAccount(account(wish));
        } catch (Fault fault) {
            return refused(fault);
        }
        var address = wish.address() == null
                ? Optional.ofNullable(answer)
                        .flatMap(AccountMarker::pickedAddress)
                        .or(() -> marker.find(session.sip(), wish.domain(), email()))
                        .orElse(null)
                : wish.address();
        return new Outcome(address, answer, null);
    }

    /** A refusal may be the answer to a request that was repeated on its way: what exists decides. */
    private Outcome refused(Fault fault) {
        if (Faults.passes(fault)) {
            throw fault;
        }
        return look().orElseGet(() -> Outcome.ended(
                fault.is(FaultCode.ACCOUNT_EXISTS) || fault.is(FaultCode.ALIAS_EXISTS)
                        ? RowResult.refused(RowWords.of("wish.result.taken", row.subject()))
                        : RowResult.refused(fault)));
    }

    private Optional<Outcome> look() {
        var address = wish.address();
        if (address == null) {
            return marker.find(session.sip(), wish.domain(), email()).map(found -> new Outcome(found, null, null));
        }
        return session.sip()
                .findAccount(Addresses.id(address))
                .map(account -> marker.isOn(account)
                        ? new Outcome(address, account, null)
                        : Outcome.ended(RowResult.refused(RowWords.of("wish.result.taken", address))));
    }

    private SipAccount account(SubscriberWish wanted) {
        var passwords = wanted.passwords();
        var web = passwords.web();
        var fresh = new NewAccount(
                        wanted.domain(),
                        wanted.username(),
                        text(ImportField.FIRST_NAME),
                        text(ImportField.LAST_NAME),
                        email(),
                        text(ImportField.LANGUAGE),
                        text(ImportField.TIME_ZONE),
                        Objects.requireNonNull(passwords.sip(), "an order has passwords"),
                        web == null || web.reveal().isEmpty() ? null : web,
                        !settings.clearTextPasswords(),
                        groups(),
                        isYes(ImportField.PREPAID),
                        text(ImportField.CALLER_ID),
                        number(ImportField.QUOTA),
                        number(ImportField.CALL_LIMIT),
                        owner(),
                        marker)
                .account();
        var seconds = wanted.services().noAnswerSeconds();
        var timed = seconds == null
                ? fresh
                : fresh.toBuilder()
                        .timeout(number(ImportField.NO_ANSWER_SECONDS))
                        .build();
        return isYes(ImportField.BLOCKED)
                ? AccountEdits.blocked(timed, BlockedBy.of(session.actor())).toBuilder()
                        .password(fresh.password())
                        .build()
                : timed;
    }

    private List<String> groups() {
        var groups = new ArrayList<>(LiveValues.words(text(ImportField.GROUPS)));
        if (isYes(ImportField.PSTN)) {
            groups.add(AccountGroup.FREE_PSTN.wireName());
        }
        if (isYes(ImportField.PREPAID)) {
            groups.add(AccountGroup.PREPAID.wireName());
        }
        if (isYes(ImportField.VOICEMAIL)) {
            groups.add(AccountGroup.VOICEMAIL.wireName());
        }
        return groups;
    }

    private void mailboxAndDiversions(SipAddress address) {
        var target = MailboxDiversions.of(settings, "");
        var now = CallDiversions.NONE;
        if (isYes(ImportField.VOICEMAIL)) {
            target = MailboxDiversions.of(settings, Parts.number(mailbox(address)));
            now = CallDiversions.NONE.withMailboxTargets(target.target());
        }
        var wanted = Reach.diverted(now, wish.reach().diversions(), target);
        if (!wanted.isEmpty()) {
            session.sip().setCallDiversions(Addresses.id(address), wanted);
        }
    }

    /** A mailbox that exists belongs to an account that is ours: it is made what is wanted. */
    private @Nullable VoicemailAccount mailbox(SipAddress address) {
        var id = Addresses.id(address);
        var wanted = VoicemailAccount.of(
                id,
                (text(ImportField.FIRST_NAME) + " " + text(ImportField.LAST_NAME)).strip(),
                email(),
                Optional.ofNullable(wish.voicemail().pin()).map(Secret::reveal).orElse(null),
                isYes(ImportField.DELETE_AFTER_MAILING));
        VoicemailAccount answer;
        try {
            answer = session.voicemail().addAccount(wanted);
        } catch (Fault fault) {
            if (session.voicemail().findAccount(id).isEmpty()) {
                throw fault;
            }
            answer = session.voicemail().updateAccount(wanted);
        }
        return answer == null || answer.mailbox() == null
                ? session.voicemail().findAccount(id).orElse(null)
                : answer;
    }

    /** Takes away what was created, so that nothing remains of a row that was refused. */
    private RowResult withdrawn(SipAddress address, Reach reach, RowResult refusal) {
        try {
            reach.removeNumbers(numbers());
            reach.removeAliases(aliases());
            session.voicemail().removeAccount(Addresses.id(address));
            session.sip().deleteAccount(Addresses.id(address));
        } catch (Fault fault) {
            if (Faults.passes(fault)) {
                throw fault;
            }
            return RowResult.uncertain(RowWords.of("wish.result.left-over", address, fault.text()));
        }
        return refusal;
    }

    private WorkMemory memory(SipAddress address, @Nullable SipAccount stored) {
        var after = NewValues.plain();
        after.putAll(values);
        Optional.ofNullable(stored)
                .filter(account -> account.id() != null && account.groups() != null)
                .map(account -> account.toBuilder().build())
                .flatMap(account -> Subscriber.of(account)
                        .map(subscriber -> LiveValues.account(account, subscriber, settings.delegation())))
                .ifPresent(after::putAll);
        after.put(ImportField.VOICEMAIL, text(ImportField.VOICEMAIL));
        if (isYes(ImportField.VOICEMAIL)) {
            for (var field :
                    List.of(ImportField.DIVERT_BUSY, ImportField.DIVERT_NO_ANSWER, ImportField.DIVERT_OFFLINE)) {
                if (!wish.reach().diversions().containsKey(field)) {
                    after.put(field, ImportField.TO_VOICEMAIL);
                }
            }
        }
        var balance = wish.services().startBalance();
        return new WorkMemory(
                true,
                address.toString(),
                Map.of(),
                NewValues.brief(after),
                List.of(),
                balance == null || balance.isZero() ? null : balance.toString());
    }

    private List<String> aliases() {
        return Objects.requireNonNullElse(wish.reach().aliases(), List.of());
    }

    private List<String> numbers() {
        return Objects.requireNonNullElse(wish.reach().numbers(), List.of());
    }

    private int owner() {
        return number(ImportField.OWNER);
    }

    private String email() {
        return text(ImportField.EMAIL);
    }

    private String text(ImportField field) {
        return values.getOrDefault(field, "");
    }

    private int number(ImportField field) {
        return Integer.parseInt(text(field));
    }

    private boolean isYes(ImportField field) {
        return Cells.YES.equals(values.get(field));
    }
}
