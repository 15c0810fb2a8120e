package org.ngnportal.onboarding;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.sip.DomainName;
import org.ngnportal.vault.Secret;

/**
 * A subscriber as somebody asks for it: texts as typed, judged by {@link OnboardingRules}.
 *
 * @param identity who it is
 * @param services what the account may do
 * @param mailing where the credentials go
 */
public record NewSubscriber(Identity identity, Services services, Mailing mailing) {

    /**
     * @param domain null while none is chosen
     * @param nextFreeNumber the platform picks the next free number of the domain as username
     * @param username not read when the platform picks
     * @param language en, de, nl, es or ro
     * @param timeZone Olson name
     * @param sipPassword opens the SIP account
     * @param webPassword opens the subscriber's own pages
     */
    public record Identity(
            @Nullable DomainName domain,
            boolean nextFreeNumber,
            String username,
            String firstName,
            String lastName,
            String email,
            String language,
            String timeZone,
            Secret sipPassword,
            Secret webPassword) {}

    /**
     * @param pstn may call the telephone network
     * @param callerId shown to the telephone network; empty is none
     * @param prepaid calls need balance; without the right to change it, the account is prepaid whatever stands here
     * @param quota monthly limit in currency units, postpaid only; null or 0 is no limit
     * @param callLimit concurrent calls to the telephone network; null or 0 is the platform's default
     * @param voicemail has a mailbox, to which calls go when busy, not answered or not online
     * @param pin of the mailbox, 4 to 10 digits
     * @param deleteAfterMailing messages are deleted from the mailbox once mailed
     * @param groups further groups the actor may give
     */
    public record Services(
            boolean pstn,
            String callerId,
            boolean prepaid,
            @Nullable Integer quota,
            @Nullable Integer callLimit,
            boolean voicemail,
            Secret pin,
            boolean deleteAfterMailing,
            Set<AccountGroup> groups) {

        public Services {
            groups = Set.copyOf(groups);
        }
    }

    /**
     * @param recipient e-mail address the credentials go to; not read for a letter
     * @param language of the mail or letter: en, de, nl, es or ro
     * @param way how the credentials go
     */
    public record Mailing(String recipient, String language, DeliveryWay way) {

        public Mailing(String recipient, String language) {
            this(recipient, language, DeliveryWay.MAIL);
        }
    }
}
