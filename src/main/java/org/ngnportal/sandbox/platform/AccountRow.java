package org.ngnportal.sandbox.platform;

import java.time.LocalDateTime;
import org.ngnportal.ngnpro.SipId;

/**
 * The single-valued fields of an account, as they are kept.
 *
 * @param key of the row, 0 until it is stored
 * @param noAnswer seconds until "no answer"
 */
record AccountRow(
        long key,
        String username,
        String domain,
        int customer,
        int reseller,
        int owner,
        StoredPassword secret,
        String firstName,
        String lastName,
        String email,
        String timeZone,
        String rpid,
        String region,
        String quickdial,
        int noAnswer,
        int callLimit,
        int quota,
        boolean prepaid,
        LocalDateTime createDate,
        LocalDateTime changeDate) {

    SipId id() {
        return new SipId(username, domain);
    }

    AccountRow withPrepaid(boolean value) {
        return new AccountRow(
                key,
                username,
                domain,
                customer,
                reseller,
                owner,
                secret,
                firstName,
                lastName,
                email,
                timeZone,
                rpid,
                region,
                quickdial,
                noAnswer,
                callLimit,
                quota,
                value,
                createDate,
                changeDate);
    }

    AccountRow changedAt(LocalDateTime date) {
        return new AccountRow(
                key,
                username,
                domain,
                customer,
                reseller,
                owner,
                secret,
                firstName,
                lastName,
                email,
                timeZone,
                rpid,
                region,
                quickdial,
                noAnswer,
                callLimit,
                quota,
                prepaid,
                createDate,
                date);
    }

    @Override
    public String toString() {
        return "AccountRow[" + id() + "]";
    }
}
