package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.RunningSandbox.added;
import static org.ngnportal.sandbox.RunningSandbox.admin;

import java.util.List;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.PresenceInformation;
import org.ngnportal.ngnpro.PresencePolicy;
import org.ngnportal.ngnpro.PresencePort;
import org.ngnportal.ngnpro.SipId;

/** Presence: whoever has the SIP password may, nobody may without, whoever calls. */
final class PresenceProbes {

    /** That of {@link RunningSandbox#account}. */
    private static final String RIGHT = "clear-secret";

    private static final String WRONG = "wrong-secret";

    private static final Rule NOBODY = (who, tenant, missing) -> Outcome.refused(missing);

    private static final Target<SipId> PRESENCE = new Target<>(
            FaultCode.BAD_CREDENTIALS,
            PresenceProbes::published,
            id -> List.of(
                    admin().presence().getPresenceInformation(id, RIGHT),
                    admin().presence().getPolicy(id, RIGHT)));

    private PresenceProbes() {}

    private interface Call {
        void on(PresencePort port, SipId id, String password);
    }

    static List<Probe<?>> all() {
        return List.of(
                right("setPresenceInformation", PresenceProbes::publish),
                wrong("setPresenceInformation", PresenceProbes::publish),
                right("getPresenceInformation", PresencePort::getPresenceInformation),
                wrong("getPresenceInformation", PresencePort::getPresenceInformation),
                right("deletePresenceInformation", PresencePort::deletePresenceInformation),
                wrong("deletePresenceInformation", PresencePort::deletePresenceInformation),
                right("getWatchers", PresencePort::getWatchers),
                wrong("getWatchers", PresencePort::getWatchers),
                right("setPolicy", PresenceProbes::setPolicy),
                wrong("setPolicy", PresenceProbes::setPolicy),
                right("getPolicy", PresencePort::getPolicy),
                wrong("getPolicy", PresencePort::getPolicy));
    }

    private static Probe<?> right(String operation, Call call) {
        return PRESENCE.probe(
                "Presence." + operation, Rule.EVERYBODY, (session, id) -> call.on(session.presence(), id, RIGHT));
    }

    private static Probe<?> wrong(String operation, Call call) {
        return PRESENCE.probe(
                "Presence." + operation + " (wrong password)",
                NOBODY,
                (session, id) -> call.on(session.presence(), id, WRONG));
    }

    private static void publish(PresencePort port, SipId id, String password) {
        port.setPresenceInformation(id, password, new PresenceInformation("busy", "In a meeting"));
    }

    private static void setPolicy(PresencePort port, SipId id, String password) {
        port.setPolicy(id, password, new PresencePolicy(List.of("example.org"), null, null));
    }

    private static SipId published(Tenant tenant) {
        var id = added(tenant.domain());
        publish(admin().presence(), id, RIGHT);
        return id;
    }
}
