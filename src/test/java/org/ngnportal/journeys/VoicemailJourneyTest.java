package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipDeviceLocation;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.ngnportal.voicemail.TestSound;

/** A subscriber on his telephone: his mailbox, and the telephones that ring for him. */
@ExtendWith(Stage.Builder.class)
class VoicemailJourneyTest {

    private static final String HOSTILE = "<img src=x onerror=window.xss=1>";
    private static final SipId VERA = new SipId("vera.fox", "alpha.example");

    @Test
    void subscriberTurnsVoicemailOnAndGreetsCallers(Stage stage) {
        Portal portal = stage.portal();
        NgnProSession platform = platform(portal);
        add(platform, VERA);
        platform.sip().setCallDiversions(VERA, CallDiversions.ofTexts(null, null, "sip:desk@x.example", null, null));
        Visitor vera = signedIn(stage, portal, VERA).open("my/voicemail").sees("Off");
        vera.inspects("voicemail-off");

        vera.fill("New PIN", "274951").click("Turn on voicemail");
        vera.sees("When the line is busy, calls go to desk@x.example").inspects("voicemail-question");
        assertThat(platform.voicemail().findAccount(VERA)).isEmpty();
        vera.click("Continue");
        vera.sees("Not if the line is busy: then calls go to desk@x.example").inspects("voicemail-on");
        assertThat(platform.sip().getCallDiversions(VERA).FBUS()).hasToString("sip:desk@x.example");
        assertThat(platform.sip().getCallDiversions(VERA).FNOA()).hasToString("<voice-mailbox>");

        choose(vera, "<html></html>".getBytes(StandardCharsets.US_ASCII));
        vera.sees("This is not a WAV file.");
        choose(vera, TestSound.recording(2));
        vera.sees("Your recording lasts 2 seconds.");
        vera.page().waitForFunction("() => document.querySelector('audio').duration > 1.9");
        vera.inspects("voicemail-greeting");
        vera.click("Use this greeting").sees("Callers hear your greeting.").sees("greeting: 2 seconds");

        vera.click("Turn off voicemail").inspects("voicemail-turn-off");
        vera.fill("Type off to confirm", "off").click("Turn off and delete");
        vera.sees("Who does not reach you cannot leave a message.");
        assertThat(platform.sip().getCallDiversions(VERA))
                .isEqualTo(CallDiversions.ofTexts(null, null, "sip:desk@x.example", null, null));
    }

    @Test
    void telephonesAreListedWhateverTheyCallThemselves(Stage stage) {
        Portal portal = stage.portal();
        SipId id = new SipId("vera.hart", "alpha.example");
        add(platform(portal), id);
        Visitor vera = signedIn(stage, portal, id).open("my/phones").sees("No phone is connected");
        vera.sees("outbound.alpha.example:5061").inspects("phones-none");

        register(portal, id, HOSTILE);
        register(portal, id, "Yealink SIP-T46U 108.86.0.75");
        register(portal, id, "Sylk Mobile 2.6.0 (iOS)");
        vera.click("Look again").sees("3 phones ring when you are called.").sees(HOSTILE);
        vera.sees("Yealink SIP-T46U").sees("for another 23 minutes").inspects("phones");
        assertThat(vera.page().locator("img[src=x]")).hasCount(0);
        assertThat(vera.page().evaluate("() => window.xss ?? 0")).isEqualTo(0);
    }

    private static void choose(Visitor visitor, byte[] file) {
        Locator input = visitor.page().locator("vaadin-upload input[type=file]");
        input.setInputFiles(new FilePayload("greeting.wav", "audio/wav", file));
    }

    private static Visitor signedIn(Stage stage, Portal portal, SipId id) {
        Visitor visitor = stage.visitor(portal, Screen.PHONE).open("login");
        visitor.trySignIn(id.toString(), "a-web-secret");
        return visitor.sees(visitor.heading("Hello"));
    }

    private static NgnProSession platform(Portal portal) {
        NgnPro ngnPro = portal.bean(NgnPro.class);
        return ngnPro.as(ngnPro.authenticate("alpha", new Secret("alpha-demo")));
    }

    private static void add(NgnProSession platform, SipId id) {
        platform.sip()
                .addAccount(SipAccount.builder(id)
                        .password("a-clear-secret")
                        .name("Vera", "Fox")
                        .email("vera@mail.example")
                        .properties(List.of(new SipProperty("web_password", "a-web-secret")))
                        .build());
    }

    private static void register(Portal portal, SipId id, String userAgent) {
        portal.bean(Sandbox.class)
                .register(
                        id, new SipDeviceLocation("192.168.1.20", 5060, "192.0.2.7", 31_000, "1430", userAgent, "tls"));
    }
}
