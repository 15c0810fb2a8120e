package org.ngnportal.sandbox.platform;

import org.ngnportal.ngnpro.TrustedPeer;
import org.ngnportal.ngnpro.TrustedPeerList;
import org.ngnportal.ngnpro.TrustedPeerQuery;

/** Trusted peers (contract section 3.26). */
final class TrustedPeerOperations {

    TrustedPeerOperations(Caller caller, Stores stores) {}

    TrustedPeer addTrustedPeer(TrustedPeer peer) {
        throw Faults.unknown("addTrustedPeer");
    }

    void deleteTrustedPeer(String ip) {
        throw Faults.unknown("deleteTrustedPeer");
    }

    void updateTrustedPeer(TrustedPeer peer) {
        throw Faults.unknown("updateTrustedPeer");
    }

    TrustedPeerList getTrustedPeers(TrustedPeerQuery query) {
        throw Faults.unknown("getTrustedPeers");
    }
}
