package org.ngnportal.sandbox.platform;

import java.util.List;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.AcceptRulesAnswer;
import org.ngnportal.ngnpro.BarringPrefix;
import org.ngnportal.ngnpro.SipId;

/** Who may call an account and whom it may call: rejected callers, accept rules, barred prefixes (contract sections 3.8 and 3.9). */
final class ReachabilityOperations {

    ReachabilityOperations(Caller caller, Stores stores) {}

    void setRejectMembers(SipId sipId, List<String> members) {
        throw Faults.unknown("setRejectMembers");
    }

    List<String> getRejectMembers(SipId sipId) {
        throw Faults.unknown("getRejectMembers");
    }

    void setAcceptRules(SipId sipId, AcceptRules rules) {
        throw Faults.unknown("setAcceptRules");
    }

    AcceptRulesAnswer getAcceptRules(SipId sipId) {
        throw Faults.unknown("getAcceptRules");
    }

    void setBarringPrefixes(SipId sipId, List<BarringPrefix> prefixes) {
        throw Faults.unknown("setBarringPrefixes");
    }

    List<BarringPrefix> getBarringPrefixes(SipId sipId) {
        throw Faults.unknown("getBarringPrefixes");
    }
}
