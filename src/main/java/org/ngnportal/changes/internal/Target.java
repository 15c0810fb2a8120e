package org.ngnportal.changes.internal;

import java.util.Optional;
import org.ngnportal.accounts.StaffLine;
import org.ngnportal.accounts.StaffLines;
import org.ngnportal.batches.Session;
import org.ngnportal.journal.Deed;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.CustomerId;

/**
 * The account that a row is about, as it was when the row was made.
 *
 * @param created when it was created, as the platform writes it; empty when it does not
 * @param customer whose it is
 * @param reseller whose customer he is
 */
record Target(String address, String created, int customer, int reseller) {

    static Target of(StaffLine line) {
        return new Target(
                line.address().toString(),
                line.created(),
                line.customer().value(),
                line.reseller().value());
    }

    SipAddress sip() {
        return SipAddress.parse(address).orElseThrow();
    }

    /** What the account is now. */
    Found find(StaffLines lines, Session session) {
        return Found.of(this, lines.find(session.actor(), session, sip()));
    }

    Deed owned(Deed deed) {
        return deed.ownedBy(new CustomerId(customer), new CustomerId(reseller));
    }

    /** What was found under the address. */
    sealed interface Found {

        record Same(StaffLine line) implements Found {}

        /** There is none any more. */
        record Gone() implements Found {}

        /** Another account has got the address. */
        record Another() implements Found {}

        static Found of(Target target, Optional<StaffLine> line) {
            if (line.isEmpty()) {
                return new Gone();
            }
            var created = line.get().created();
            boolean unknown = created.isEmpty() || target.created().isEmpty();
            return unknown || created.equals(target.created()) ? new Same(line.get()) : new Another();
        }
    }
}
