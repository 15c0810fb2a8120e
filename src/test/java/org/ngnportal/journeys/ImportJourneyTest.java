package org.ngnportal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.sip.SipAddress;

/** A reseller imports a file: corrects one fault, leaves the other row out, sees the result, and takes all of it back. */
@ExtendWith(Stage.Builder.class)
class ImportJourneyTest {

    private static final int ROWS = 30;
    private static final int CORRECTED = 5;
    private static final int LEFT_OUT = 9;

    @Test
    void fileIsCorrectedImportedAndTakenBack(Stage stage) {
        Portal portal = stage.portal();
        Visitor alpha = stage.visitor(portal).signIn("alpha", "alpha-demo").open("imports");
        alpha.sees(alpha.heading("Import subscribers")).inspects("imports");

        alpha.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("Belegschaft.csv", "text/csv", file()));
        alpha.sees(alpha.button("Use this file")).sees("J\u00fcrgen 2").inspects("import-file");
        alpha.click("Use this file");
        alpha.sees(alpha.exactHeading("Columns")).inspects("import-columns").click("Next");
        alpha.sees(alpha.exactHeading("Check")).sees(alpha.button("New 28")).inspects("import-check");

        alpha.click("In conflict 2").sees("This is none of your domains.");
        var fault = alpha.page()
                .locator(".imports-row:visible")
                .filter(new Locator.FilterOptions()
                        .setHasText(address(CORRECTED).toString()))
                .locator("input:visible");
        fault.fill(mail(CORRECTED));
        fault.press("Tab");
        alpha.sees("Line 5: New.").click("Leave line 9 out").sees(alpha.button("Left out 1"));
        alpha.click("Next");
        alpha.sees(alpha.exactHeading("Start"))
                .sees("29 subscribers are created.")
                .inspects("import-start");
        alpha.click("Start import").sees(alpha.heading("Belegschaft.csv"));
        alpha.sees(alpha.button("Undo")).inspects("import-done");
        assertThat(portal.mail().lettersTo(mail(CORRECTED)))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.subject()).contains(address(CORRECTED).toString()));
        assertThat(portal.stored(address(CORRECTED)).firstName()).isEqualTo("J\u00fcrgen 5");

        alpha.click("Undo").click("Undo 29 rows").sees(alpha.button("Undone: 29"));
        assertThatExceptionOfType(NgnProException.Fault.class).isThrownBy(() -> portal.stored(address(CORRECTED)));
    }

    private static byte[] file() {
        var rows = IntStream.rangeClosed(2, ROWS + 1)
                .mapToObj(line -> String.join(
                        ";", address(line).toString(), "J\u00fcrgen " + line, "M\u00fcller", mailIn(line), "de"))
                .collect(Collectors.joining("\r\n"));
        return ("SIP-Adresse;Vorname;Nachname;E-Mail;Sprache\r\n" + rows + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static SipAddress address(int line) {
        return new SipAddress("imported." + line, line == LEFT_OUT ? "beta.example" : "alpha.example");
    }

    private static String mailIn(int line) {
        return line == CORRECTED ? "nowhere" : mail(line);
    }

    private static String mail(int line) {
        return "imported" + line + "@mail.example";
    }
}
