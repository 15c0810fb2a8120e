package org.ngnportal.signin.internal.factor;

import java.util.List;
import java.util.Optional;
import org.ngnportal.delivery.SecurityEvent;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.signin.FactorException;
import org.ngnportal.signin.FactorException.Reason;
import org.ngnportal.signin.FactorStatus;
import org.ngnportal.signin.Passkey;
import org.ngnportal.signin.PasskeySetup;
import org.ngnportal.signin.ProtectedUser;
import org.ngnportal.signin.Reauthentication;
import org.ngnportal.signin.SecondFactors;
import org.ngnportal.signin.Sessions;
import org.ngnportal.signin.TotpSetup;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Service;

@Service
class StoredSecondFactors implements SecondFactors {

    private final FactorStore users;
    private final FactorChecks checks;
    private final Enrolment enrolment;
    private final Reauthentication reauthentication;
    private final FactorNotices notices;
    private final Sessions sessions;
    private final Journal journal;

    StoredSecondFactors(
            FactorStore users,
            FactorChecks checks,
            Enrolment enrolment,
            Reauthentication reauthentication,
            FactorNotices notices,
            Sessions sessions,
            Journal journal) {
        this.users = users;
        this.checks = checks;
        this.enrolment = enrolment;
        this.reauthentication = reauthentication;
        this.notices = notices;
        this.sessions = sessions;
        this.journal = journal;
    }

    @Override
    public FactorStatus status(Actor actor) {
        Rights.require(actor, Area.ACCOUNT, Action.SEE);
        return checks.status(actor);
    }

    @Override
    public TotpSetup beginTotp(Actor actor) {
        Rights.require(actor, Area.ACCOUNT, Action.CHANGE);
        reauthentication.require(actor);
        return enrolment.beginTotp(actor);
    }

    @Override
    public void confirmTotp(Actor actor, TotpSetup setup, String code) {
        Rights.require(actor, Area.ACCOUNT, Action.CHANGE);
        reauthentication.require(actor);
        enrolment.confirmTotp(actor, setup, code);
    }

    @Override
    public void removeTotp(Actor actor) {
        Rights.require(actor, Area.ACCOUNT, Action.CHANGE);
        reauthentication.require(actor);
        FactorStatus status = checks.status(actor);
        if (status.required() && status.passkeys().isEmpty()) {
            throw new FactorException(Reason.LAST_ONE);
        }
        enrolment.removeTotp(actor);
    }

    @Override
    public List<Secret> newRecoveryCodes(Actor actor) {
        Rights.require(actor, Area.ACCOUNT, Action.CHANGE);
        reauthentication.require(actor);
        return enrolment.newRecoveryCodes(actor);
    }

    @Override
    public PasskeySetup beginPasskey(Actor actor) {
        Rights.require(actor, Area.ACCOUNT, Action.CHANGE);
        reauthentication.require(actor);
        return enrolment.beginPasskey(actor);
    }

    @Override
    public void addPasskey(Actor actor, PasskeySetup setup, String label, String answer) {
        Rights.require(actor, Area.ACCOUNT, Action.CHANGE);
        reauthentication.require(actor);
        enrolment.addPasskey(actor, setup, label, answer);
    }

    @Override
    public void renamePasskey(Actor actor, String id, String label) {
        Rights.require(actor, Area.ACCOUNT, Action.CHANGE);
        reauthentication.require(actor);
        enrolment.rename(actor, own(checks.status(actor), id), Enrolment.label(label));
    }

    @Override
    public void removePasskey(Actor actor, String id) {
        Rights.require(actor, Area.ACCOUNT, Action.CHANGE);
        reauthentication.require(actor);
        FactorStatus status = checks.status(actor);
        Passkey passkey = own(status, id);
        if (status.required() && !status.hasTotp() && status.passkeys().size() == 1) {
            throw new FactorException(Reason.LAST_ONE);
        }
        enrolment.removePasskey(actor, passkey);
    }

    private static Passkey own(FactorStatus status, String id) {
        return status.passkeys().stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DeniedException("no passkey of his own"));
    }

    @Override
    public List<ProtectedUser> below(Actor by) {
        Rights.require(by, Area.OPERATORS, Action.SEE);
        List<ProtectedUser> candidates = by.tenant().isPlatform() ? users.all() : users.ofReseller(by.reseller());
        return candidates.stream().filter(user -> isBelow(by, user)).toList();
    }

    @Override
    public boolean mayReset(Actor by, UserKey user) {
        return Rights.allows(by, Area.OPERATORS, Action.CHANGE)
                && find(by, user).isPresent();
    }

    @Override
    public void reset(Actor by, UserKey user) {
        Rights.require(by, Area.OPERATORS, Action.CHANGE);
        ProtectedUser found =
                find(by, user).orElseThrow(() -> new DeniedException("nobody below with a second factor"));
        Deed deed =
                Deed.of(Actions.FACTOR_RESET, Subject.user(found.username())).ownedBy(found.tenant());
        journal.during(by, deed, () -> users.remove(user));
        sessions.endAllButThis(user);
        notices.tell(by, found, SecurityEvent.SECOND_FACTOR_RESET);
    }

    private Optional<ProtectedUser> find(Actor by, UserKey user) {
        return users.find(user).filter(found -> isBelow(by, found));
    }

    /** The account of a tenant is not below its own staff, and administrators have only their like above them. */
    private static boolean isBelow(Actor by, ProtectedUser user) {
        if (user.user().equals(by.user()) || !by.actsFor(user.tenant(), user.reseller())) {
            return false;
        }
        return switch (user.user().kind()) {
            case OPERATOR -> true;
            case CUSTOMER -> by.tenant().isPlatform() || !user.tenant().equals(by.tenant());
            case ADMINISTRATOR -> by.role() == Role.ADMINISTRATOR;
            case SUBSCRIBER -> false;
        };
    }
}
