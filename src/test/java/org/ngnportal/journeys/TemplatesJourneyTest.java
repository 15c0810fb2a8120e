package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.journeys.CaughtMail.Letter;

/** A reseller says in his own words, and in his own name, what his mails say. */
@ExtendWith(Stage.Builder.class)
class TemplatesJourneyTest {

    private static Letter letter(Portal portal, String recipient) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.mail().lettersTo(recipient), found -> !found.isEmpty())
                .getLast();
    }

    @Test
    void aResellerWritesATemplateAndConfirmsHisSender(Stage stage) {
        Portal portal = stage.portal();
        Visitor beta = stage.visitor(portal).signIn("beta", "beta-demo");
        beta.open("templates").sees(beta.exactHeading("Mail templates")).inspects("templates");

        beta.open("templates/welcome/de").sees(beta.exactHeading("New account, German"));
        beta.fill("Subject", "Willkommen bei uns, {{address}}")
                .sees("Subject: Willkommen bei uns, zoe@alpha.example")
                .sees("Unsaved changes")
                .inspects("template");
        beta.click("Send a test mail");
        beta.fill("To", "templates@mail.example").click("Send");
        beta.sees("The mail server has taken the mail to templates@mail.example");
        var test = letter(portal, "templates@mail.example");
        assertThat(test.subject()).isEqualTo("Willkommen bei uns, zoe@alpha.example");
        assertThat(test.html()).contains("k7Tq-94xW-mmPe", "<html lang=\"de\">");
        beta.click("Save");
        beta.sees("This is your own template.").sees("Version 1");

        beta.fill("Plain text", "Nothing but {{oops}}").sees("Line 1: There is no variable oops here.");
        beta.inspects("template-problems");
        beta.click("Discard");
        beta.click("Back to the standard");
        beta.page()
                .getByRole(com.microsoft.playwright.options.AriaRole.DIALOG)
                .getByText("Back to the standard")
                .last()
                .click();
        beta.sees("You have no template of your own: the standard is used.");

        beta.open("templates/sender").sees(beta.exactHeading("Sender of mails"));
        beta.fill("E-mail address", "mail@beta-sender.example").click("Save sender");
        beta.sees("Waits for the code").inspects("templates-sender-waiting");
        var code = Pattern.compile("[A-Z0-9]{5}-[A-Z0-9]{5}")
                .matcher(letter(portal, "mail@beta-sender.example").subject());
        assertThat(code.find()).isTrue();
        beta.fill("Code from the mail to mail@beta-sender.example", code.group())
                .click("Confirm");
        beta.sees("Mails come from mail@beta-sender.example from now on");
        beta.click("Make a key");
        beta.sees("portal._domainkey.beta-sender.example").inspects("templates-sender");
        beta.click("Remove sender");
        beta.page()
                .getByRole(com.microsoft.playwright.options.AriaRole.DIALOG)
                .getByText("Remove sender")
                .last()
                .click();
        beta.sees("You have no sender of your own");
        assertThat(beta.text("portal._domainkey.beta-sender.example")).hasCount(0);
    }
}
