package org.ngnportal.sandbox.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.AcceptRulesAnswer;
import org.ngnportal.ngnpro.BarringPrefix;
import org.ngnportal.ngnpro.SipId;

/** Who may call an account and whom it may call: rejected callers, accept rules, barred prefixes (contract sections 3.8 and 3.9). */
final class ReachabilityOperations {

    static final int MOST_REJECTED = 500;
    static final int MOST_BARRED = 100;

    private final AccountOperations accounts;
    private final ReachabilityStore store;
    private final AcceptRulesOfAccount rules;

    ReachabilityOperations(Caller caller, Stores stores) {
        accounts = new AccountOperations(caller, stores);
        store = new ReachabilityStore(stores.db());
        rules = new AcceptRulesOfAccount(store, new PhonebookStore(stores.db()), stores.stamps());
    }

    void setRejectMembers(SipId sipId, @Nullable List<String> members) {
        var row = accounts.lock(sipId).row();
        var field = "list of rejected callers of " + row.id();
        store.reject(
                row.key(),
                Callers.list(
                        members,
                        MOST_REJECTED,
                        field,
                        member -> Checked.fits("sip:" + Callers.checked(member, field), Callers.WIDTH, field)));
    }

    List<String> getRejectMembers(SipId sipId) {
        return store.rejected(accounts.find(sipId).row().key());
    }

    void setAcceptRules(SipId sipId, @Nullable AcceptRules sent) {
        rules.set(accounts.lock(sipId).row().key(), sent);
    }

    AcceptRulesAnswer getAcceptRules(SipId sipId) {
        return rules.get(accounts.find(sipId).row().key());
    }

    void setBarringPrefixes(SipId sipId, @Nullable List<BarringPrefix> prefixes) {
        var row = accounts.lock(sipId).row();
        var sent = (prefixes == null ? List.<BarringPrefix>of() : prefixes)
                .stream().map(BarringPrefix::text).toList();
        store.bar(
                row.key(),
                Callers.list(
                        sent, MOST_BARRED, "list of barred prefixes of " + row.id(), ReachabilityOperations::prefix));
    }

    List<BarringPrefix> getBarringPrefixes(SipId sipId) {
        return store.barred(accounts.find(sipId).row().key()).stream()
                .map(BarringPrefix::new)
                .toList();
    }

    private static String prefix(String sent) {
        var prefix = new BarringPrefix(sent.replaceAll("[\\s().-]", ""));
        if (!prefix.isValid()) {
            throw Faults.invalid("barred prefix \"" + Checked.shown(sent) + "\" is not + and up to 15 digits, the first"
                    + " of them not 0");
        }
        return prefix.text();
    }
}
