package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CustomerAccount;

/**
 * Who may change which attribute of a customer account (contract sections 3.18 and 4.3). What is sent back as it was read
 * needs no right.
 */
final class CustomerRules {

    private final Caller caller;
    private final CustomerAccess access;
    private final CustomerStore customers;

    CustomerRules(Caller caller, CustomerAccess access, CustomerStore customers) {
        this.caller = caller;
        this.access = access;
        this.customers = customers;
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 9002 unless the caller may add accounts, 9003 while inactive */
    void requireMayAdd() {
        if (caller.role() == Caller.Role.CUSTOMER) {
            throw Faults.notAllowed("only resellers and administrators may add customers");
        }
        caller.requireActive();
    }

    /** @throws org.ngnportal.ngnpro.NgnProException.Fault 9002 unless the caller may delete the account */
    void requireMayDelete(Party target) {
        if (!caller.isAdministrator() && (target.isReseller() || access.role(target) == Caller.Role.CUSTOMER)) {
            throw Faults.notAllowed("customer " + target.id() + " can be deleted by "
                    + (target.isReseller() ? "an administrator only" : "its reseller or an administrator only"));
        }
    }

    /**
     * @param held the account as it is, for a new one as it would be if nothing were asked
     * @param target the same account
     * @throws org.ngnportal.ngnpro.NgnProException.Fault 9002 when an attribute would change that the caller may not
     */
    void requireMayChange(CustomerAccount held, CustomerAccount sent, Party target) {
        if (!caller.isAdministrator()) {
            own("resellerActive", sent.resellerActive(), held.resellerActive(), target);
            own("companyCode", sent.companyCode(), Objects.requireNonNullElse(held.companyCode(), ""), target);
            own("balance", plain(sent.balance()), plain(held.balance()), target);
            own("credit", plain(sent.credit()), plain(held.credit()), target);
        }
        if (changes(sent.impersonate(), held.impersonate())) {
            requireMayLend(Objects.requireNonNullElse(sent.impersonate(), 0), target);
        }
        boolean newPassword = sent.password() != null && !sent.password().isEmpty();
        if (newPassword && access.isLender(target.id()) && changes(sent.password(), held.password())) {
            throw Faults.notAllowed("the password of customer " + target.id() + " is not for those who use its rights");
        }
    }

    /** Whoever sets the attribute gives away rights: neither his own account's, nor beyond the reseller's branch. */
    private void requireMayLend(int impersonate, Party target) {
        boolean allowed =
                caller.isAdministrator() || (access.role(target) == Caller.Role.RESELLER && !target.isReseller());
        if (!allowed) {
            throw Faults.notAllowed(
                    "impersonate of customer " + target.id() + " cannot be changed by the account itself");
        }
        if (impersonate == 0 || impersonate == target.id()) {
            return;
        }
        var lender = customers
                .party(impersonate)
                .filter(found -> caller.sees(found.id(), found.reseller()))
                .orElseThrow(() -> Faults.noCustomer(impersonate));
        if (lender.reseller() != target.reseller()) {
            throw Faults.invalid("customer " + target.id() + " can only impersonate accounts of reseller "
                    + target.reseller() + ", not " + impersonate);
        }
    }

    private static void own(String name, @Nullable Object sent, @Nullable Object held, Party target) {
        if (changes(sent, held)) {
            throw Faults.notAllowed(name + " of customer " + target.id() + " can be changed by an administrator only");
        }
    }

    private static boolean changes(@Nullable Object sent, @Nullable Object held) {
        return sent != null && !sent.equals(held);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : CustomerFields.money(amount).stripTrailingZeros();
    }
}
