package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;

@ExtendWith(Stage.Builder.class)
class CallsJourneyTest {

    private static final Pattern REMEMBER = Pattern.compile("^Add \\+44\\d+ to the phonebook$");

    @Test
    void aSubscriberFindsACallCallsBackAndRemembersWhoItWas(Stage stage) {
        Visitor visitor = stage.visitor(stage.portalWithTraffic(), Screen.PHONE).open("login");
        visitor.trySignIn("alice@alpha.example", "alice-web").sees(visitor.heading("Hello, Alice Liddell"));

        visitor.open("my/calls?period=three-months&q=rossi")
                .sees(visitor.exactHeading("Calls"))
                .sees("Carla Rossi");
        visitor.fill("Search", "+44");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*q=%2B44.*"));
        Locator strangers = visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(REMEMBER));
        assertThat(visitor.text("Carla Rossi")).hasCount(0);
        visitor.inspects("my-calls");
        Locator stranger = strangers.first();
        String number = stranger.getAttribute("aria-label").replaceAll("^Add | to the phonebook$", "");
        Assertions.assertThat(visitor.page()
                        .locator("a.portal-call[href='tel:" + number + "']")
                        .count())
                .isPositive();
        stranger.click();
        visitor.sees(visitor.exactHeading("New contact"))
                .fill("Name", "Plumber")
                .click("Save");

        visitor.sees("Plumber is in your phonebook now");
        visitor.open("my/phonebook?q=" + number.substring(1))
                .sees(visitor.button("Change Plumber"))
                .sees("one contact found");
    }

    @Test
    void cardsAreTakenInWithoutTheBadOne(Stage stage) {
        Portal portal = stage.portalWithTraffic();
        setWebPassword(portal, new SipAddress("bob.keller", "alpha.example"), "Kettle-Orbit-7-Fjord");
        Visitor visitor = stage.visitor(portal, Screen.PHONE, "de-DE").open("login");
        visitor.fill("Benutzername", "bob.keller@alpha.example")
                .fill("Passwort", "Kettle-Orbit-7-Fjord")
                .click("Anmelden");
        visitor.page().waitForURL(portal.url("my"));
        visitor.open("my/phonebook").sees(visitor.exactHeading("Telefonbuch"));
        visitor.inspects("my-phonebook-de");

        visitor.click("Importieren");
        visitor.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("cards.vcf", "text/vcard", """
                                BEGIN:VCARD
                                VERSION:3.0
                                FN:Gisela Grün
                                TEL;TYPE=CELL:+49 171 3920012
                                CATEGORIES:FRIENDS
                                END:VCARD
                                BEGIN:VCARD
                                VERSION:4.0
                                FN:<img src=x onerror=alert(1)>
                                TEL;VALUE=uri:tel:+49-30-2312-5222
                                END:VCARD
                                BEGIN:VCARD
                                VERSION:3.0
                                FN:Ohne Nummer
                                END:VCARD
                                """.getBytes(StandardCharsets.UTF_8)));

        visitor.sees("2 neu").sees("1 nicht möglich").sees("3: Ohne Nummer").inspects("my-phonebook-import-de");
        visitor.click("2 Kontakte importieren");
        visitor.sees("2 neue und 0 geänderte Kontakte stehen in Ihrem Telefonbuch")
                .sees("Gisela Grün")
                .sees("<img src=x onerror=alert(1)>");
        visitor.click("Gisela Grün löschen");
        visitor.sees("Gisela Grün wurde gelöscht").click("Rückgängig");
        visitor.sees(visitor.button("Gisela Grün ändern"));
    }

    private static void setWebPassword(Portal portal, SipAddress address, String password) {
        NgnPro ngnPro = portal.bean(NgnPro.class);
        List<SipProperty> properties = new ArrayList<>(portal.stored(address).properties());
        properties.add(new SipProperty("web_password", password));
        ngnPro.as(ngnPro.authenticate("alpha", new Secret("alpha-demo")))
                .sip()
                .updateAccount(portal.stored(address).toBuilder()
                        .properties(properties)
                        .build());
    }
}
