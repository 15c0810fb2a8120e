package org.ngnportal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.journeys.CaughtMail.Letter;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.sip.SipAddress;

/** The main job: a reseller creates a subscriber, and the credentials arrive and work. */
@ExtendWith(Stage.Builder.class)
class OnboardingJourneyTest {

    private static final Pattern SIP_PASSWORD = Pattern.compile("SIP password: +(\\S+)");

    @ParameterizedTest
    @EnumSource
    void credentialsOfNewSubscriberArriveAndAuthenticate(Storage storage, Stage stage) {
        Portal portal = stage.portal(storage);
        SipAddress address = new SipAddress("nora." + storage.name().toLowerCase(Locale.ROOT), "alpha.example");
        Visitor alpha = stage.visitor(portal).signIn("alpha", "alpha-demo").open("subscribers/new");

        alpha.sees(alpha.exactHeading("Identity"))
                .fill("Name before the @", address.user())
                .fill("First name", "Nora")
                .fill("Last name", "Noor")
                .fill("E-mail", "nora@mail.example")
                .sees("The address becomes " + address)
                .inspects("wizard-identity")
                .click("Next");
        alpha.sees(alpha.exactHeading("Services"))
                .tick("May call telephone numbers")
                .fill("Caller ID (optional)", "+31 20 123 4567")
                .tick("Voicemail")
                .sees(alpha.field("Voicemail PIN"))
                .inspects("wizard-services")
                .click("Next");
        alpha.sees(alpha.exactHeading("Delivery"))
                .sees("Subject: Your SIP account " + address)
                .inspects("wizard-delivery")
                .click("Next");
        alpha.sees(alpha.exactHeading("Review")).sees(address.toString()).inspects("wizard-review");
        alpha.click("Create subscriber")
                .sees(alpha.heading(address + " is created"))
                .sees(alpha.status("Sent"))
                .inspects("wizard-created");

        List<Letter> letters = portal.mail().lettersTo("nora@mail.example");
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).contains(address.toString());
            assertThat(letter.html()).contains(address.toString());
            assertThat(letter.text().contains("This is the only mail")).isEqualTo(storage == Storage.ENCRYPTED);
        });
        String password = passwordIn(letters.getFirst());
        assertThat(DigestClient.response(address, password))
                .isEqualTo(DigestClient.response(storedHa1(storage, address, portal.stored(address)), address));

        alpha.open("subscribers").sees(alpha.link(address.toString()));
    }

    @Test
    void subscriberWithTheNextFreeNumberIsCreatedOnPhone(Stage stage) {
        Portal portal = stage.portal();
        Visitor alpha = stage.visitor(portal, Screen.PHONE)
                .signIn("alpha", "alpha-demo")
                .open("subscribers/new");

        alpha.sees(alpha.exactHeading("Identity"))
                .tick("Next free number, picked by the platform")
                .fill("First name", "Piet")
                .fill("Last name", "Pieters")
                .fill("E-mail", "piet@mail.example")
                .click("Next");
        alpha.sees(alpha.exactHeading("Services")).click("Next");
        alpha.sees(alpha.exactHeading("Delivery")).click("Next");
        alpha.sees(alpha.exactHeading("Review")).click("Create subscriber");

        alpha.sees(alpha.heading("is created")).sees(alpha.status("Sent"));
        assertThat(portal.mail().lettersTo("piet@mail.example"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).containsPattern("\\d+@alpha\\.example"));
    }

    @Test
    void usernameThatIsTakenIsToldBeforeAnythingIsCreated(Stage stage) {
        Visitor alpha =
                stage.visitor(stage.portal()).signIn("alpha", "alpha-demo").open("subscribers/new");

        alpha.sees(alpha.exactHeading("Identity"))
                .fill("Name before the @", "alice")
                .fill("First name", "Alice")
                .fill("Last name", "Other")
                .fill("E-mail", "other@mail.example")
                .click("Next");

        alpha.sees("This username is taken. Choose another one.").inspects("wizard-taken");
    }

    private static String passwordIn(Letter letter) {
        return SIP_PASSWORD
                .matcher(letter.text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String storedHa1(Storage storage, SipAddress address, SipAccount stored) {
        if (storage == Storage.CLEAR) {
            return DigestClient.ha1(address, Objects.requireNonNull(stored.password()));
        }
        assertThat(stored.password()).isNullOrEmpty();
        return Objects.requireNonNull(stored.ha1());
    }
}
