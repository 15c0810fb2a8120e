package org.ngnportal.imports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.domains.Domains;
import org.ngnportal.domains.TestDomains;
import org.ngnportal.imports.DraftFilter;
import org.ngnportal.imports.DraftId;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.Imports;
import org.ngnportal.imports.SubscriberExport;
import org.ngnportal.imports.TableFile;
import org.ngnportal.imports.TableFormat;
import org.ngnportal.imports.internal.DraftBench;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CurrentActor;
import org.ngnportal.tenancy.NgnPro;
import org.springframework.context.support.GenericApplicationContext;

class ImportPagesTest {

    private static final String STAFF = """
            username;first name;last name;sip password;remark
            anna@alpha.example;Anna;Adler;geheim-Anna-1;x
            bert@alpha.example;Bert;Bach;geheim-Bert-1;y
            ;Carl;Cohn;geheim-Carl-1;z
            """;

    private final DraftBench bench = DraftBench.fresh();
    private final GenericApplicationContext context = new GenericApplicationContext();

    @BeforeEach
    void openBrowser() {
        context.registerBean(Imports.class, bench::service);
        context.registerBean(SubscriberExport.class, NoExport::new);
        context.registerBean(Domains.class, () -> TestDomains.over(away()));
        context.registerBean(CurrentActor.class, () -> () -> DraftBench.ALPHA);
        context.refresh();
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        var withoutFrame = RouteConfiguration.forSessionScope();
        withoutFrame.setRoute("imports", ImportsView.class);
        withoutFrame.setRoute("imports/:draft", ImportView.class);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        context.close();
    }

    @Test
    void draftsWaitAndAreGivenUp() {
        bench.taken(STAFF);
        go("imports");

        assertThat(_get(Anchor.class, spec -> spec.withText("staff.csv")).getHref())
                .startsWith("imports/");
        _click(button("Give up"));
        _click(_find(Button.class, spec -> spec.withText("Give up")).getLast());

        assertThat(bench.service().drafts(DraftBench.ALPHA)).isEmpty();
        assertThat(_find(Anchor.class, spec -> spec.withText("staff.csv"))).isEmpty();
    }

    @Test
    void howAFileIsReadIsShownAndCorrected() {
        var file = new TableFile("a.csv", "username,name\nanna,J\u00fcrgen\n".getBytes(StandardCharsets.ISO_8859_1));
        var preview = bench.service().look(DraftBench.ALPHA, file, TableFormat.FOUND_OUT);
        var asked = new java.util.ArrayList<TableFormat>();
        var panel = new FormatPanel("a.csv", preview, asked::add, () -> {}, () -> {});
        UI.getCurrent().add(panel);

        assertThat(_find(NativeTableHeaderCell.class))
                .extracting(NativeTableHeaderCell::getText)
                .containsExactly("Line", "username", "name");
        enter(select("Cells are separated by"), ';');
        assertThat(asked)
                .singleElement()
                .satisfies(format -> assertThat(format.separator()).isEqualTo(';'));
    }

    @Test
    void columnsAreProposedAndPasswordsNotShown() {
        go("imports/" + bench.taken(STAFF));

        assertThat(texts()).contains("anna@alpha.example \u00b7 bert@alpha.example", "Passwords are not shown.");
        assertThat(texts()).noneMatch(text -> text.contains("geheim"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void twoColumnsForOneFieldAreRefused() {
        go("imports/" + bench.taken(STAFF));
        var choices = _find(ComboBox.class).stream()
                .filter(box -> box.getAriaLabel().isPresent())
                .toList();
        enter((ComboBox<ImportField>) choices.get(4), ImportField.LAST_NAME);
        _click(button("Next"));

        assertThat(choices.get(2).isInvalid()).isTrue();
        assertThat(choices.get(4).isInvalid()).isTrue();
        assertThat(bench.service().drafts(DraftBench.ALPHA).getFirst().checked())
                .isZero();
    }

    @Test
    void faultIsCorrectedWhereItStands() {
        var id = bench.checked(STAFF);
        go("imports/" + id);

        assertThat(texts()).contains("Not understood");
        var card = row(2);
        enter(_get(card, TextField.class, spec -> spec.withLabel("Username")), "carl@alpha.example");

        assertThat(bench.service().count(DraftBench.ALPHA, id, DraftFilter.ALL)).isEqualTo(3);
        assertThat(bench.service().draft(DraftBench.ALPHA, id).orElseThrow().problems())
                .isZero();
    }

    @Test
    void everyValueOfARowCanBeEdited() {
        var id = bench.checked(STAFF);
        go("imports/" + id);
        _click(_get(row(0), Button.class, spec -> spec.withText("Edit")));

        assertThat(_find(PasswordField.class)).hasSize(3);
        enter(_get(TextField.class, spec -> spec.withLabel("Last name")), "Bergmann");
        _click(button("Save and check"));

        assertThat(rowOf(id, 2).value(ImportField.LAST_NAME)).isEqualTo("Bergmann");
    }

    @Test
    void summaryIsExactAndTheStartIsOrdered() {
        bench.knows("bert@alpha.example", "Robert");
        var id = bench.checked(STAFF);
        bench.service().leaveOut(DraftBench.ALPHA, id, 2, true);
        bench.service().change(DraftBench.ALPHA, id, 4, java.util.Map.of(ImportField.USERNAME, "carl@alpha.example"));
        go("imports/" + id);
        assertThat(texts()).contains("Robert", "Bert");
        _click(button("Next"));

        assertThat(_find(ListItem.class).stream().map(ListItem::getText))
                .contains(
                        "1 subscriber is created.",
                        "1 message with credentials goes out, each once its row is done.",
                        "1 subscriber is changed.",
                        "1 row was left out by you.");
        _click(button("Start import"));
        bench.run();
        assertThat(bench.started()).isEqualTo(1);
    }

    @Test
    void anothersDraftIsNotFound() {
        assertThatThrownBy(() -> go("imports/" + DraftId.random())).hasMessageContaining("No route found");
    }

    private RowCard row(int index) {
        var grid = _get(RowGrid.class);
        return (RowCard) GridKt._getCellComponent(
                grid, index, grid.getColumns().getFirst().getKey());
    }

    private org.ngnportal.imports.DraftRow rowOf(DraftId id, int number) {
        return bench.service().rows(DraftBench.ALPHA, id, DraftFilter.ALL, 0, 10).stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path);
        MockVaadin.clientRoundtrip(false);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    private static List<String> texts() {
        var grids = _find(RowGrid.class).stream()
                .flatMap(grid -> java.util.stream.IntStream.range(0, GridKt._size(grid))
                        .mapToObj(index -> GridKt._getCellComponent(
                                grid, index, grid.getColumns().getFirst().getKey())))
                .flatMap(card -> _find(card, Span.class).stream());
        return java.util.stream.Stream.concat(_find(Span.class).stream(), grids)
                .map(Span::getText)
                .toList();
    }

    /** What a browser does when somebody types or chooses a value. */
    private static <T> void enter(AbstractField<?, T> field, T value) {
        try {
            var setter = AbstractField.class.getDeclaredMethod("setModelValue", Object.class, boolean.class);
            setter.setAccessible(true);
            setter.invoke(field, value, true);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static NgnPro away() {
        return (NgnPro) java.lang.reflect.Proxy.newProxyInstance(
                NgnPro.class.getClassLoader(), new Class<?>[] {NgnPro.class}, (proxy, method, arguments) -> {
                    throw new NgnProException.Unavailable("away", null, true);
                });
    }

    private static final class NoExport implements SubscriberExport {

        @Override
        public void write(Actor actor, SubscriberFilter filter, Format format, OutputStream out) {
            throw new UnsupportedOperationException(Texts.t("no"));
        }

        @Override
        public void template(Format format, OutputStream out) {}
    }
}
