package org.ngnportal.sandbox.platform;

import java.util.List;
import org.ngnportal.ngnpro.PresenceInformation;
import org.ngnportal.ngnpro.PresencePolicy;
import org.ngnportal.ngnpro.PresencePort;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.Watcher;

/** The Presence port, which asks for the account's SIP password instead of an {@code auth} header (contract section 2.8). */
final class PresencePortOfAnybody implements PresencePort {

    PresencePortOfAnybody(Stores stores) {}

    @Override
    public void setPresenceInformation(SipId sipId, String password, PresenceInformation information) {
        throw Faults.unknown("setPresenceInformation");
    }

    @Override
    public PresenceInformation getPresenceInformation(SipId sipId, String password) {
        throw Faults.unknown("getPresenceInformation");
    }

    @Override
    public void deletePresenceInformation(SipId sipId, String password) {
        throw Faults.unknown("deletePresenceInformation");
    }

    @Override
    public List<Watcher> getWatchers(SipId sipId, String password) {
        throw Faults.unknown("getWatchers");
    }

    @Override
    public void setPolicy(SipId sipId, String password, PresencePolicy policy) {
        throw Faults.unknown("setPolicy");
    }

    @Override
    public PresencePolicy getPolicy(SipId sipId, String password) {
        throw Faults.unknown("getPolicy");
    }
}
