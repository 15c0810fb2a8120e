package org.ngnportal.sandbox.platform;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.PresenceInformation;
import org.ngnportal.ngnpro.PresencePolicy;
import org.ngnportal.ngnpro.PresencePort;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.Watcher;

/**
 * The Presence port, which asks for the account's SIP password instead of an {@code auth} header (contract section 2.8).
 * Without clear text there is nothing to compare with: that, a wrong password and an unknown address are one fault.
 */
final class PresencePortOfAnybody implements PresencePort {

    static final Set<String> ACTIVITIES = Set.of("open", "idle", "busy", "available");

    private static final String DEFAULT_ACTIVITY = "open";
    private static final PresenceInformation NOTHING = new PresenceInformation(null, null);

    private final PresenceStore store;

    PresencePortOfAnybody(Stores stores) {
        store = new PresenceStore(stores.db());
    }

    @Override
    public void setPresenceInformation(SipId sipId, String password, PresenceInformation information) {
        long account = authenticated(sipId, password);
        store.lock(account);
        store.publish(account, activity(information.activity()), note(information.note()));
    }

    @Override
    public PresenceInformation getPresenceInformation(SipId sipId, String password) {
        return store.information(authenticated(sipId, password)).orElse(NOTHING);
    }

    @Override
    public void deletePresenceInformation(SipId sipId, String password) {
        store.withdraw(authenticated(sipId, password));
    }

    @Override
    public List<Watcher> getWatchers(SipId sipId, String password) {
        long account = authenticated(sipId, password);
        var policy = store.policy(account);
        return store.watchers(account).stream()
                .map(watching -> new Watcher(
                        watching.watcher(), PresencePolicies.status(policy, watching.watcher()), watching.online()))
                .toList();
    }

    @Override
    public void setPolicy(SipId sipId, String password, PresencePolicy policy) {
        long account = authenticated(sipId, password);
        var checked = PresencePolicies.checked(policy);
        store.lock(account);
        store.put(account, checked);
    }

    @Override
    public PresencePolicy getPolicy(SipId sipId, String password) {
        var policy = store.policy(authenticated(sipId, password));
        return new PresencePolicy(policy.allow(), policy.deny(), policy.confirm());
    }

    private long authenticated(@Nullable SipId sipId, @Nullable String password) {
        var id = sipId == null
                ? new SipId("", "")
                : new SipId(Checked.lower(sipId.username()), Checked.lower(sipId.domain()));
        var sent = password == null ? "" : password;
        var found = store.subscriber(id);
        var held = found.map(PresenceStore.Subscriber::password).orElse("");
        boolean right = Authentication.same(sent, held);
        if (found.isEmpty() || held.isEmpty() || !right) {
            throw Faults.of(FaultCode.BAD_CREDENTIALS, "wrong SIP address or password");
        }
        return found.get().key();
    }

    private static String activity(@Nullable String sent) {
        var activity = Checked.lower(sent);
        if (activity.isEmpty()) {
            return DEFAULT_ACTIVITY;
        }
        if (!ACTIVITIES.contains(activity)) {
            throw Faults.invalid(
                    "activity must be open, idle, busy or available, not \"" + Checked.shown(activity) + "\"");
        }
        return activity;
    }

    private static String note(@Nullable String sent) {
        return Checked.text(sent, "", 255, "note");
    }
}
