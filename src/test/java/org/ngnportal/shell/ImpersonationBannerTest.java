package org.ngnportal.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.RecordingImpersonations;
import org.ngnportal.tenancy.Term;
import org.ngnportal.vault.Secret;

class ImpersonationBannerTest {

    private static final String HOSTILE = "Alpha <img src=x onerror=alert(1)>{0}";
    private static final Actor DEMO = new Actor.Administrator(Login.administrator("demo", new Secret("demo")));
    private static final Actor.Customer ALPHA =
            new Actor.Customer(new CustomerId(2), new CustomerId(2), true, "alpha", new Secret("x"), HOSTILE);

    private final RecordingImpersonations impersonations = new RecordingImpersonations();

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
        // where a page that is loaded anew finds itself
        RouteConfiguration.forSessionScope().setRoute("", Div.class);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void whoIsHimselfHasNoBanner() {
        assertThat(ImpersonationBanner.of(impersonations)).isEmpty();
    }

    @Test
    void bothNamesAndTheRightsAreSaidAsText() {
        var banner = show(false);
        assertThat(_get(Span.class, spec -> spec.withClasses("portal-as-names")).getText())
                .isEqualTo("demo acting as " + HOSTILE);
        assertThat(_get(Span.class, spec -> spec.withText("Read-only")).isVisible())
                .isTrue();
        assertThat(banner.getElement().getOuterHTML()).doesNotContain("<img");
        assertThat(ImpersonationBanner.nameOf(impersonations.current().orElseThrow()))
                .isEqualTo("demo as " + HOSTILE);
    }

    @Test
    void fullRightsAreAskedForOnce() {
        show(false);
        _click(button("Allow changes"));
        assertThat(impersonations.asked).isEmpty();
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Allow changes")));
        assertThat(impersonations.asked).containsExactly("allow changes: true");
    }

    @Test
    void lookingOnlyNeedsNoQuestion() {
        show(true);
        _click(button("Back to read-only"));
        assertThat(impersonations.asked).containsExactly("allow changes: false");
    }

    @Test
    void whoMayNotChangeIsNotOfferedTo() {
        impersonations.mayAllowChanges = false;
        show(false);
        assertThat(_find(Button.class, spec -> spec.withText("Allow changes"))).isEmpty();
    }

    @Test
    void returnEndsIt() {
        show(false);
        _click(button("Return"));
        assertThat(impersonations.asked).containsExactly("end");
    }

    @Test
    void aBannerOfBeforeEndsNothingElse() {
        show(false);
        impersonations.present = impersonation(false);
        _click(button("Return"));
        assertThat(impersonations.asked).containsExactly("resume");
    }

    @Test
    void aReasonIsAskedFor() {
        openDialog();
        _click(button("Begin"));
        assertThat(impersonations.asked).isEmpty();
        var reason = _get(TextArea.class, spec -> spec.withLabel("Reason"));
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("  a question  ");
        _click(button("Begin"));
        assertThat(impersonations.asked).containsExactly("customer 2 because: a question, back to customers");
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void whoIsRefusedIsTold() {
        impersonations.refusal = new DeniedException("no");
        openDialog();
        _get(TextArea.class).setValue("a question");
        _click(button("Begin"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(impersonations.asked).isEmpty();
    }

    private void openDialog() {
        new ImpersonationDialog(
                        impersonations, HOSTILE, "", reason -> impersonations.begin(ALPHA.id(), reason, "customers"))
                .open();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private ImpersonationBanner show(boolean full) {
        impersonations.present = impersonation(full);
        var banner = ImpersonationBanner.of(impersonations).orElseThrow();
        UI.getCurrent().add(banner);
        return banner;
    }

    private static Actor.Impersonation impersonation(boolean full) {
        return new Actor.Impersonation(
                DEMO, ALPHA, full, Term.until(Instant.now().plusSeconds(600)));
    }
}
