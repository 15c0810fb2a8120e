package org.ngnportal.signin.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.signin.FactorException;
import org.ngnportal.signin.FactorRequirements;
import org.ngnportal.signin.FactorStatus;
import org.ngnportal.signin.PasskeySetup;
import org.ngnportal.signin.ProtectedUser;
import org.ngnportal.signin.SecondFactors;
import org.ngnportal.signin.TotpSetup;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.Secret;

/** Second factors of one user, who has what the test says. */
final class MemoryFactors implements SecondFactors, FactorRequirements {

    final List<String> calls = new ArrayList<>();
    FactorStatus status = new FactorStatus(null, 0, List.of(), false);

    @Nullable
    FactorException refusal;

    private void called(String call) {
        if (refusal != null) {
            throw refusal;
        }
        calls.add(call);
    }

    @Override
    public FactorStatus status(Actor actor) {
        return status;
    }

    @Override
    public TotpSetup beginTotp(Actor actor) {
        return new TotpSetup(new Secret("MZXW6YTBOI"), "NGN Portal", actor.username());
    }

    @Override
    public void confirmTotp(Actor actor, TotpSetup setup, String code) {
        called("confirmTotp " + code);
    }

    @Override
    public void removeTotp(Actor actor) {
        called("removeTotp");
    }

    @Override
    public List<Secret> newRecoveryCodes(Actor actor) {
        called("newRecoveryCodes");
        return List.of(new Secret("aaaa-bbbb-cccc"), new Secret("dddd-eeee-ffff"));
    }

    @Override
    public PasskeySetup beginPasskey(Actor actor) {
        return () -> "{}";
    }

    @Override
    public void addPasskey(Actor actor, PasskeySetup setup, String label, String answer) {
        called("addPasskey " + label);
    }

    @Override
    public void renamePasskey(Actor actor, String id, String label) {
        called("renamePasskey " + id + " " + label);
    }

    @Override
    public void removePasskey(Actor actor, String id) {
        called("removePasskey " + id);
    }

    @Override
    public List<ProtectedUser> below(Actor by) {
        return List.of();
    }

    @Override
    public boolean mayReset(Actor by, UserKey user) {
        return false;
    }

    @Override
    public void reset(Actor by, UserKey user) {
        called("reset " + user);
    }

    @Override
    public List<Audience> within(Actor actor) {
        return Rights.allows(actor, Area.OPERATORS, Action.CHANGE) ? List.of(Audience.STAFF) : List.of();
    }

    @Override
    public boolean isRequired(Actor actor, Audience audience) {
        return false;
    }

    @Override
    public void require(Actor actor, Audience audience, boolean required) {
        called("require " + audience + " " + required);
    }
}
