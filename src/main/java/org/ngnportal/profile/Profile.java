package org.ngnportal.profile;

import java.util.List;
import java.util.Map;
import org.ngnportal.sip.SipAddress;

/**
 * A subscriber's settings as they are, with what he can choose from. Texts of the platform: hostile.
 *
 * @param name first and last name; may be empty
 * @param email where his mails go; empty when the account has none
 * @param newEmailWaits whether another address waits for being confirmed
 */
public record Profile(
        SipAddress address,
        String name,
        String email,
        boolean newEmailWaits,
        ProfileSettings settings,
        Choices choices) {

    /** Languages of mails and pages (contract section 4.2). */
    public static final List<String> LANGUAGES = List.of("en", "de", "nl", "es", "ro");

    /**
     * What applies to the account.
     *
     * @param regions emergency regions that the provider knows, name by key, in the order in which they are offered
     * @param quickDial whether short numbers can be completed: his username is a number (contract section 3.3)
     * @param hidesNumber whether he calls the telephone network, where his number is seen
     */
    public record Choices(Map<String, String> regions, boolean quickDial, boolean hidesNumber) {}
}
