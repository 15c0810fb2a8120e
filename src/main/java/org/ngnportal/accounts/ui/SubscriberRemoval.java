package org.ngnportal.accounts.ui;

import java.util.ArrayList;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.ConfirmByTyping;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;

/** Deleting a subscriber: says what goes with it, asks to type the address, deletes. */
final class SubscriberRemoval {

    private final Accounts accounts;
    private final Actor actor;

    SubscriberRemoval(Accounts accounts, Actor actor) {
        this.accounts = accounts;
        this.actor = actor;
    }

    void ask(SipAddress address, Runnable afterwards) {
        try {
            new ConfirmByTyping(
                            Texts.t("accounts.delete.title", address.toString()),
                            words(accounts.consequences(actor, address)),
                            address.toString(),
                            Texts.t("accounts.delete.confirm"),
                            () -> delete(address, afterwards))
                    .open();
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("accounts.delete.doing", address.toString()));
        }
    }

    private void delete(SipAddress address, Runnable afterwards) {
        try {
            accounts.delete(actor, address);
            Notices.success(Texts.t("accounts.delete.done", address.toString()));
            afterwards.run();
        } catch (NgnProException failure) {
            Notices.problem(failure, Texts.t("accounts.delete.doing", address.toString()));
        }
    }

    private static String words(Accounts.Consequences consequences) {
        var sentences = new ArrayList<String>();
        sentences.add(Texts.t("accounts.delete.consequences"));
        if (consequences.mailbox()) {
            sentences.add(Texts.t("accounts.delete.mailbox"));
        }
        if (consequences.diversions() > 0) {
            sentences.add(Texts.t("accounts.delete.diversions", consequences.diversions()));
        }
        sentences.add(Texts.t("accounts.delete.final"));
        return String.join(" ", sentences);
    }
}
