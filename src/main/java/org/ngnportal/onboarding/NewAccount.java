package org.ngnportal.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;

/**
 * A SIP account as the portal creates it (contract sections 3.3 and 6.1).
 *
 * @param username null lets the platform pick the next free number
 * @param webPassword null lets the SIP password open the subscriber's own pages
 * @param digests the platform keeps no clear passwords: digests are sent where the username is known
 * @param callerId digits; empty is none
 * @param quota currency units a month; 0 is no limit
 * @param callLimit calls; 0 is the platform's default
 * @param owner id of the customer account that holds the address data
 */
public record NewAccount(
        String domain,
        @Nullable String username,
        String firstName,
        String lastName,
        String email,
        String language,
        String timeZone,
        Secret sipPassword,
        @Nullable Secret webPassword,
        boolean digests,
        List<String> groups,
        boolean prepaid,
        String callerId,
        int quota,
        int callLimit,
        int owner,
        AccountMarker marker) {

    public NewAccount {
        groups = List.copyOf(groups);
    }

    /** As it is sent. */
    public SipAccount account() {
        return SipAccount.builder(new SipId(username == null ? SipId.AUTOINCREMENT : username, domain))
                .name(firstName, lastName)
                .email(email)
                .timezone(timeZone)
                .password(wire(sipPassword))
                .owner(owner)
                .rpid(callerId)
                .prepaid(prepaid)
                .quota(quota)
                .callLimit(callLimit == 0 ? null : callLimit)
                .groups(groups)
                .acl(List.of())
                .properties(Stream.of(
                                Optional.of(new SipProperty("language", language)),
                                Optional.ofNullable(webPassword)
                                        .map(password -> new SipProperty("web_password", wire(password))),
                                Optional.of(marker.property()))
                        .flatMap(Optional::stream)
                        .toList())
                .build();
    }

    /** A password as it travels: in clear, or as digests. */
    public static String wire(Secret password, SipAddress address, boolean digests) {
        return digests ? PasswordDigests.of(address, password.reveal()).wireForm() : password.reveal();
    }

    private String wire(Secret password) {
        return username == null ? password.reveal() : wire(password, new SipAddress(username, domain), digests);
    }

    /** Holds passwords: never shown. */
    @Override
    public String toString() {
        return "NewAccount[***]";
    }
}
