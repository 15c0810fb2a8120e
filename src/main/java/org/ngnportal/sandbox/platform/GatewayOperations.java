package org.ngnportal.sandbox.platform;

import org.ngnportal.ngnpro.Gateway;
import org.ngnportal.ngnpro.GatewayList;
import org.ngnportal.ngnpro.GatewayQuery;
import org.ngnportal.ngnpro.GatewayRule;
import org.ngnportal.ngnpro.GatewayRuleList;
import org.ngnportal.ngnpro.GatewayRuleQuery;

/** Gateways and their rules (contract sections 3.22 and 3.23). */
final class GatewayOperations {

    GatewayOperations(Caller caller, Stores stores) {}

    Gateway addGateway(Gateway gateway) {
        throw Faults.unknown("addGateway");
    }

    void updateGateway(Gateway gateway) {
        throw Faults.unknown("updateGateway");
    }

    void deleteGateway(int id) {
        throw Faults.unknown("deleteGateway");
    }

    GatewayList getGateways(GatewayQuery query) {
        throw Faults.unknown("getGateways");
    }

    GatewayRule addGatewayRule(GatewayRule rule) {
        throw Faults.unknown("addGatewayRule");
    }

    void updateGatewayRule(GatewayRule rule) {
        throw Faults.unknown("updateGatewayRule");
    }

    void deleteGatewayRule(int id) {
        throw Faults.unknown("deleteGatewayRule");
    }

    GatewayRuleList getGatewayRules(GatewayRuleQuery query) {
        throw Faults.unknown("getGatewayRules");
    }
}
