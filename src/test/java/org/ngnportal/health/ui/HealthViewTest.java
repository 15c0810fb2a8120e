package org.ngnportal.health.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.delivery.MailQueue;
import org.ngnportal.health.PartHealth;
import org.ngnportal.health.PartHealth.Calls;
import org.ngnportal.health.PartHealth.Condition;
import org.ngnportal.health.PartHealth.Part;
import org.ngnportal.health.PartHealth.Problem;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Login;
import org.ngnportal.vault.Secret;

class HealthViewTest {

    private static final Actor ADMINISTRATOR =
            new Actor.Administrator(Login.administrator("admin", new Secret("secret")));

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void eachPartTellsHowItIsAndSinceWhen() {
        open(part(Part.PLATFORM, Condition.UP, Problem.NONE, ""));
        assertThat(cards())
                .singleElement()
                .asString()
                .contains("NGNPro platform", "Works", "The platform answers.", "3 hours ago", "ngnpro.example:443")
                .contains("120 calls in the last 10 minutes, 0 without an answer");
    }

    @Test
    void whatIsDownTellsWhatToDoAndTheServersWordsAsText() {
        open(part(Part.MAIL, Condition.DOWN, Problem.SIGN_IN_REFUSED, "535 <img src=x onerror=alert(1)>")
                .withQueue(new MailQueue(3, Instant.now().minus(Duration.ofDays(2)), 1)));
        assertThat(cards())
                .singleElement()
                .asString()
                .contains("Down", "They wait and are sent when it is back", "spring.mail.password")
                .contains("535 <img src=x onerror=alert(1)>", "3 mails", "2 days ago", "one mail");
        assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain("<img");
    }

    @Test
    void everyConditionAndProblemOfEveryPartHasWords() {
        for (var part : Part.values()) {
            for (var condition : Condition.values()) {
                var card = new PartCard(part(part, condition, Problem.NONE, ""));
                assertThat(card.getElement().getTextRecursively()).doesNotContain("!{", "health.");
            }
        }
        for (var problem : List.of(Problem.UNREACHABLE, Problem.SIGN_IN_REFUSED, Problem.UNUSABLE)) {
            var card = new PartCard(part(Part.MAIL, Condition.DOWN, problem, ""));
            assertThat(card.getElement().getTextRecursively()).doesNotContain("!{", "health.mail");
        }
        for (var problem : List.of(Problem.UNREACHABLE, Problem.RESTING)) {
            var card = new PartCard(part(Part.PLATFORM, Condition.DOWN, problem, ""));
            assertThat(card.getElement().getTextRecursively()).doesNotContain("!{", "health.platform");
        }
    }

    private static void open(PartHealth... parts) {
        UI.getCurrent().add(new HealthView(actor -> List.of(parts), () -> ADMINISTRATOR));
        await().pollInSameThread().until(() -> {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            return !cards().isEmpty();
        });
    }

    private static List<String> cards() {
        return _find(PartCard.class).stream()
                .map(card -> card.getElement().getTextRecursively())
                .toList();
    }

    private static PartHealth part(Part part, Condition condition, Problem problem, String detail) {
        return new PartHealth(
                part,
                condition,
                Instant.now().minus(Duration.ofHours(3)),
                "ngnpro.example:443",
                Instant.now(),
                Duration.ofMillis(42),
                problem,
                detail,
                part == Part.PLATFORM ? new Calls(120, 0, Duration.ofMinutes(10)) : null,
                null);
    }
}
