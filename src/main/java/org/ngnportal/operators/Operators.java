package org.ngnportal.operators;

import java.util.List;
import java.util.Optional;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Grants;

/**
 * The staff of the actor's tenant; an administrator sees everybody's. Nobody grants more than he has himself, changes
 * somebody who has more, or himself: a {@link org.ngnportal.tenancy.DeniedException} says so. All changes are in the
 * journal, and throw {@link OperatorRefusedException} where they do not fit.
 */
public interface Operators {

    /** By name. */
    List<Operator> list(Actor actor);

    Optional<Operator> find(Actor actor, OperatorId id);

    /** Whether the actor may change, disable or remove an operator. */
    boolean mayChange(Actor actor, Operator operator);

    /** Whether the actor has as much himself. */
    boolean mayGrant(Actor actor, Grants grants);

    /** Whether the connection of the actor's tenant is kept, without which operators cannot sign in. */
    boolean isConnected(Actor actor);

    /** Whether {@link #connect} would not be denied. */
    boolean mayConnect(Actor actor);

    /**
     * Keeps the actor's login for operators to act with.
     *
     * @throws org.ngnportal.tenancy.DeniedException if he has none himself
     */
    void connect(Actor actor);

    /** Stores somebody and sends him an invitation, a link to be used within three days. */
    Operator invite(Actor actor, NewOperator somebody);

    /** Sends a new invitation; the link of the one before ends. */
    void inviteAgain(Actor actor, OperatorId id);

    /**
     * Changes name and grants; his sessions end.
     *
     * @param changed a read operator {@link Operator#with} what is to be different
     */
    void change(Actor actor, Operator changed);

    /** His sessions end and he can sign in no longer; his password stays, for when he is enabled again. */
    void disable(Actor actor, OperatorId id);

    void enable(Actor actor, OperatorId id);

    /** His sessions end. */
    void remove(Actor actor, OperatorId id);

    /** Sends him a link with which he chooses a new password. */
    void sendReset(Actor actor, OperatorId id);
}
