package org.ngnportal.sandbox.platform;

import java.util.List;
import org.ngnportal.ngnpro.CallStatistics;
import org.ngnportal.ngnpro.Calls;
import org.ngnportal.ngnpro.CallsQuery;
import org.ngnportal.ngnpro.SipDeviceLocations;
import org.ngnportal.ngnpro.SipId;

/** Calls, their statistics and registered devices (contract sections 3.11 and 3.12). */
final class CallOperations {

    CallOperations(Caller caller, Stores stores) {}

    Calls getCalls(SipId sipId, CallsQuery query) {
        throw Faults.unknown("getCalls");
    }

    CallStatistics getCallStatistics(SipId sipId, CallsQuery query) {
        throw Faults.unknown("getCallStatistics");
    }

    List<SipDeviceLocations> getSipDeviceLocations(List<SipId> sipIds) {
        throw Faults.unknown("getSipDeviceLocations");
    }
}
