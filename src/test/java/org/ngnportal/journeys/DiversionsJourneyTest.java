package org.ngnportal.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;

/** A subscriber sends his calls elsewhere, on his telephone and in his language. */
@ExtendWith(Stage.Builder.class)
class DiversionsJourneyTest {

    private static final SipAddress CARLA = new SipAddress("carla.rossi", "alpha.example");
    private static final SipAddress ELENA = new SipAddress("elena.garcia", "alpha.example");
    private static final String PASSWORD = "Kettle-Orbit-7-Fjord";

    @Test
    void subscriberDivertsAndReadsWhatHappens(Stage stage) {
        Portal portal = stage.portal();
        SipPort platform = platform(portal);
        setWebPassword(portal, platform, CARLA);
        Visitor visitor = stage.visitor(portal, Screen.PHONE).open("login");
        visitor.trySignIn(CARLA.toString(), PASSWORD).sees(visitor.heading("Hello, Carla"));

        visitor.open("my/diversions").sees(visitor.exactHeading("What happens if someone calls me?"));
        choose(visitor, "All calls", "To my mobile, +39 333 123 4567");
        visitor.click("Save").sees("All calls are diverted: the call goes to your mobile, +39 333 123 4567.");
        visitor.inspects("my-diversions");

        choose(visitor, "All calls", "To another number or address");
        visitor.fill("Number or address", "nobody in particular").click("Save");
        visitor.sees("That is neither a number nor an address such as name@example.com.");
        visitor.fill("Number or address", "+49 30 23125101").click("Save");
        visitor.sees("+49 30 23125101 is a number abroad (Germany).").inspects("my-diversions-abroad");
        visitor.fill("Your web password", "wrong").click("Divert anyway");
        visitor.sees("The password is wrong. Nothing was changed.");
        visitor.fill("Your web password", PASSWORD).click("Divert anyway");
        visitor.sees("All calls are diverted: the call goes to +49 30 23125101.");
        Assertions.assertThat(platform.getCallDiversions(id(CARLA)).FUNC())
                .isEqualTo(new DiversionTarget("sip:+493023125101@alpha.example"));
    }

    @Test
    void hisOwnLanguageSaysTheSame(Stage stage) {
        Portal portal = stage.portal();
        SipPort platform = platform(portal);
        setWebPassword(portal, platform, ELENA);
        Visitor visitor = stage.visitor(portal, Screen.PHONE, "es-ES");
        visitor.open("login").fill("Nombre de usuario", ELENA.toString()).fill("Contraseña", PASSWORD);
        visitor.click("Iniciar sesión").sees(visitor.heading("Elena"));

        visitor.open("my/diversions").sees("¿Qué pasa si alguien me llama?");
        choose(visitor, "Si estoy hablando por teléfono", "A otro número o dirección");
        visitor.fill("Número o dirección", "bob.keller").click("Guardar");
        visitor.sees("Si estoy hablando por teléfono: A bob.keller");
        choose(visitor, "Cuándo", "En otro momento");
        visitor.sees("Si usted está hablando, la llamada va a bob.keller.").inspects("my-diversions-es");

        Assertions.assertThat(platform.getCallDiversions(id(ELENA)))
                .isEqualTo(CallDiversions.ofTexts(
                        null, "<voice-mailbox>", "sip:bob.keller@alpha.example", "<voice-mailbox>", null));
    }

    private static void choose(Visitor visitor, String label, String choice) {
        Locator select = visitor.page()
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page()
                                .locator("label")
                                .getByText(label, new Locator.GetByTextOptions().setExact(true))));
        select.locator("vaadin-select-value-button").click();
        visitor.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(choice).setExact(true))
                .click();
    }

    private static void setWebPassword(Portal portal, SipPort platform, SipAddress address) {
        List<SipProperty> properties = new ArrayList<>(portal.stored(address).properties());
        properties.add(new SipProperty("web_password", PASSWORD));
        platform.updateAccount(
                portal.stored(address).toBuilder().properties(properties).build());
    }

    private static SipPort platform(Portal portal) {
        NgnPro ngnPro = portal.bean(NgnPro.class);
        return ngnPro.as(ngnPro.authenticate("alpha", new Secret("alpha-demo"))).sip();
    }

    private static SipId id(SipAddress address) {
        return new SipId(address.user(), address.domain());
    }
}
