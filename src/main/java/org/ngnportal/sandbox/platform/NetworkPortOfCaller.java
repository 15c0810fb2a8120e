package org.ngnportal.sandbox.platform;

import org.ngnportal.ngnpro.NetworkPort;
import org.ngnportal.ngnpro.NetworkStatistics;
import org.ngnportal.ngnpro.NetworkStatus;

/** The Network port as one caller meets it (contract section 2.7). */
final class NetworkPortOfCaller implements NetworkPort {

    NetworkPortOfCaller(Caller caller, Stores stores) {}

    @Override
    public NetworkStatistics getStatistics() {
        throw Faults.unknown("getStatistics");
    }

    @Override
    public NetworkStatus getStatus() {
        throw Faults.unknown("getStatus");
    }
}
