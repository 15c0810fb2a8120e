package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;

@ExtendWith(Stage.Builder.class)
class SubscriberJourneyTest {

    private static final Pattern TOKEN = Pattern.compile("/reset#(\\S+)");

    @Test
    void aSubscriberLandsOnHisOwnTelephone(Stage stage) {
        Visitor visitor = stage.visitor(stage.portal(), Screen.PHONE).open("login");

        visitor.trySignIn("sip:Alice@Alpha.example", "alice-web");

        visitor.sees(visitor.heading("Hello, Alice Liddell"))
                .sees("alice@alpha.example")
                .sees("Your account is active")
                .sees("Alpha Telecom")
                .inspects("my-telephone");
        assertThat(visitor.page()).hasURL(stage.portal().url("my"));
    }

    @Test
    void whatIsForStaffIsNotThereForASubscriber(Stage stage) {
        Visitor visitor = stage.visitor(stage.portal()).open("login");
        visitor.trySignIn("alice@alpha.example", "alice-web").sees(visitor.heading("Hello, Alice Liddell"));
        assertThat(visitor.link("Subscribers")).hasCount(0);

        for (String page :
                new String[] {"subscribers", "subscribers/bob.keller@alpha.example", "journal", "connections"}) {
            visitor.open(page).sees(visitor.heading("There is nothing here"));
        }
        visitor.open("").sees(visitor.heading("Hello, Alice Liddell"));
        assertThat(visitor.page()).hasURL(stage.portal().url("my"));
    }

    @Test
    void aWrongPasswordIsRefusedAsForAnybody(Stage stage) {
        Visitor visitor = stage.visitor(stage.portal()).open("login");

        for (String[] attempt : new String[][] {
            {"hannah.muller@alpha.example", "wrong"},
            {"nobody@alpha.example", "wrong"},
            {"nobody@nowhere.example", "wrong"},
            {"alice@alpha.example", "alice-sip"}
        }) {
            visitor.trySignIn(attempt[0], attempt[1]).sees("Wrong username or password. Check both and try again.");
        }
    }

    @Test
    void whoIsBlockedIsToldBySigningIn(Stage stage) {
        Portal portal = stage.portal();
        setWebPassword(portal, new SipAddress("katarzyna.wojcik", "alpha.example"), "still-a-secret");
        Visitor visitor = stage.visitor(portal, Screen.PHONE).open("login");

        visitor.trySignIn("katarzyna.wojcik@alpha.example", "still-a-secret");

        visitor.sees("Your provider has blocked your account").inspects("my-telephone-blocked");
    }

    @Test
    void whoForgotHisPasswordChoosesAnotherByMail(Stage stage) {
        Portal portal = stage.portal();
        SipAddress hannah = new SipAddress("hannah.muller", "alpha.example");
        SipAccount before = portal.stored(hannah);
        Visitor visitor = stage.visitor(portal, Screen.PHONE).open("forgotten");

        visitor.fill("E-mail or SIP address", hannah.toString()).click("Send the link");
        visitor.sees("If there is an account with this address, a mail is on its way.");
        await().until(() -> token(portal, before.email()).isPresent());
        visitor.open("reset#" + token(portal, before.email()).orElseThrow());
        visitor.sees("Your telephones keep the password they have").inspects("reset-subscriber");
        visitor.fill("New password", "Kettle-Orbit-7-Fjord").fill("The same again", "Kettle-Orbit-7-Fjord");
        visitor.click("Set the password");
        visitor.sees(visitor.exactHeading("Sign in"));

        visitor.trySignIn(hannah.toString(), "Kettle-Orbit-7-Fjord").sees(visitor.heading("Hallo, Hannah"));
        Assertions.assertThat(portal.stored(hannah).ha1()).isEqualTo(before.ha1());
    }

    private static Optional<String> token(Portal portal, String recipient) {
        return portal.mail().lettersTo(recipient).stream()
                .map(letter -> TOKEN.matcher(letter.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
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

    @Test
    void aResellerStoresChecksAndForgetsHisConnection(Stage stage) {
        Visitor visitor =
                stage.visitor(stage.portal()).signIn("beta", "beta-demo").open("connections");
        visitor.sees(visitor.heading("No connection is stored")).inspects("connections-none");

        visitor.click("Store my connection");
        visitor.sees(visitor.heading("Your connection")).sees("In use");
        visitor.button("Check the connection of Beta Voice").click();
        visitor.sees("The platform takes the connection of Beta Voice.").inspects("connections-own");

        visitor.button("Forget the connection of Beta Voice").click();
        visitor.sees("Operators can sign in no longer").inspects("connections-forget");
        visitor.click("Forget");
        visitor.sees(visitor.heading("No connection is stored"));
    }

    @Test
    void theAdministratorSeesAllConnections(Stage stage) {
        stage.visitor(stage.portal())
                .signIn("alpha", "alpha-demo")
                .open("connections")
                .click("Store my connection");

        Visitor visitor =
                stage.visitor(stage.portal()).signIn("admin", "sandbox-admin").open("connections");

        visitor.sees("comes from the settings of the portal")
                .sees("Alpha Telecom")
                .inspects("connections-all");
    }
}
