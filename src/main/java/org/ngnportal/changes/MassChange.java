package org.ngnportal.changes;

import java.time.ZoneId;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.StaffEdit;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.prepaid.Bookings;
import org.ngnportal.prepaid.Money;

/** One rule for many subscribers. */
public sealed interface MassChange {

    /** What it is, whatever its values. */
    ChangeKind kind();

    /** Changes fields of the account, which can be put back. */
    sealed interface OfFields extends MassChange {

        /** Throws {@link org.ngnportal.accounts.NotPermittedException} where the actor may not change an account so. */
        void applyTo(StaffEdit account);
    }

    /** @param group a switch, or {@link AccountGroup#QUOTA} to be lifted */
    record Group(AccountGroup group, boolean member) implements OfFields {

        @Override
        public ChangeKind kind() {
            return ChangeKind.GROUP;
        }

        @Override
        public void applyTo(StaffEdit account) {
            account.group(group, member);
        }
    }

    /** Calls to telephone numbers outside the platform. */
    record Pstn(boolean access) implements OfFields {

        @Override
        public ChangeKind kind() {
            return ChangeKind.PSTN;
        }

        @Override
        public void applyTo(StaffEdit account) {
            account.pstn(access);
        }
    }

    /** @param amount currency units a month; 0 is no limit */
    record Quota(int amount) implements OfFields {

        @Override
        public ChangeKind kind() {
            return ChangeKind.QUOTA;
        }

        @Override
        public void applyTo(StaffEdit account) {
            account.quota(amount);
        }
    }

    /** @param calls at a time; 0 is the platform's default */
    record CallLimit(int calls) implements OfFields {

        @Override
        public ChangeKind kind() {
            return ChangeKind.CALL_LIMIT;
        }

        @Override
        public void applyTo(StaffEdit account) {
            account.callLimit(calls);
        }
    }

    record TimeZone(ZoneId zone) implements OfFields {

        @Override
        public ChangeKind kind() {
            return ChangeKind.TIME_ZONE;
        }

        @Override
        public void applyTo(StaffEdit account) {
            account.timeZone(zone);
        }
    }

    /** @param code en, de, nl, es or ro */
    record Language(String code) implements OfFields {

        @Override
        public ChangeKind kind() {
            return ChangeKind.LANGUAGE;
        }

        @Override
        public void applyTo(StaffEdit account) {
            account.language(code);
        }
    }

    /**
     * @param customer whose address data is the account's; 0 for nobody's
     * @param name of him: hostile text
     */
    record Owner(int customer, String name) implements OfFields {

        @Override
        public ChangeKind kind() {
            return ChangeKind.OWNER;
        }

        @Override
        public void applyTo(StaffEdit account) {
            account.owner(customer);
        }
    }

    /** @param reason in a few words, may be empty */
    record Block(String reason) implements OfFields {

        public Block {
            reason = reason.strip();
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.BLOCK;
        }

        @Override
        public void applyTo(StaffEdit account) {
            account.block(reason);
        }
    }

    record Unblock() implements OfFields {

        @Override
        public ChangeKind kind() {
            return ChangeKind.UNBLOCK;
        }

        @Override
        public void applyTo(StaffEdit account) {
            account.unblock();
        }
    }

    /**
     * @param value for each account: positive, or negative to take something off
     * @param reason shown to the subscriber in the account's history
     */
    record AddBalance(Money value, String reason) implements MassChange {

        /** @throws IllegalArgumentException if the value is 0 or too large, or the reason is empty or too long */
        public AddBalance {
            reason = reason.strip();
            if (value.isZero() || value.magnitude().compareTo(Money.MOST) > 0) {
                throw new IllegalArgumentException("not an amount that can be booked: " + value);
            }
            if (reason.isEmpty() || reason.length() > Bookings.LONGEST_REASON) {
                throw new IllegalArgumentException("a reason has 1 to " + Bookings.LONGEST_REASON + " characters");
            }
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.ADD_BALANCE;
        }
    }

    /** New SIP and web passwords, each delivered to its subscriber. */
    record ResetPasswords(DeliveryWay way) implements MassChange {

        @Override
        public ChangeKind kind() {
            return ChangeKind.RESET_PASSWORDS;
        }
    }

    record Delete() implements MassChange {

        @Override
        public ChangeKind kind() {
            return ChangeKind.DELETE;
        }
    }
}
