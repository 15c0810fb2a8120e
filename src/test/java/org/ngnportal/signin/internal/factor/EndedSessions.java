package org.ngnportal.signin.internal.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ngnportal.signin.OpenSession;
import org.ngnportal.signin.Sessions;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.UserKey;

/** Remembers whose sessions were ended. */
final class EndedSessions implements Sessions {

    final List<UserKey> ended = new ArrayList<>();

    @Override
    public List<OpenSession> mine(Actor actor) {
        return List.of();
    }

    @Override
    public void end(Actor actor, UUID session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int endOthers(Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int endAllButThis(UserKey user) {
        ended.add(user);
        return 1;
    }

    @Override
    public int count(UserKey user) {
        return 0;
    }
}
