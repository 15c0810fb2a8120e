package org.ngnportal.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.journal.EntryItem;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.tenancy.Delegation;

/** The latest changes on the subscriber's page, and taking them back. */
class SubscriberTimelineTest extends PageTest {

    private static final String ALICE = "alice@alpha.example";

    @BeforeEach
    void alice() {
        platform.put(platform.account(ALICE, "Alice", "Smith")
                .ownership(FakePlatform.SHOP, FakePlatform.ALPHA)
                .groups(List.of("gold-plan"))
                .rpid("31208005169")
                .quota(50));
    }

    @Test
    void switchesAreTakenBack() {
        go("subscribers/" + ALICE);
        enter(_get(Checkbox.class, spec -> spec.withLabel("Trunk")), true);
        assertThat(rows().getFirst()).contains("Alpha Telecom switched on trunking for " + ALICE);

        _click(undo().getFirst());

        assertThat(platform.stored(ALICE).groups()).containsExactly("gold-plan");
        assertThat(notices()).contains("Taken back.");
        assertThat(rows()).hasSize(2);
        assertThat(rows().getFirst()).contains("switched off trunking");
        assertThat(undo()).hasSize(1);
    }

    @Test
    void limitsAreTakenBackTogetherAndUnsavedTextStays() {
        go("subscribers/" + ALICE);
        enter(field("Caller ID"), "+31 20 111 2222");
        enter(field("Monthly quota"), "75");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        enter(field("First name"), "Alicia");

        _click(undo().getFirst());

        assertThat(platform.stored(ALICE).rpid()).isEqualTo("31208005169");
        assertThat(platform.stored(ALICE).quota()).isEqualTo(50);
        assertThat(platform.stored(ALICE).firstName()).isEqualTo("Alice");
        assertThat(field("First name").getValue()).isEqualTo("Alicia");
        assertThat(field("Monthly quota").getValue()).isEqualTo("50");
    }

    @Test
    void whatWasChangedAgainSinceCannotBeTakenBack() {
        go("subscribers/" + ALICE);
        saveQuota("75");
        saveQuota("80");

        assertThat(rows()).hasSize(2);
        assertThat(undo()).hasSize(1);
        _click(undo().getFirst());
        assertThat(platform.stored(ALICE).quota()).isEqualTo(75);
    }

    @Test
    void namesAndMailAddressesAreNotTakenBackWithOneClick() {
        go("subscribers/" + ALICE);
        enter(field("First name"), "Alicia");
        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(rows()).hasSize(1);
        assertThat(undo()).isEmpty();
    }

    @Test
    void whoMayNotChangeLimitsMayNotTakeThemBack() {
        go("subscribers/" + ALICE);
        saveQuota("75");
        platform.delegation = new Delegation(true, false, false, false);
        actor = FakePlatform.customer();

        go("subscribers");
        go("subscribers/" + ALICE);

        assertThat(rows()).hasSize(1);
        assertThat(undo()).isEmpty();
    }

    @Test
    void changeBySomebodyElseIsToldInsteadOfTakenBack() {
        go("subscribers/" + ALICE);
        saveQuota("75");
        platform.put(platform.stored(ALICE).toBuilder().quota(99).dates(null, new PlatformTime("2026-12-01 00:00:00")));

        _click(undo().getFirst());

        assertThat(platform.stored(ALICE).quota()).isEqualTo(99);
        assertThat(_find(Button.class, spec -> spec.withText("Show current"))).hasSize(1);
    }

    private static void saveQuota(String quota) {
        enter(field("Monthly quota"), quota);
        _click(_get(Button.class, spec -> spec.withText("Save")));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static List<Button> undo() {
        return _find(EntryItem.class).stream()
                .flatMap(item -> _find(item, Button.class).stream())
                .toList();
    }

    private static List<String> rows() {
        return _find(EntryItem.class).stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }
}
