package org.ngnportal.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertDisabled;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertReadOnly;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.shell.ConfirmByTyping;
import org.ngnportal.shell.LeaveQuestion;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Delegation;

class SubscriberViewTest extends PageTest {

    private static final String ALICE = "alice@alpha.example";

    @BeforeEach
    void alice() {
        platform.put(platform.account(ALICE, "Alice", "Smith")
                .groups(List.of("free-pstn", "gold-plan"))
                .rpid("31208005169")
                .quota(50));
    }

    @Test
    void nameAddressAndStatesAreSeenAtOnce() {
        go("subscribers/" + ALICE);

        assertThat(_get(H1.class).getText()).isEqualTo("Alice Smith");
        assertThat(words()).contains(ALICE, "Active", "PSTN", "gold-plan");
    }

    @Test
    void whatThePlatformSendsIsShownAsText() {
        platform.put(platform.account(ALICE, "<img src=x onerror=alert(1)>", "Smith"));

        go("subscribers/" + ALICE);

        assertThat(_get(H1.class).getText()).isEqualTo("<img src=x onerror=alert(1)> Smith");
        assertThat(_get(H1.class).getElement().getOuterHTML()).contains("&lt;img");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+31208005169", "a b", "100%", "key=value&x", "sl/ash", "quest?ion", "zoë", "back\\slash"})
    void everyUsernameOfThePlatformHasAPage(String user) {
        var address = new SipAddress(user, "alpha.example");
        platform.put(platform.account(address.toString(), "Odd", "Name"));

        AccountsNavigation.open(address);

        assertThat(_get(H1.class).getText()).isEqualTo("Odd Name");
        assertThat(words()).contains(address.toString());
    }

    @Test
    void addressOfNobodyIsNotFound() {
        assertThatThrownBy(() -> go("subscribers/nobody@alpha.example"))
                .hasRootCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void addressOfAnotherTenantIsNotFound() {
        actor = FakePlatform.stranger();

        assertThatThrownBy(() -> go("subscribers/" + ALICE)).hasRootCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void editedFieldsAreSavedTogether() {
        go("subscribers/" + ALICE);
        assertThat(buttons()).doesNotContain("Save");

        enter(firstName(), "Alicia");
        enter(callerId(), "+31 20 111 2222");
        _click(button("Save"));

        assertThat(platform.stored(ALICE).firstName()).isEqualTo("Alicia");
        assertThat(platform.stored(ALICE).rpid()).isEqualTo("31201112222");
        assertThat(callerId().getValue()).isEqualTo("31201112222");
        assertThat(_get(H1.class).getText()).isEqualTo("Alicia Smith");
        assertThat(notices()).containsExactly("Saved.");
        assertThat(buttons()).doesNotContain("Save", "Discard");
    }

    @Test
    void discardBringsBackWhatWas() {
        go("subscribers/" + ALICE);

        enter(firstName(), "Alicia");
        _click(button("Discard"));

        assertThat(firstName().getValue()).isEqualTo("Alice");
        assertThat(buttons()).doesNotContain("Save");
    }

    @Test
    void wrongValuesAreToldBelowTheirFields() {
        go("subscribers/" + ALICE);

        enter(_get(EmailField.class), "nowhere");
        enter(_get(TextField.class, spec -> spec.withLabel("Monthly quota")), "much");
        _click(button("Save"));

        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        assertThat(_get(EmailField.class).getErrorMessage()).contains("e-mail address");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Monthly quota"))
                        .isInvalid())
                .isTrue();
        assertThat(firstName().isInvalid()).isFalse();
        assertThat(platform.stored(ALICE).quota()).isEqualTo(50);
    }

    @Test
    void switchActsAtOnceAndCanBeUndone() {
        go("subscribers/" + ALICE);

        enter(service("Trunk"), true);
        assertThat(platform.stored(ALICE).groups()).containsExactly("free-pstn", "gold-plan", "trunking");
        assertThat(words()).contains("Trunk");

        _click(_get(Button.class, spec -> spec.withText("Undo").withoutClasses("journal-quick")));
        assertThat(platform.stored(ALICE).groups()).containsExactly("free-pstn", "gold-plan");
        assertThat(service("Trunk").getValue()).isFalse();
    }

    @Test
    void switchKeepsWhatIsBeingEdited() {
        platform.delegation = new Delegation(true, true, false, false);
        platform.put(platform.account(ALICE, "Alice", "Smith")
                .quota(0)
                .properties(List.of(new SipProperty("last_sip_quota", "25"))));
        go("subscribers/" + ALICE);

        enter(firstName(), "Alicia");
        enter(service("PSTN access"), true);

        assertThat(firstName().getValue()).isEqualTo("Alicia");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Monthly quota"))
                        .getValue())
                .isEqualTo("25");
        assertThat(notices()).singleElement().asString().contains("prepaid now");
        _click(button("Save"));
        assertThat(platform.stored(ALICE).firstName()).isEqualTo("Alicia");
        assertThat(platform.stored(ALICE).quota()).isEqualTo(25);
    }

    @Test
    void switchThatFailsGoesBack() {
        go("subscribers/" + ALICE);
        platform.down = true;

        enter(service("Trunk"), true);

        assertThat(service("Trunk").getValue()).isFalse();
        assertThat(notices()).singleElement().asString().contains("Could not change Alice Smith");
    }

    @Test
    void concurrentChangeIsToldAndCanBeShown() {
        go("subscribers/" + ALICE);
        platform.put(platform.stored(ALICE).toBuilder().quota(70).dates(null, new PlatformTime("2026-11-21 23:00:00")));

        enter(firstName(), "Alicia");
        _click(button("Save"));

        assertThat(words()).contains("Somebody else changed this subscriber");
        assertThat(platform.stored(ALICE).firstName()).isEqualTo("Alice");
        _click(button("Show current"));
        assertThat(firstName().getValue()).isEqualTo("Alice");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Monthly quota"))
                        .getValue())
                .isEqualTo("70");
        assertThat(words()).doesNotContain("Somebody else changed this subscriber");
    }

    @Test
    void leavingWithUnsavedChangesAsks() {
        go("subscribers/" + ALICE);
        enter(firstName(), "Alicia");

        UI.getCurrent().navigate("subscribers");

        _get(LeaveQuestion.class);
        _click(button("Stay"));
        assertThat(firstName().getValue()).isEqualTo("Alicia");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("subscribers/" + ALICE);
    }

    @Test
    void leavingCanDiscardTheChanges() {
        go("subscribers/" + ALICE);
        enter(firstName(), "Alicia");
        UI.getCurrent().navigate("subscribers");

        _click(button("Discard changes"));

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("subscribers");
        assertThat(platform.stored(ALICE).firstName()).isEqualTo("Alice");
    }

    @Test
    void leavingWithoutChangesDoesNotAsk() {
        go("subscribers/" + ALICE);

        go("subscribers");

        _assertNone(LeaveQuestion.class);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("subscribers");
    }

    @Test
    void deletingNamesTheConsequencesAndAsksToTypeTheAddress() {
        platform.diversions.put(
                platform.stored(ALICE).id(), CallDiversions.ofTexts("sip:bob@alpha.example", null, null, null, null));
        go("subscribers/" + ALICE);

        _click(button("Delete"));
        var dialog = _get(ConfirmByTyping.class);
        assertThat(_get(dialog, com.vaadin.flow.component.html.Paragraph.class).getText())
                .contains("One diversion ends.")
                .doesNotContain("mailbox");
        _assertDisabled(button("Delete subscriber"));
        enter(_get(dialog, TextField.class), ALICE);
        _click(button("Delete subscriber"));

        assertThat(platform.stored(ALICE)).isNull();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("subscribers");
    }

    @Test
    void voicemailIsAddedWithAPin() {
        go("subscribers/" + ALICE);

        _click(button("Add voicemail"));
        var pin = _get(TextField.class, spec -> spec.withLabel("PIN"));
        assertThat(pin.getValue()).matches("[1-9]{6}");
        enter(pin, "abc");
        _click(_find(Button.class, spec -> spec.withText("Add voicemail")).getLast());
        assertThat(pin.isInvalid()).isTrue();
        enter(pin, "246810");
        _click(_find(Button.class, spec -> spec.withText("Add voicemail")).getLast());

        assertThat(platform.mailboxes.get(platform.stored(ALICE).id()).password())
                .isEqualTo("246810");
        assertThat(platform.divertedBy(ALICE).FBUS()).hasToString("<voice-mailbox>");
        assertThat(words()).contains("Voicemail", "7001").doesNotContain("246810");
        _click(button("Show PIN"));
        assertThat(words()).contains("246810");
    }

    @Test
    void quotaBlockIsLiftedFromThePage() {
        platform.put(platform.stored(ALICE).toBuilder().groups(List.of("quota")));
        go("subscribers/" + ALICE);
        assertThat(words()).contains("Over quota");

        _click(button("Lift the quota block"));

        assertThat(platform.stored(ALICE).groups()).isEmpty();
        assertThat(words()).contains("Active").doesNotContain("Over quota");
    }

    @Test
    void customerSeesThatHisResellerBlocked() {
        platform.put(platform.account("till@shop.alpha.example", "Till", "One")
                .ownership(FakePlatform.SHOP, FakePlatform.ALPHA)
                .groups(List.of("blocked"))
                .properties(List.of(new SipProperty("blocked_by", "reseller"))));
        actor = FakePlatform.customer();

        go("subscribers/till@shop.alpha.example");

        assertThat(words()).contains("Blocked by reseller");
        _assertDisabled(button("Unblock"));
    }

    @Test
    void withoutPstnAccessNothingOfThePstnIsShown() {
        platform.delegation = new Delegation(false, false, false, false);

        go("subscribers/" + ALICE);

        _assertNone(TextField.class, spec -> spec.withLabel("Caller ID"));
        _assertNone(Checkbox.class, spec -> spec.withLabel("PSTN access"));
        _assertNone(Checkbox.class, spec -> spec.withLabel("SMS"));
        enter(firstName(), "Alicia");
        _click(button("Save"));
        assertThat(platform.stored(ALICE).rpid()).isEqualTo("31208005169");
    }

    @Test
    void withoutPstnChangesThePstnIsShownButNotEdited() {
        platform.delegation = new Delegation(true, false, false, false);

        go("subscribers/" + ALICE);

        _assertReadOnly(callerId());
        assertThat(service("PSTN access").isReadOnly()).isTrue();
        assertThat(service("PSTN access").getHelperComponent().getElement().getTextRecursively())
                .contains("Managed by your provider", "free-pstn");
        assertThat(service("Hide caller ID").isReadOnly()).isFalse();
    }

    private static TextField firstName() {
        return _get(TextField.class, spec -> spec.withLabel("First name"));
    }

    private static TextField callerId() {
        return _get(TextField.class, spec -> spec.withLabel("Caller ID"));
    }

    private static Checkbox service(String label) {
        return _get(Checkbox.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    private static List<String> words() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }
}
