package org.ngnportal.operators.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ngnportal.branding.Brands;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.links.Links;
import org.ngnportal.operators.NewOperator;
import org.ngnportal.operators.Operator;
import org.ngnportal.operators.OperatorId;
import org.ngnportal.operators.OperatorRefusedException;
import org.ngnportal.operators.OperatorRefusedException.Reason;
import org.ngnportal.operators.OperatorState;
import org.ngnportal.operators.Operators;
import org.ngnportal.recovery.PasswordResets;
import org.ngnportal.signin.Sessions;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

@Service
class Staff implements Operators {

    private final OperatorStore store;
    private final OperatorPasswords passwords;
    private final InvitationLetters letters;
    private final PasswordResets resets;
    private final Links links;
    private final Connections connections;
    private final Brands brands;
    private final Sessions sessions;
    private final Journal journal;
    private final TransactionOperations transactions;

    Staff(
            OperatorStore store,
            OperatorPasswords passwords,
            InvitationLetters letters,
            PasswordResets resets,
            Links links,
            Connections connections,
            Brands brands,
            Sessions sessions,
            Journal journal,
            TransactionOperations transactions) {
        this.store = store;
        this.passwords = passwords;
        this.letters = letters;
        this.resets = resets;
        this.links = links;
        this.connections = connections;
        this.brands = brands;
        this.sessions = sessions;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public List<Operator> list(Actor actor) {
        Rights.require(actor, Area.OPERATORS, Action.SEE);
        return store.list(actor);
    }

    @Override
    public Optional<Operator> find(Actor actor, OperatorId id) {
        Rights.require(actor, Area.OPERATORS, Action.SEE);
        return store.find(actor, id);
    }

    @Override
    public boolean mayChange(Actor actor, Operator operator) {
        return Rights.allows(actor, Area.OPERATORS, Action.CHANGE) && Hierarchy.mayChange(actor, operator);
    }

    @Override
    public boolean mayGrant(Actor actor, Grants grants) {
        return Rights.allows(actor, Area.OPERATORS, Action.CHANGE) && Hierarchy.mayGrant(actor, grants);
    }

    @Override
    public boolean isConnected(Actor actor) {
        Rights.require(actor, Area.OPERATORS, Action.SEE);
        return connections.of(actor.tenant()).isPresent();
    }

    @Override
    public boolean mayConnect(Actor actor) {
        return Rights.allows(actor, Area.OPERATORS, Action.CREATE) && connections.mayKeep(actor);
    }

    @Override
    public void connect(Actor actor) {
        Rights.require(actor, Area.OPERATORS, Action.CREATE);
        connections.keep(actor);
    }

    @Override
    public Operator invite(Actor actor, NewOperator somebody) {
        Rights.require(actor, Area.OPERATORS, Action.CREATE);
        Hierarchy.requireMayGrant(actor, somebody.grants());
        if (!isConnected(actor)) {
            throw new OperatorRefusedException(Reason.NO_CONNECTION);
        }
        var operator = operator(actor, somebody);
        var deed = Deed.of(
                Actions.OPERATOR_INVITE,
                Subject.operator(operator.email()),
                FieldChange.to("name", operator.name()),
                FieldChange.to("grants", GrantWords.of(operator.grants())));
        during(actor, deed.ownedBy(operator.tenant()), () -> {
            store.insert(operator);
            letters.send(actor, operator);
        });
        return operator;
    }

    private Operator operator(Actor actor, NewOperator somebody) {
        return new Operator(
                OperatorId.random(),
                actor.tenant(),
                actor.reseller(),
                somebody.email().value().toLowerCase(Locale.ROOT),
                somebody.name(),
                employer(actor),
                actor.responsible().displayName(),
                somebody.language(),
                somebody.grants(),
                OperatorState.INVITED,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null,
                0);
    }

    private String employer(Actor actor) {
        if (actor.tenant().isPlatform()) {
            return brands.current().company();
        }
        return actor.self() instanceof Actor.Operator operator
                ? operator.employer().displayName()
                : actor.self().displayName();
    }

    @Override
    public void inviteAgain(Actor actor, OperatorId id) {
        var operator = changeable(actor, id, Action.CHANGE, OperatorState.INVITED);
        during(actor, deed(Actions.OPERATOR_INVITE_AGAIN, operator), () -> letters.send(actor, operator));
    }

    @Override
    public void change(Actor actor, Operator changed) {
        var before = changeable(actor, changed.id(), Action.CHANGE);
        Hierarchy.requireMayGrant(actor, changed.grants());
        var changes = FieldChange.between("name", before.name(), changed.name()).stream();
        var grants = FieldChange.between("grants", GrantWords.of(before.grants()), GrantWords.of(changed.grants()));
        var all = Stream.concat(changes, grants.stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        var deed = Deed.of(Actions.OPERATOR_CHANGE, Subject.operator(before.email()), all);
        during(actor, deed.ownedBy(before.tenant()), () -> {
            store.save(changed, before.state());
            endSessions(before);
        });
    }

    @Override
    public void disable(Actor actor, OperatorId id) {
        var operator = changeable(actor, id, Action.CHANGE, OperatorState.ACTIVE, OperatorState.INVITED);
        during(actor, deed(Actions.OPERATOR_DISABLE, operator), () -> {
            store.save(operator, OperatorState.DISABLED);
            endSessions(operator);
            links.revoke(InvitationLetters.PURPOSE, operator.id().user().toString());
        });
    }

    @Override
    public void enable(Actor actor, OperatorId id) {
        var operator = changeable(actor, id, Action.CHANGE, OperatorState.DISABLED);
        var state = store.hasPassword(id) ? OperatorState.ACTIVE : OperatorState.INVITED;
        during(actor, deed(Actions.OPERATOR_ENABLE, operator), () -> store.save(operator, state));
    }

    @Override
    public void remove(Actor actor, OperatorId id) {
        var operator = changeable(actor, id, Action.DELETE);
        during(actor, deed(Actions.OPERATOR_REMOVE, operator), () -> {
            store.remove(id);
            endSessions(operator);
        });
    }

    @Override
    public void sendReset(Actor actor, OperatorId id) {
        var operator = changeable(actor, id, Action.CHANGE, OperatorState.ACTIVE);
        var subject = passwords.subject(operator).orElseThrow(() -> new OperatorRefusedException(Reason.WRONG_STATE));
        during(actor, deed(Actions.OPERATOR_SEND_RESET, operator), () -> {
            if (!resets.send(subject)) {
                throw new OperatorRefusedException(Reason.TOO_MANY_LINKS);
            }
        });
    }

    /** Each session has the rights with which it began. */
    private void endSessions(Operator operator) {
        sessions.endAllButThis(operator.id().user());
    }

    private Operator changeable(Actor actor, OperatorId id, Action action, OperatorState... states) {
        Rights.require(actor, Area.OPERATORS, action);
        var operator = store.find(actor, id).orElseThrow(() -> new OperatorRefusedException(Reason.UNKNOWN));
        Hierarchy.requireMayChange(actor, operator);
        if (states.length > 0 && !List.of(states).contains(operator.state())) {
            throw new OperatorRefusedException(Reason.WRONG_STATE);
        }
        return operator;
    }

    private static Deed deed(String action, Operator operator) {
        return Deed.of(action, Subject.operator(operator.email())).ownedBy(operator.tenant());
    }

    /** The journal has transactions of its own, around that of the change. */
    private void during(Actor actor, Deed deed, Runnable change) {
        journal.during(actor, deed, () -> transactions.executeWithoutResult(status -> change.run()));
    }
}
