package org.ngnportal.sandbox.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.SipId;

/** Call diversions of accounts (contract section 3.7). */
final class DiversionOperations {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(sips?:)?(\\+?[a-z0-9*_.-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\\d{1,5})?(?:;[a-z0-9=;_.-]+)?)");

    private final AccountOperations accounts;
    private final DiversionStore diversions;

    DiversionOperations(Stores stores, AccountOperations accounts) {
        this.accounts = accounts;
        this.diversions = stores.diversions();
    }

    CallDiversions get(SipId id) {
        var targets = diversions.find(accounts.find(id).row().key());
        return new CallDiversions(
                target(targets.get("FUNC")),
                target(targets.get("FNOL")),
                target(targets.get("FBUS")),
                target(targets.get("FNOA")),
                target(targets.get("FUNV")),
                null);
    }

    /** Replaces the set: nothing, an empty list and the dummy condition all clear it. */
    void set(SipId id, @Nullable CallDiversions sent) {
        var account = accounts.lock(id);
        var targets = new LinkedHashMap<String, String>();
        if (sent != null) {
            put(targets, "FUNC", sent.FUNC());
            put(targets, "FNOL", sent.FNOL());
            put(targets, "FBUS", sent.FBUS());
            put(targets, "FNOA", sent.FNOA());
            put(targets, "FUNV", sent.FUNV());
        }
        diversions.replace(account.row().key(), targets);
        accounts.save(account);
    }

    private static @Nullable DiversionTarget target(@Nullable String stored) {
        return stored == null ? null : new DiversionTarget(stored);
    }

    private static void put(Map<String, String> targets, String condition, @Nullable DiversionTarget sent) {
        if (sent == null || sent.isNone()) {
            return;
        }
        var target = sent.text().strip();
        if (sent.isMailbox()) {
            targets.put(condition, DiversionTarget.VOICE_MAILBOX);
            return;
        }
        var address = ADDRESS.matcher(Checked.fits(target, 255, "diversion " + condition));
        if (!address.matches()) {
            throw Faults.invalid(
                    "diversion " + condition + " is neither sip:user@domain nor " + DiversionTarget.VOICE_MAILBOX);
        }
        targets.put(condition, address.group(1) == null ? "sip:" + address.group(2) : target);
    }
}
