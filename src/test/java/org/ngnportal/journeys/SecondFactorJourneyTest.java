package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.signin.internal.factor.AppCodes;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Beta sets up what his password alone is no longer enough for. */
@ExtendWith(Stage.Builder.class)
class SecondFactorJourneyTest {

    private static final String PROOF = "Your password, or a code of your authenticator app";

    @Test
    void appIsSetUpAndAskedForFromThenOn(Stage stage) {
        Portal portal = stage.portal();
        forgetAll(portal);
        try {
            Visitor owner = stage.visitor(portal).signIn("beta", "beta-demo").open("account/security");
            owner.sees("Your password alone lets anybody in").inspects("security-nothing");
            owner.click("Set up an app").sees(owner.field(PROOF)).inspects("security-proof");
            owner.fill(PROOF, "not-it").click("Confirm").sees("That is neither your password");
            owner.fill(PROOF, "beta-demo").click("Confirm");
            Secret key = key(owner);
            owner.inspects("security-app");
            owner.fill("Code the app shows", "000000").click("Turn on").sees("That is not the code of this moment");
            owner.fill("Code the app shows", AppCodes.at(key, Instant.now())).click("Turn on");
            List<String> codes = codes(owner);
            owner.inspects("security-codes")
                    .click("I have kept them")
                    .sees("10 left")
                    .inspects("security-app-on");

            signsInWithTheNextCode(stage, portal, key);
            signsInOnceWithARecoveryCode(stage, portal, codes.getFirst());
        } finally {
            forgetAll(portal);
        }
    }

    private static void signsInWithTheNextCode(Stage stage, Portal portal, Secret key) {
        Visitor guest = stage.visitor(portal).open("subscribers");
        guest.trySignIn("beta", "beta-demo")
                .sees(guest.exactHeading("One more step"))
                .inspects("second-step");
        guest.fill("Code from your authenticator app", "000000").click("Continue");
        guest.sees("That is not the code of this moment").inspects("second-step-wrong");
        guest.open("subscribers").sees(guest.exactHeading("Sign in"));
        guest.open("login/factor")
                .fill("Code from your authenticator app", next(key))
                .click("Continue");
        guest.sees(guest.heading("Subscribers"));
    }

    private static void signsInOnceWithARecoveryCode(Stage stage, Portal portal, String code) {
        Visitor lost = stage.visitor(portal).open("login").trySignIn("beta", "beta-demo");
        lost.text("Use a recovery code").click();
        lost.inspects("second-step-recovery");
        lost.fill("Recovery code", code).click("Sign in with this code").sees(lost.heading("Welcome"));

        Visitor thief = stage.visitor(portal).open("login").trySignIn("beta", "beta-demo");
        thief.text("Use a recovery code").click();
        thief.fill("Recovery code", code).click("Sign in with this code").sees("There is no such recovery code");
    }

    @Test
    void passkeyIsAddedAndUsed(Stage stage) {
        Portal portal = stage.portal();
        forgetAll(portal);
        try {
            Visitor owner = stage.visitor(portal);
            addAuthenticator(owner);
            owner.signIn("beta", "beta-demo").open("account/security").click("Add a passkey");
            owner.fill(PROOF, "beta-demo").click("Confirm");
            owner.fill("Name of the passkey", "Laptop").click("Continue").sees("The passkey Laptop is added");
            assertThat(codes(owner)).hasSize(10);
            owner.click("I have kept them").sees("Laptop").inspects("security-passkey");

            owner.page().context().clearCookies();
            owner.open("login").trySignIn("beta", "beta-demo").sees(owner.button("Use a passkey"));
            owner.inspects("second-step-passkey").click("Use a passkey").sees(owner.heading("Welcome"));

            owner.open("account/security").click("Remove Laptop");
            owner.fill(PROOF, "beta-demo").click("Confirm");
            owner.sees("It will no longer be accepted here")
                    .inspects("security-remove")
                    .click("Remove");
            owner.sees("You have no passkeys");
        } finally {
            forgetAll(portal);
        }
    }

    @Test
    void whoMustHaveOneSetsItUpBeforeAnythingElse(Stage stage) {
        Portal portal = stage.portal();
        forgetAll(portal);
        try {
            Visitor boss =
                    stage.visitor(portal).signIn("admin", "sandbox-admin").open("account/security");
            boss.field("All resellers and customers").click();
            boss.fill(PROOF, "sandbox-admin").click("Confirm").sees("Saved.");

            Visitor beta = stage.visitor(portal).open("login").trySignIn("beta", "beta-demo");
            beta.sees(beta.exactHeading("Set up a second factor")).inspects("second-step-setup");
            beta.open("subscribers").sees(beta.exactHeading("Sign in"));
            beta.open("login/factor");
            beta.fill("Code the app shows", AppCodes.at(key(beta), Instant.now()))
                    .click("Continue");
            assertThat(codes(beta)).hasSize(10);
            beta.inspects("second-step-codes").click("I have kept them").sees(beta.heading("Subscribers"));

            boss.open("account/security").sees(boss.button("Reset beta")).inspects("security-of-others");
            boss.click("Reset beta")
                    .sees("All second factors of beta are removed")
                    .click("Reset");
            boss.sees("The second factors of beta are removed");
        } finally {
            forgetAll(portal);
        }
    }

    private static Secret key(Visitor visitor) {
        Locator key = visitor.page().locator(".factor-key code");
        assertThat(key).isVisible();
        return new Secret(key.textContent());
    }

    private static List<String> codes(Visitor visitor) {
        Locator codes = visitor.page().locator(".factor-codes code");
        assertThat(codes).hasCount(10);
        return codes.allTextContents();
    }

    /** The present one was taken when the app was set up; the clock of an app may be ahead. */
    private static String next(Secret key) {
        return AppCodes.at(key, Instant.now().plusSeconds(30));
    }

    private static void addAuthenticator(Visitor visitor) {
        CDPSession browser = visitor.page().context().newCDPSession(visitor.page());
        browser.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject authenticator = new JsonObject();
        authenticator.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", authenticator);
    }

    private static void forgetAll(Portal portal) {
        JdbcClient database = portal.bean(JdbcClient.class);
        database.sql("DELETE FROM factor_user").update();
        database.sql("DELETE FROM factor_requirement").update();
        database.sql("DELETE FROM signin_throttle").update();
    }
}
