package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.util.List;
import org.ngnportal.ngnpro.BalanceChange;
import org.ngnportal.ngnpro.CreditHistory;
import org.ngnportal.ngnpro.PrepaidCard;
import org.ngnportal.ngnpro.PrepaidStatus;
import org.ngnportal.ngnpro.SipId;

/** Balances, their history and vouchers (contract sections 2.1, 3.6 and 6.3). */
final class PrepaidOperations {

    PrepaidOperations(Caller caller, Stores stores) {}

    BalanceChange addBalance(SipId sipId, BigDecimal value, String description) {
        throw Faults.unknown("addBalance");
    }

    BalanceChange addBalanceFromVoucher(SipId sipId, PrepaidCard card) {
        throw Faults.unknown("addBalanceFromVoucher");
    }

    List<PrepaidStatus> getPrepaidStatus(List<SipId> sipIds) {
        throw Faults.unknown("getPrepaidStatus");
    }

    CreditHistory getCreditHistory(SipId sipId, int count) {
        throw Faults.unknown("getCreditHistory");
    }
}
