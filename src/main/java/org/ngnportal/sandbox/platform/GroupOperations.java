package org.ngnportal.sandbox.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.SipId;

/** Membership of accounts in groups, one at a time (contract sections 2.1 and 4.1). */
final class GroupOperations {

    private final AccountOperations accounts;
    private final AccountRules rules;
    private final VoicemailStore mailboxes;

    GroupOperations(Caller caller, Stores stores, AccountOperations accounts) {
        this.accounts = accounts;
        this.rules = new AccountRules(caller);
        this.mailboxes = stores.mailboxes();
    }

    List<String> groups(SipId id) {
        return List.copyOf(accounts.find(id).groups());
    }

    void add(SipId id, @Nullable String sent) {
        var account = accounts.lock(id);
        var group = named(sent);
        if (account.in(group)) {
            throw Faults.of(FaultCode.ALREADY_IN_GROUP, account.row().id() + " is already in the group " + group);
        }
        change(account, account.withGroup(group), group, true);
    }

    void remove(SipId id, @Nullable String sent) {
        var account = accounts.lock(id);
        var group = named(sent);
        if (!account.in(group)) {
            throw Faults.of(FaultCode.NOT_IN_GROUP, account.row().id() + " is not in the group " + group);
        }
        change(account, account.withoutGroup(group), group, false);
    }

    private void change(Account before, Account wanted, String group, boolean member) {
        switch (group) {
            case Groups.VOICEMAIL ->
                throw Faults.invalid(
                        "the group voicemail of " + before.row().id() + " follows its mailbox, use the Voicemail port");
            case Groups.OVER_QUOTA -> {
                rules.requirePstnRight(before.row().id());
                accounts.save(wanted);
            }
            case Groups.PREPAID -> save(before, wanted.with(wanted.row().withPrepaid(member)));
            default -> save(before, wanted);
        }
    }

    private void save(Account before, Account wanted) {
        accounts.save(rules.settle(before, wanted, mailboxes.exists(before.row().key())));
    }

    private static String named(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            throw Faults.invalid("the name of the group is missing");
        }
        return Groups.name(sent);
    }
}
