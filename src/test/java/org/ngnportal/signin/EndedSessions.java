package org.ngnportal.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.UserKey;

/** Sessions for tests, of which is known only whose were ended. */
public final class EndedSessions implements Sessions {

    public final List<UserKey> ended = new ArrayList<>();

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
