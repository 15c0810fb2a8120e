package org.ngnportal.journal.internal;

import java.util.Optional;
import org.ngnportal.tenancy.Actor;

/** How the people of an entry are called. */
final class Names {

    private static final String WITHIN = " / ";

    private Names() {}

    /** The person responsible: who is behind it all. */
    static String who(Actor actor) {
        Actor responsible = actor.responsible();
        return switch (responsible) {
            case Actor.Operator operator -> withLogin(operator.name(), operator.email());
            case Actor.Subscriber subscriber -> withLogin(subscriber.name(), subscriber.username());
            default -> responsible.displayName();
        };
    }

    /** As whom he acts, the outermost first; empty when he is himself. */
    static Optional<String> actingAs(Actor actor) {
        if (!(actor instanceof Actor.Impersonation impersonation)) {
            return Optional.empty();
        }
        String name = as(impersonation.as());
        return Optional.of(
                actingAs(impersonation.by()).map(outer -> outer + WITHIN + name).orElse(name));
    }

    private static String as(Actor actor) {
        return actor instanceof Actor.Subscriber subscriber
                ? withLogin(subscriber.name(), subscriber.username())
                : actor.displayName();
    }

    private static String withLogin(String name, String login) {
        return name.equals(login) ? name : name + " (" + login + ")";
    }
}
