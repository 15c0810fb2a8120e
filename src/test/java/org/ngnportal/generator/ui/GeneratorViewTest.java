package org.ngnportal.generator.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.ngnportal.accounts.FakePlatform;
import org.ngnportal.batches.BatchId;
import org.ngnportal.delivery.DeliveryHabits;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.domains.Domains;
import org.ngnportal.generator.Findings;
import org.ngnportal.generator.Findings.Kind;
import org.ngnportal.generator.Findings.Taken;
import org.ngnportal.generator.Generator;
import org.ngnportal.generator.GeneratorNavigation;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.generator.GeneratorProblem;
import org.ngnportal.generator.Orders;
import org.ngnportal.shell.Owners;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.tenancy.Tenants;
import org.springframework.context.support.GenericApplicationContext;

class GeneratorViewTest {

    private static final Actor ACTOR = FakePlatform.reseller();

    private final Generator generator = mock(Generator.class);
    private final Domains domains = mock(Domains.class);
    private final Owners owners = mock(Owners.class);
    private final DeliveryHabits habits = mock(DeliveryHabits.class);
    private final GenericApplicationContext context = new GenericApplicationContext();

    @BeforeEach
    void openBrowser() {
        when(generator.ranges(any())).thenReturn(List.of(Orders.AMSTERDAM));
        when(generator.check(any(), any())).thenReturn(List.of());
        when(habits.usual(any())).thenReturn(DeliveryWay.MAIL);
        when(domains.names(any())).thenReturn(List.of(new DomainName("alpha.example")));
        context.registerBean(Generator.class, () -> generator);
        context.registerBean(Domains.class, () -> domains);
        context.registerBean(Owners.class, () -> owners);
        context.registerBean(DeliveryHabits.class, () -> habits);
        context.registerBean(
                Tenants.class,
                () -> actor -> new TenantSettings(new Delegation(true, true, true, true), true, Map.of()));
        context.registerBean(CurrentActor.class, () -> () -> ACTOR);
        context.refresh();
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.US);
        RouteConfiguration.forSessionScope().setRoute(GeneratorNavigation.PATH, GeneratorView.class);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        context.close();
    }

    @Test
    void previewFollowsWhatIsTyped() {
        open();
        assertThat(paragraphs()).contains("10 subscribers, each with a number in ENUM");

        enter(text("First number"), "+31 20 555 0200");
        enter(number("How many"), 600);
        enter(number("Leave away digits"), 8);
        assertThat(number("Leave away digits").isInvalid()).isFalse();

        assertThat(paragraphs()).contains("600 subscribers, each with a number in ENUM");
        assertThat(spans()).contains("200@alpha.example", "799@alpha.example", "+31205550799 leads there");
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        open();

        enter(text("First number"), "3120555000");
        assertThat(text("First number").getErrorMessage()).isEqualTo("Numbers of this range have 11 digits.");
        enter(text("First number"), "31205550000");
        assertThat(text("First number").isInvalid()).isFalse();

        enter(number("Leave away digits"), 7);
        assertThat(number("Leave away digits").getErrorMessage()).contains("Usernames cannot begin with 0");
        _click(button("Check and create"));

        verify(generator, never()).look(any(), any());
    }

    @Test
    void onlyNumbersAskWhereTheyLead() {
        open();
        _assertNone(TextField.class, spec -> spec.withLabel("Target"));

        enter(_get(Checkbox.class, spec -> spec.withLabel("Make subscribers")), false);
        enter(text("Target"), "{number}@pbx.example");

        _assertNone(TextField.class, spec -> spec.withLabel("First name"));
        assertThat(paragraphs()).contains("10 numbers in ENUM", "No passwords are made and nothing is mailed.");
        assertThat(spans()).contains("sip:31205550000@pbx.example");
    }

    @Test
    void whatIsThereAlreadyIsNamedAndSkippedWhenWanted() {
        var taken = new BitSet();
        IntStream.rangeClosed(1, 4).forEach(taken::set);
        var findings = new Findings(
                10,
                List.of(new Taken(1, Kind.NUMBER, "+31205550000"), new Taken(2, Kind.ALIAS, "x@y")),
                taken,
                List.of());
        when(generator.look(any(), any())).thenReturn(findings);
        var id = BatchId.random();
        when(generator.start(any(), any(), any())).thenReturn(id);
        open();

        _click(button("Check and create"));
        settle();

        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("4 of them are there already");
        assertThat(_find(ListItem.class).stream().map(item -> item.getElement().getText()))
                .contains("+31205550000 (number)", "x@y (alias)");
        _click(button("Skip these and create 6"));
        settle();
        var order = ArgumentCaptor.forClass(GeneratorOrder.class);
        verify(generator).start(any(), order.capture(), any());
        assertThat(order.getValue().numbering().first()).isEqualTo("31205550000");
    }

    @Test
    void nothingIsCreatedWhenSomebodyStops() {
        var taken = new BitSet();
        taken.set(1);
        when(generator.look(any(), any()))
                .thenReturn(new Findings(10, List.of(new Taken(1, Kind.ACCOUNT, "a@b")), taken, List.of()));
        open();

        _click(button("Check and create"));
        settle();
        _click(button("Stop"));

        assertThat(button("Check and create").isEnabled()).isTrue();
        verify(generator, never()).start(any(), any(), any());
    }

    @Test
    void lackOfCreditLeavesNothingToConfirm() {
        when(generator.look(any(), any()))
                .thenReturn(new Findings(
                        10,
                        List.of(),
                        new BitSet(),
                        List.of(new GeneratorProblem(
                                GeneratorProblem.Field.COUNT, "generator.problem.credit.accounts", List.of(3)))));
        open();

        _click(button("Check and create"));
        settle();

        assertThat(paragraphs()).contains("Your provider lets you have 3 more subscribers.");
        _assertNone(Button.class, spec -> spec.withText("Create 10"));
    }

    private static void open() {
        UI.getCurrent().navigate(GeneratorNavigation.PATH);
        MockVaadin.clientRoundtrip(false);
    }

    /** What is read beside the page comes with one of the browser's questions. */
    private static void settle() {
        for (int i = 0; i < 200 && UI.getCurrent().getPollInterval() > 0; i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            MockVaadin.clientRoundtrip(false);
        }
    }

    private static <T> void enter(AbstractField<?, T> field, T value) {
        try {
            var setter = AbstractField.class.getDeclaredMethod("setModelValue", Object.class, boolean.class);
            setter.setAccessible(true);
            setter.invoke(field, value, true);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static IntegerField number(String label) {
        return _get(IntegerField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private static List<String> spans() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }
}
