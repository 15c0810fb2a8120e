package org.ngnportal.profile;

/**
 * What a subscriber sets himself (contract sections 3.3, 4.1 and 4.2).
 *
 * @param language code of {@link Profile#LANGUAGES}
 * @param timeZone Olson name; empty when the platform has none
 * @param mobileNumber + and digits; empty for none. Taken as people write it, with + or 00 and the country's code
 * @param quickDial digits that complete short numbers; empty for none
 * @param region key of an emergency region; empty for none
 * @param hidesNumber whether those he calls in the telephone network do not see his number
 * @param missedCallMails whether a mail tells him each day of the calls he missed
 */
public record ProfileSettings(
        String language,
        String timeZone,
        String mobileNumber,
        String quickDial,
        String region,
        boolean hidesNumber,
        boolean missedCallMails) {}
