package org.ngnportal.selfcare.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.selfcare.Home.State;
import org.ngnportal.selfcare.Home.Support;

class HomeViewTest {

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @ParameterizedTest
    @EnumSource
    void everyStateHasWordsOfItsOwn(State state) {
        var card = new StateCard(state);

        assertThat(card.getElement().getTextRecursively()).doesNotContain("!").isNotBlank();
        assertThat(state.isBlocked())
                .isEqualTo(card.getElement().getTextRecursively().contains("change nothing"));
    }

    @Test
    void goodAddressesBecomeLinks() {
        UI.getCurrent()
                .add(new SupportSection(
                        new Support("Alpha", "help@alpha.example", "https://help.alpha.example/faq?x=1")));

        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .containsExactly("mailto:help@alpha.example", "https://help.alpha.example/faq?x=1");
        assertThat(_find(Anchor.class).getLast().getElement().getAttribute("rel"))
                .contains("noopener");
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1), javascript:alert(1)",
        "a@b.example?bcc=c@d.example, https://user:pass@evil.example",
        "<img src=x>, data:text/html;base64,AA==",
        "'a@b.example,c@d.example', https://evil.example<script>"
    })
    void hostileTextStaysText(String email, String page) {
        UI.getCurrent().add(new SupportSection(new Support("<b>Alpha</b>", email, page)));

        _assertNone(Anchor.class);
        assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("<b>Alpha</b>", email, page);
    }
}
