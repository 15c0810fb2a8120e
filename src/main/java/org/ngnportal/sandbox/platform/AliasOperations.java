package org.ngnportal.sandbox.platform;

import org.ngnportal.ngnpro.AliasQuery;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipAliasList;
import org.ngnportal.ngnpro.SipId;

/** Aliases of one caller (contract sections 2.1 and 3.5). */
final class AliasOperations {

    AliasOperations(Caller caller, Stores stores) {}

    SipAlias addAlias(SipAlias alias) {
        throw Faults.unknown("addAlias");
    }

    SipAlias updateAlias(SipAlias alias) {
        throw Faults.unknown("updateAlias");
    }

    void deleteAlias(SipId id) {
        throw Faults.unknown("deleteAlias");
    }

    SipAlias getAlias(SipId id) {
        throw Faults.unknown("getAlias");
    }

    SipAliasList getAliases(AliasQuery query) {
        throw Faults.unknown("getAliases");
    }
}
