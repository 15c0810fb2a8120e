package org.ngnportal.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;

/**
 * Everything the mail to a new subscriber says (contract section 6.2).
 *
 * @param recipient e-mail address, see {@link MailAddress}; empty for a letter to somebody who has none
 * @param language of the mail; English when there is no text in it
 * @param address null until the platform has given the number
 * @param webPassword null when the SIP password opens the settings page too
 * @param passwordReadableLater whether the platform keeps the SIP password in clear; if not, this mail is the only one
 *     that will ever hold it, and says so
 * @param pstn whether calls to the telephone network are allowed
 * @param callerId the number those calls show; null if none is set
 * @param voicemailPin null without voicemail
 * @param timeZone the subscriber's, such as {@code Europe/Berlin}; may be empty
 * @param aliases further SIP addresses
 * @param numbers telephone numbers (ENUM) that reach the subscriber
 * @param settings the tenant's properties: hostile text
 */
public record WelcomeMail(
        String recipient,
        Locale language,
        String firstName,
        String lastName,
        DomainName domain,
        @Nullable SipAddress address,
        Secret sipPassword,
        @Nullable Secret webPassword,
        boolean passwordReadableLater,
        boolean pstn,
        @Nullable String callerId,
        boolean voicemail,
        @Nullable Secret voicemailPin,
        String timeZone,
        List<String> aliases,
        List<String> numbers,
        Map<String, String> settings) {

    /** @throws IllegalArgumentException if the recipient is not an e-mail address */
    public WelcomeMail {
        recipient = recipient.isBlank() ? "" : new MailAddress(recipient).value();
        aliases = List.copyOf(aliases);
        numbers = List.copyOf(numbers);
        settings = Map.copyOf(settings);
    }
}
