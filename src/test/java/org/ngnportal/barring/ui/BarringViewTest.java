package org.ngnportal.barring.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.barring.BarredPrefix;
import org.ngnportal.barring.Barring;
import org.ngnportal.barring.BarringState;
import org.ngnportal.tenancy.Actor;

class BarringViewTest {

    private static final Actor ACTOR = FakePlatform.reseller();

    private final Barring barring = mock(Barring.class);

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.UK);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void prefixesAreShownAsCountriesAndMoreAreBarred() {
        show(new BarringState(true, false, true, prefixes("+1", "+31900"), Optional.empty()));
        assertThat(words())
                .contains("Netherlands, some numbers", "Numbers that begin with +31900", "United States")
                .contains("more");

        _get(TextField.class, spec -> spec.withLabel("Beginning of a number")).setValue("+49");
        _click(_get(Button.class, spec -> spec.withText("Bar numbers")));

        verify(barring).bar(ACTOR, "+49", false);
    }

    @Test
    void lockedListHasNoButtons() {
        show(new BarringState(true, true, false, prefixes("+31"), Optional.empty()));
        assertThat(words()).contains("Your provider has locked this list.", "Netherlands");
        _assertNone(Button.class);
    }

    @Test
    void withoutAccessToThePstnThePageSaysSo() {
        show(new BarringState(false, false, true, List.of(), Optional.empty()));
        assertThat(words()).contains("there is nothing to bar");
        _assertNone(Button.class);
    }

    private void show(BarringState state) {
        when(barring.get(ACTOR)).thenReturn(state);
        UI.getCurrent().add(new BarringView(barring, () -> ACTOR));
    }

    private static List<BarredPrefix> prefixes(String... texts) {
        return Arrays.stream(texts).map(BarredPrefix::new).toList();
    }

    private static String words() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}
