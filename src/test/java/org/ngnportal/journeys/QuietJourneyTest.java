package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.barring.Barring;
import org.ngnportal.ngnpro.AcceptRulePersistent;
import org.ngnportal.ngnpro.AcceptRuleTemporary;
import org.ngnportal.ngnpro.AcceptRules;
import org.ngnportal.ngnpro.BarringPrefix;
import org.ngnportal.ngnpro.DayMask;
import org.ngnportal.ngnpro.PhonebookEntry;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;

/** A subscriber who wants to be left in peace, and not to call what costs too much. */
@ExtendWith(Stage.Builder.class)
class QuietJourneyTest {

    private static final AcceptRulePersistent NIGHT =
            new AcceptRulePersistent("22:00", "07:00", DayMask.EVERY_DAY, List.of("family"));

    @Test
    void doNotDisturbForAnHourAndTheWeeklyPlan(Stage stage) {
        Portal portal = stage.portal();
        SipId id = subscriber(portal, "quentin");
        sip(portal).setAcceptRules(id, new AcceptRules(List.of(NIGHT), null));
        Visitor quentin = signIn(stage, portal, id).open("my/do-not-disturb");
        quentin.sees(quentin.exactHeading("Do not disturb")).tick("Nobody").click("1 hour");

        quentin.sees("Do not disturb is on").sees("min left").inspects("my-do-not-disturb");
        assertThat(rules(portal, id).temporary()).isEqualTo(new AcceptRuleTemporary(List.of("nobody"), 60));
        assertThat(rules(portal, id).persistent()).containsExactly(NIGHT);
        quentin.click("End now");
        assertThat(quentin.button("End now")).hasCount(0);
        assertThat(rules(portal, id).temporary().groups()).isEmpty();

        quentin.button("Add times on Monday").press("Enter");
        Locator dialog = quentin.page().locator("vaadin-dialog[opened]");
        dialog.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Friday"))
                .check();
        quentin.sees(dialog.getByRole(AriaRole.STATUS).getByText("Monday and Friday"))
                .inspects("my-week-times");
        quentin.click("Save");
        assertThat(dialog).hasCount(0);
        quentin.sees("Monday and Friday, 9:00");
        quentin.inspects("my-week");
        assertThat(rules(portal, id).persistent())
                .contains(NIGHT)
                .extracting(AcceptRulePersistent::start)
                .contains("09:00");

        quentin.fill("Number or address", "+44 808 157 0000").click("Reject").sees("+44 808 157 0000");
        quentin.tick("Reject callers who hide their number");
        quentin.sees("Calls from this number");
        assertThat(sip(portal).getRejectMembers(id)).containsExactly("sip:%448081570000@%");
    }

    @Test
    void countriesAreBarredUntilTheListIsLocked(Stage stage) {
        Portal portal = stage.portal();
        SipId id = subscriber(portal, "barbara");
        Visitor barbara = signIn(stage, portal, id).open("my/barring");
        barbara.sees(barbara.exactHeading("Barred numbers"));

        barbara.fill("Country", "Netherl");
        barbara.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("Netherlands").setExact(true))
                .click();
        barbara.click("Bar country").sees("Numbers that begin with +31");
        barbara.fill("Beginning of a number", "0044 906").click("Bar numbers").sees("United Kingdom, some numbers");
        barbara.inspects("my-barring");
        barbara.fill("Beginning of a number", "+44").click("Bar numbers").sees("Bar your own country?");
        barbara.inspects("my-barring-own");
        barbara.click("Cancel");
        assertThat(sip(portal).getBarringPrefixes(id))
                .containsExactly(new BarringPrefix("+31"), new BarringPrefix("+44906"));

        portal.bean(Barring.class).lock(alpha(portal), new SipAddress(id.username(), id.domain()), true);
        barbara.open("my/barring").sees("Your provider has locked this list.").inspects("my-barring-locked");
        assertThat(barbara.button("Bar numbers")).hasCount(0);
    }

    private static Visitor signIn(Stage stage, Portal portal, SipId id) {
        Visitor visitor = stage.visitor(portal, Screen.PHONE).open("login");
        visitor.trySignIn(id.toString(), "quiet-secret");
        return visitor.sees(visitor.heading("Hello, "));
    }

    private static SipId subscriber(Portal portal, String name) {
        SipId id = new SipId(name, "alpha.example");
        sip(portal)
                .addAccount(SipAccount.builder(id)
                        .name(name, "Quiet")
                        .password("k7$Tq#w9Zx")
                        .email(name + "@mail.example")
                        .timezone("Europe/London")
                        .rpid("442079460155")
                        .groups(List.of("free-pstn"))
                        .properties(List.of(new SipProperty("web_password", "quiet-secret")))
                        .build());
        sip(portal).addPhonebookEntry(id, new PhonebookEntry("mum@example.org", "Mum", "family", null, null));
        return id;
    }

    private static AcceptRules rules(Portal portal, SipId id) {
        return sip(portal).getAcceptRules(id).rules();
    }

    private static SipPort sip(Portal portal) {
        return portal.bean(NgnPro.class).as(alpha(portal)).sip();
    }

    private static Actor alpha(Portal portal) {
        return portal.bean(NgnPro.class).authenticate("alpha", new Secret("alpha-demo"));
    }
}
