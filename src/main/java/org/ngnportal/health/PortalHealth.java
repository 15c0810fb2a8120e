package org.ngnportal.health;

import java.util.List;
import org.ngnportal.tenancy.Actor;

/** Whether the parts the portal needs work. */
public interface PortalHealth {

    /**
     * How each part is, as far as it concerns the actor. What was not heard of lately is checked, which may take some
     * seconds when it is down. Names and words of servers are told to those who run the platform alone.
     */
    List<PartHealth> look(Actor actor);
}
