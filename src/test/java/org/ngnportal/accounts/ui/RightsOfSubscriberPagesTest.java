package org.ngnportal.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertReadOnly;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.accounts.Identity;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.Term;
import org.ngnportal.vault.Secret;

class RightsOfSubscriberPagesTest extends PageTest {

    private static final String ALICE = "alice@alpha.example";

    @BeforeEach
    void alice() {
        platform.put(platform.account(ALICE, "Alice", "Smith").groups(List.of("free-pstn")));
    }

    @Test
    void staffWhoOnlyLookChangeNothing() {
        actor = staff(Role.READ_ONLY);

        go("subscribers/" + ALICE);

        assertThat(buttons()).doesNotContain("Block", "Delete", "Add voicemail", "Save");
        _find(TextField.class).forEach(field -> _assertReadOnly(field));
        _assertReadOnly(_get(EmailField.class));
        assertThat(_find(Checkbox.class)).isNotEmpty().allMatch(Checkbox::isReadOnly);
        assertThat(paragraphs()).contains("You may look at this subscriber, and change nothing.");
    }

    @Test
    void fieldThatIsReadOnlyIsNotSavedWhateverTheBrowserSends() {
        actor = staff(Role.READ_ONLY);
        var accounts = platform.accounts();
        var opened = accounts.get(actor, FakePlatform.address(ALICE)).orElseThrow();
        var wanted = opened.withIdentity(new Identity("Eve", "Smith", "eve@mail.example", "en", "Europe/Berlin"));

        assertThatThrownBy(() -> accounts.save(actor, opened, wanted)).isInstanceOf(DeniedException.class);

        assertThat(platform.stored(ALICE).firstName()).isEqualTo("Alice");
    }

    @Test
    void whoImpersonatesToLookChangesNothing() {
        actor = new Actor.Impersonation(administrator(), FakePlatform.reseller(), false, Term.UNLIMITED);

        go("subscribers/" + ALICE);

        assertThat(buttons()).doesNotContain("Block", "Delete");
        _find(TextField.class).forEach(field -> _assertReadOnly(field));
    }

    @Test
    void supportChangesAndDoesNotDelete() {
        actor = staff(Role.SUPPORT);

        go("subscribers/" + ALICE);

        assertThat(buttons()).contains("Block").doesNotContain("Delete");
        assertThat(firstName().isReadOnly()).isFalse();
    }

    @Test
    void newSubscribersAreOfferedToThoseWhoMayCreateThem() {
        actor = staff(Role.SUPPORT);

        go("subscribers");

        assertThat(buttons()).contains("New subscriber");
    }

    @Test
    void newSubscribersAreNotOfferedToAdministrators() {
        actor = administrator();

        go("subscribers");

        assertThat(buttons()).doesNotContain("New subscriber");
    }

    @Test
    void newSubscribersAreNotOfferedToThoseWhoOnlyLook() {
        actor = staff(Role.READ_ONLY);

        go("subscribers");

        assertThat(buttons()).doesNotContain("New subscriber");
    }

    @Test
    void callLimitIsReadOnlyWhereThePolicySaysSo() {
        platform.delegation = platform.delegation.withCallLimit(false);

        go("subscribers/" + ALICE);

        var callLimit = _get(TextField.class, spec -> spec.withLabel("Calls at a time"));
        _assertReadOnly(callLimit);
        assertThat(callLimit.getHelperText()).isEqualTo("Managed by your provider.");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Caller ID")).isReadOnly())
                .isFalse();
    }

    private static Actor administrator() {
        return new Actor.Administrator(Login.administrator("root", new Secret("x")));
    }

    private static Actor staff(Role role) {
        return new Actor.Operator("1", "staff@alpha.example", "Staff", Grants.of(role), FakePlatform.reseller());
    }

    private static TextField firstName() {
        return _get(TextField.class, spec -> spec.withLabel("First name"));
    }

    private static List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
