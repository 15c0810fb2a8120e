package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;

/** What subscribers decide about their own accounts, on their telephones. */
@ExtendWith(Stage.Builder.class)
class ProfileJourneyTest {

    private static final String NEW_PASSWORD = "Kettle-Orbit-7-Fjord";

    @ParameterizedTest
    @EnumSource
    void theSipPasswordIsChangedHoweverThePlatformKeepsIt(Storage storage, Stage stage) {
        Portal portal = stage.portal(storage);
        SipAddress vera = somebody(portal, "vera", List.of());
        Visitor visitor = signIn(stage, portal, vera).open("my/passwords");
        visitor.sees(visitor.exactHeading("Passwords"))
                .inspects("my-passwords-" + storage.name().toLowerCase(Locale.ROOT));

        visitor.click("Change the SIP password");
        visitor.fill("The password you sign in with", "wrong")
                .fill("New SIP password", NEW_PASSWORD)
                .click("Save");
        visitor.sees("This is not the password you sign in with.");
        visitor.fill("The password you sign in with", "vera-web").inspects("my-passwords-change");
        visitor.click("Save");

        visitor.sees("Enter the new one in each of your telephones and apps")
                .inspects("my-passwords-softphone")
                .click("Close");
        assertThat(portal.stored(vera).ha1())
                .isEqualTo(PasswordDigests.of(vera, NEW_PASSWORD).ha1());
        if (storage == Storage.CLEAR) {
            visitor.click("Show the SIP password");
            visitor.fill("The password you sign in with", "vera-web").click("Show");
            visitor.sees(NEW_PASSWORD);
        } else {
            visitor.sees("The SIP password is stored encrypted: nobody can show it to you.");
        }
        await().until(() -> portal.mail().lettersTo("vera@mail.example").stream()
                .anyMatch(letter -> letter.text().contains("The SIP password of vera@alpha.example was changed")));
    }

    @Test
    void whoMayNotChangeTheSipPasswordIsToldWhyAndSetsAWebPassword(Stage stage) {
        Portal portal = stage.portal();
        SipAddress walt = somebody(portal, "walt", List.of("deny-password-change"));
        Visitor visitor = signIn(stage, portal, walt).open("my/passwords");

        visitor.sees("Your provider does not let you change the SIP password");
        assertThat(visitor.button("Change the SIP password")).hasCount(0);
        visitor.click("Change the web password");
        visitor.fill("The password you sign in with", "walt-web")
                .fill("New web password", NEW_PASSWORD)
                .click("Save");
        visitor.sees("The web password is set.");

        Visitor again = stage.visitor(portal, Screen.PHONE).open("login");
        again.trySignIn(walt.toString(), NEW_PASSWORD).sees(again.heading("Hello, Walt"));
    }

    @Test
    void settingsAreSavedAndTheNewAddressIsConfirmedByItsLink(Stage stage) {
        Portal portal = stage.portal();
        SipAddress xena = somebody(portal, "xena", List.of("free-pstn"));
        Visitor visitor = signIn(stage, portal, xena).open("my/settings");
        visitor.sees(visitor.exactHeading("Settings")).inspects("my-settings");

        visitor.fill("Mobile number", "0612").click("Save");
        visitor.sees("This is not a number with a country code.");
        visitor.fill("Mobile number", "0040 721 234 567").tick("Hide my number").click("Save");
        visitor.sees("Your settings are saved.");
        assertThat(visitor.field("Mobile number")).hasValue("+40721234567");
        assertThat(portal.stored(xena).groups()).contains("anonymous");

        visitor.click("Change the e-mail address");
        visitor.fill("New e-mail address", "xena@new.example")
                .fill("The password you sign in with", "xena-web")
                .inspects("my-settings-email");
        visitor.click("Send the link");
        visitor.sees("A new e-mail address waits for you");
        await().until(() -> token(portal, "xena@new.example", "confirm-email").isPresent());
        visitor.open("confirm-email#"
                + token(portal, "xena@new.example", "confirm-email").orElseThrow());
        visitor.sees("Mails about xena@alpha.example are to go to xena@new.example.")
                .inspects("confirm-email");
        visitor.click("Use this address");
        visitor.sees("Done: this is your e-mail address now.");
        assertThat(portal.stored(xena).email()).isEqualTo("xena@new.example");
        await().until(() -> portal.mail().lettersTo("xena@mail.example").stream()
                .anyMatch(letter -> letter.text().contains("The e-mail address of xena@alpha.example was changed")));
    }

    @Test
    void anotherLanguageIsSpokenAtOnceAndEverAfter(Stage stage) {
        Portal portal = stage.portal();
        SipAddress yves = somebody(portal, "yves", List.of());
        Visitor visitor = signIn(stage, portal, yves).open("my/settings");

        visitor.page().locator("vaadin-select").first().click();
        visitor.page()
                .locator("vaadin-select-item")
                .getByText("Deutsch")
                .first()
                .click();
        visitor.click("Save");

        visitor.sees(visitor.exactHeading("Einstellungen"))
                .sees("Ihre Einstellungen sind gespeichert.")
                .inspects("my-settings-de");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "de");
        Visitor later = signIn(stage, portal, yves, "Hallo, Yves").open("my/passwords");
        later.sees(later.exactHeading("Passwörter"));
    }

    @Test
    void theDeletionOfAnAccountIsAskedForConfirmedAndCancelled(Stage stage) {
        Portal portal = stage.portal();
        SipAddress zoe = somebody(portal, "zoe", List.of());
        Visitor visitor = signIn(stage, portal, zoe).open("my/delete");
        visitor.sees("Nothing of it can be brought back.").inspects("my-delete");

        visitor.click("Delete my account…");
        visitor.fill("The password you sign in with", "zoe-web").click("Ask for the link");
        visitor.sees("A link was sent to zoe@mail.example.").inspects("my-delete-requested");
        await().until(() ->
                token(portal, "zoe@mail.example", "confirm-deletion").isPresent());
        visitor.open("confirm-deletion#"
                + token(portal, "zoe@mail.example", "confirm-deletion").orElseThrow());
        visitor.sees("zoe@alpha.example will be deleted in 7 days").inspects("confirm-deletion");
        visitor.click("Delete my account");
        visitor.sees("Your account will be deleted.");
        assertThat(properties(portal, zoe)).contains("account_delete_request_id");

        visitor.open("my").sees("Your account will be deleted on").inspects("my-telephone-to-be-deleted");
        visitor.open("my/delete").click("Keep my account");
        visitor.sees("Nothing of it can be brought back.");
        assertThat(properties(portal, zoe)).doesNotContain("account_delete_request_id");
        await().until(() -> portal.mail().lettersTo("zoe@mail.example").stream()
                .anyMatch(letter -> letter.text().contains("zoe@alpha.example will not be deleted")));
    }

    @Test
    void anAliasIsAddedAndRemoved(Stage stage) {
        Portal portal = stage.portal();
        SipAddress uma = somebody(portal, "uma", List.of());
        Visitor visitor = signIn(stage, portal, uma).open("my/numbers");

        visitor.fill("New alias", "1234").click("Add alias");
        visitor.sees("Numbers are given and taken by your provider.");
        visitor.fill("New alias", "Uma.Nickname").click("Add alias");
        visitor.sees("uma.nickname@alpha.example").inspects("my-numbers");
        visitor.click("Remove uma.nickname@alpha.example");

        visitor.sees("uma.nickname@alpha.example leads to you no longer.").click("Undo");
        visitor.sees(visitor.button("Remove uma.nickname@alpha.example"));
    }

    private static Visitor signIn(Stage stage, Portal portal, SipAddress address) {
        return signIn(stage, portal, address, "Hello, ");
    }

    private static Visitor signIn(Stage stage, Portal portal, SipAddress address, String greeting) {
        Visitor visitor = stage.visitor(portal, Screen.PHONE).open("login");
        visitor.trySignIn(address.toString(), address.user() + "-web");
        return visitor.sees(visitor.heading(greeting));
    }

    private static SipAddress somebody(Portal portal, String user, List<String> groups) {
        NgnPro ngnPro = portal.bean(NgnPro.class);
        String name = user.substring(0, 1).toUpperCase(Locale.ROOT) + user.substring(1);
        ngnPro.as(ngnPro.authenticate("alpha", new Secret("alpha-demo")))
                .sip()
                .addAccount(SipAccount.builder(new SipId(user, "alpha.example"))
                        .name(name, "Journey")
                        .password("k7$Tq#w9Zx")
                        .email(user + "@mail.example")
                        .timezone("Europe/Amsterdam")
                        .groups(groups)
                        .properties(List.of(new SipProperty("web_password", user + "-web")))
                        .build());
        return new SipAddress(user, "alpha.example");
    }

    private static List<String> properties(Portal portal, SipAddress address) {
        return portal.stored(address).properties().stream()
                .map(SipProperty::name)
                .toList();
    }

    private static Optional<String> token(Portal portal, String recipient, String page) {
        var pattern = Pattern.compile("/" + page + "#(\\S+)");
        return portal.mail().lettersTo(recipient).stream()
                .map(letter -> pattern.matcher(letter.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
