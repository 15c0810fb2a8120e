package org.ngnportal.tenancy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.SipAddress;

/** Remembers what it is asked for; what is under way is given from outside. */
public final class RecordingImpersonations implements Impersonations {

    public final List<String> asked = new ArrayList<>();
    public Actor.@Nullable Impersonation present;
    public boolean mayAllowChanges = true;

    /** Null lets everything begin. */
    public @Nullable RuntimeException refusal;

    @Override
    public Actor.@Nullable Impersonation begin(CustomerId customer, String reason, String returnTo) {
        return begun("customer " + customer + " because: " + reason + ", back to " + returnTo);
    }

    @Override
    public Actor.@Nullable Impersonation begin(SipAddress subscriber, String reason, String returnTo) {
        return begun("subscriber " + subscriber + " because: " + reason + ", back to " + returnTo);
    }

    private Actor.@Nullable Impersonation begun(String what) {
        if (refusal != null) {
            throw refusal;
        }
        asked.add(what);
        return present;
    }

    @Override
    public boolean mayAllowChanges() {
        return mayAllowChanges;
    }

    @Override
    public void allowChanges(boolean allowed) {
        asked.add("allow changes: " + allowed);
    }

    @Override
    public String end() {
        asked.add("end");
        return "customers?q=alpha";
    }

    @Override
    public Optional<String> resume() {
        asked.add("resume");
        return Optional.of("");
    }

    @Override
    public Duration longest() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Optional<Actor.Impersonation> current() {
        return Optional.ofNullable(present);
    }
}
