package org.ngnportal.voicemail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.vault.PinPolicy;
import org.ngnportal.vault.Secret;
import org.ngnportal.voicemail.InvalidVoicemailException.Field;
import org.ngnportal.voicemail.InvalidVoicemailException.Problem;

/** What a mailbox may be like. */
final class MailboxRules {

    private MailboxRules() {}

    /** @param numbers of its owner, which must not be its PIN */
    static NewMailbox check(NewMailbox wanted, List<String> numbers) {
        var problems = new ArrayList<Problem>();
        ofPin(wanted.pin(), numbers).ifPresent(problems::add);
        ofMail(wanted.email(), wanted.deleteAfterMailing()).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new InvalidVoicemailException(problems);
        }
        return new NewMailbox(wanted.pin(), normalised(wanted.email()), wanted.deleteAfterMailing());
    }

    static void check(Secret pin, List<String> numbers) {
        ofPin(pin, numbers).ifPresent(problem -> {
            throw new InvalidVoicemailException(List.of(problem));
        });
    }

    /** The address as it is kept. */
    static String email(String email, boolean deleteAfterMailing) {
        ofMail(email, deleteAfterMailing).ifPresent(problem -> {
            throw new InvalidVoicemailException(List.of(problem));
        });
        return normalised(email);
    }

    private static Optional<Problem> ofPin(Secret pin, List<String> numbers) {
        return PinPolicy.check(pin, numbers).stream()
                .findFirst()
                .map(rule -> new Problem(Field.PIN, rule.messageKey()));
    }

    private static Optional<Problem> ofMail(String email, boolean deleteAfterMailing) {
        var address = normalised(email);
        if (address.isEmpty()) {
            return deleteAfterMailing
                    ? Optional.of(new Problem(Field.DELETE_AFTER_MAILING, "voicemail.problem.deleted-unsent"))
                    : Optional.empty();
        }
        return MailAddress.isValid(address)
                ? Optional.empty()
                : Optional.of(new Problem(Field.EMAIL, "voicemail.problem.email"));
    }

    private static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
