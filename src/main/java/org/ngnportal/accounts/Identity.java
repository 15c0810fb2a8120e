package org.ngnportal.accounts;

/**
 * Who the subscriber is. Texts of the platform, hostile until escaped.
 *
 * @param firstName may be empty on accounts made elsewhere
 * @param lastName may be empty on accounts made elsewhere
 * @param email where mails and voicemail go
 * @param language code such as {@code en}; never empty, absent on the platform is {@code en}
 * @param timeZone Olson name, empty when the platform has none
 */
public record Identity(String firstName, String lastName, String email, String language, String timeZone) {

    public Identity {
        firstName = firstName.strip();
        lastName = lastName.strip();
        email = email.strip();
        language = language.isBlank() ? "en" : language.strip();
        timeZone = timeZone.strip();
    }

    /** First and last name, empty when there is neither. */
    public String fullName() {
        return (firstName + " " + lastName).strip();
    }
}
