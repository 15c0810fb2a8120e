package org.ngnportal.delivery.internal;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Reads from what Jakarta Mail throws whether another attempt makes sense (RFC 5321, section 4.2.1). */
final class SmtpFailures {

    /** The server wants the portal to sign in, or in another way: the operator can repair that. */
    private static final Set<Integer> SIGN_IN_CODES = Set.of(530, 534, 535, 538);

    private static final Pattern LEADING_CODE = Pattern.compile("^\\s*([245]\\d\\d)[ -].*", Pattern.DOTALL);

    private SmtpFailures() {}

    static MailOutcome read(MessagingException failure) {
        var chain = chain(failure);
        for (var link : chain) {
            if (link instanceof SMTPAddressFailedException refusal) {
                return judge(refusal.getReturnCode(), refusal, Problem.Kind.RECIPIENT_REFUSED);
            }
        }
        for (var link : chain) {
            if (link instanceof SMTPSendFailedException refusal) {
                return judge(refusal.getReturnCode(), refusal, Problem.Kind.MAIL_REFUSED);
            }
            if (link instanceof SMTPSenderFailedException refusal) {
                return judge(refusal.getReturnCode(), refusal, Problem.Kind.MAIL_REFUSED);
            }
            if (link instanceof AuthenticationFailedException) {
                return new MailOutcome.Later(new Problem(Problem.Kind.SIGN_IN_REFUSED, message(link)));
            }
        }
        var last = chain.getLast();
        var code = leadingCode(message(last));
        return code == 0
                ? new MailOutcome.Later(new Problem(Problem.Kind.SERVER_UNREACHABLE, message(last)))
                : judge(code, last, Problem.Kind.MAIL_REFUSED);
    }

    private static MailOutcome judge(int code, Throwable failure, Problem.Kind refused) {
        var said = message(failure);
        if (SIGN_IN_CODES.contains(code)) {
            return new MailOutcome.Later(new Problem(Problem.Kind.SIGN_IN_REFUSED, said));
        }
        if (code >= 500) {
            return new MailOutcome.Never(new Problem(refused, said));
        }
        return new MailOutcome.Later(new Problem(Problem.Kind.SERVER_BUSY, said));
    }

    /** The failure and everything it was caused by or carries, outermost first. */
    private static List<Throwable> chain(Throwable failure) {
        var links = new ArrayList<Throwable>();
        collect(failure, links);
        return links;
    }

    private static void collect(Throwable failure, List<Throwable> links) {
        if (links.contains(failure)) {
            return;
        }
        links.add(failure);
        if (failure instanceof MessagingException messaging && messaging.getNextException() != null) {
            collect(messaging.getNextException(), links);
        }
        if (failure.getCause() != null) {
            collect(failure.getCause(), links);
        }
    }

    private static int leadingCode(String message) {
        var match = LEADING_CODE.matcher(message);
        return match.matches() ? Integer.parseInt(match.group(1)) : 0;
    }

    private static String message(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
