package org.ngnportal.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The mail catcher's mailbox for a browser: a list, a mail, and its HTML part alone, to be framed without any rights. */
final class InboxPages {

    private static final Pattern PATH = Pattern.compile("/mail/(\\d{1,6})(/html)?");

    private final MailCatcher mails;

    InboxPages(MailCatcher mails) {
        this.mails = mails;
    }

    /**
     * A page.
     *
     * @param foreign whether it is the HTML of a mail
     */
    record Page(String html, boolean foreign) {}

    Optional<Page> page(String path) {
        if (path.equals("/mail")) {
            return Optional.of(new Page(list(), false));
        }
        var match = PATH.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        var messages = mails.messages();
        int number = Integer.parseInt(match.group(1));
        if (number < 1 || number > messages.size()) {
            return Optional.empty();
        }
        var mail = CaughtMail.of(messages.get(number - 1));
        return match.group(2) == null
                ? Optional.of(new Page(mail(number, mail), false))
                : Optional.ofNullable(mail.html()).map(html -> new Page(html, true));
    }

    private String list() {
        var messages = List.copyOf(mails.messages());
        var rows = new StringBuilder();
        for (int number = messages.size(); number > 0; number--) {
            var mail = CaughtMail.of(messages.get(number - 1));
            rows.append("<tr><td><a href=\"/mail/%d\">%s</a></td><td>%s</td><td>%s</td></tr>%n"
                    .formatted(
                            number,
                            text(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                            text(mail.to()),
                            text(mail.date())));
        }
        return SandboxPages.frame(
                "Caught mail",
                messages.isEmpty()
                        ? "<p>No mail yet. Whatever the portal sends lands here, whoever it is for.</p>"
                        : "<table><thead><tr><th>Subject</th><th>To</th><th>Date</th></tr></thead><tbody>%s</tbody></table>"
                                .formatted(rows));
    }

    private static String mail(int number, CaughtMail mail) {
        var html = mail.html() == null
                ? ""
                : "<h2>HTML part</h2><iframe title=\"HTML part\" sandbox=\"\" src=\"/mail/%d/html\"></iframe>"
                        .formatted(number);
        return SandboxPages.frame(mail.subject().isBlank() ? "(no subject)" : mail.subject(), """
                <p><a href="/mail">All mail</a></p>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Date</dt><dd>%s</dd></dl>
                %s
                <h2>Text part</h2><pre>%s</pre>
                """.formatted(
                        text(mail.from()), text(mail.to()), text(mail.date()), html, text(mail.text())));
    }

    private static String text(@Nullable String hostile) {
        return hostile == null ? "" : HtmlUtils.htmlEscape(hostile, "UTF-8");
    }
}
