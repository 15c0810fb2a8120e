package org.ngnportal.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.batches.NewRow;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.imports.ColumnMapping;
import org.ngnportal.imports.DraftFilter;
import org.ngnportal.imports.DraftGoneException;
import org.ngnportal.imports.DraftProblem;
import org.ngnportal.imports.DraftRow;
import org.ngnportal.imports.DraftState;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.ImportOptions;
import org.ngnportal.imports.RowVerdict;
import org.ngnportal.imports.TableFile;
import org.ngnportal.imports.TableFormat;
import org.ngnportal.imports.UnreadableTableException;
import org.ngnportal.signin.internal.Database;

class StoredImportsTest {

    private static final String STAFF = """
            SIP-Adresse;Vorname;Nachname;E-Mail;Kennwort;Bemerkung
            anna@alpha.example;Anna;Adler;anna@example.org;geheim-Anna-1;x
            bert@alpha.example;Bert;Bach;bert@example.org;geheim-Bert-1;
            carl@alpha.example;Carl;Cohn;carl@example.org;;
            ;Dora;Diehl;dora@example.org;;
            anna@alpha.example;Anna;Again;anna@example.org;;
            """;

    private final DraftBench bench = new DraftBench(Database.H2.fresh(), DraftBench.settings());

    @Test
    void columnsAreProposedByTheirNamesAndContents() {
        var id = bench.taken(STAFF);

        assertThat(bench.imports.columns(DraftBench.ALPHA, id).mapping().columns())
                .containsExactly(
                        ImportField.USERNAME,
                        ImportField.FIRST_NAME,
                        ImportField.LAST_NAME,
                        ImportField.EMAIL,
                        ImportField.SIP_PASSWORD,
                        null);
    }

    @Test
    void columnsAreRememberedForTheTenantAlone() {
        var id = bench.taken(STAFF);
        var columns = new ArrayList<@Nullable ImportField>(
                bench.imports.columns(DraftBench.ALPHA, id).mapping().columns());
        columns.set(5, ImportField.GROUPS);
        bench.imports.check(DraftBench.ALPHA, id, new ColumnMapping(columns, Map.of()));

        var again = bench.imports.columns(DraftBench.ALPHA, bench.taken(STAFF));
        assertThat(again.remembered()).isTrue();
        assertThat(again.mapping().columns()).isEqualTo(columns);
        var beta = bench.imports.take(
                DraftBench.BETA, new TableFile("a.csv", STAFF.getBytes(StandardCharsets.UTF_8)), TableFormat.FOUND_OUT);
        assertThat(bench.imports.columns(DraftBench.BETA, beta).remembered()).isFalse();
    }

    @Test
    void twoColumnsCannotHoldTheSame() {
        var id = bench.taken("username;mail\na;b\n");
        var twice = new ColumnMapping(List.of(ImportField.USERNAME, ImportField.USERNAME), Map.of());

        assertThatThrownBy(() -> bench.imports.check(DraftBench.ALPHA, id, twice))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void everyRowGetsAVerdict(Database database) {
        var fresh = new DraftBench(database.fresh(), DraftBench.settings());
        fresh.platform.firstNames.put("bert@alpha.example", "Robert");
        fresh.platform.firstNames.put("carl@alpha.example", "Carl");
        var id = fresh.checked(STAFF);

        var draft = fresh.imports.draft(DraftBench.ALPHA, id).orElseThrow();
        assertThat(draft.state()).isEqualTo(DraftState.CHECKED);
        assertThat(draft.counts())
                .isEqualTo(Map.of(
                        RowVerdict.CREATE, 1,
                        RowVerdict.UPDATE, 1,
                        RowVerdict.UNCHANGED, 1,
                        RowVerdict.INVALID, 1,
                        RowVerdict.CONFLICT, 1));
        var updated = fresh.imports
                .rows(DraftBench.ALPHA, id, DraftFilter.of(RowVerdict.UPDATE), 0, 10)
                .getFirst();
        assertThat(updated.number()).isEqualTo(3);
        assertThat(updated.subject()).isEqualTo("bert@alpha.example");
        assertThat(updated.differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.before()).isEqualTo("Robert"));
        assertThat(fresh.drafts.present()).isTrue();
    }

    @Test
    void correctedRowIsCheckedAtOnceTogetherWithItsRivals() {
        var id = bench.checked(STAFF);

        var changed =
                bench.imports.change(DraftBench.ALPHA, id, 2, Map.of(ImportField.USERNAME, "annabel@alpha.example"));

        assertThat(changed).extracting(DraftRow::number).containsExactly(2, 6);
        assertThat(changed).extracting(DraftRow::verdict).containsOnly(RowVerdict.CREATE);
        assertThat(bench.imports.draft(DraftBench.ALPHA, id).orElseThrow().problems())
                .isEqualTo(1);
    }

    @Test
    void rowThatIsLeftOutClaimsNothing() {
        var id = bench.checked(STAFF);

        bench.imports.leaveOut(DraftBench.ALPHA, id, 2, true);
        assertThat(bench.imports.draft(DraftBench.ALPHA, id).orElseThrow().count(RowVerdict.CONFLICT))
                .isZero();
        assertThat(bench.imports.count(DraftBench.ALPHA, id, DraftFilter.LEFT_OUT))
                .isEqualTo(1);

        var back = bench.imports.leaveOut(DraftBench.ALPHA, id, 2, false);
        assertThat(back).extracting(DraftRow::verdict).containsExactly(RowVerdict.CREATE, RowVerdict.CONFLICT);
    }

    @Test
    void startHandsOverWhatHasNoProblemAndWipesTheRest() {
        bench.platform.firstNames.put("bert@alpha.example", "Robert");
        var id = bench.checked(STAFF);
        bench.imports.start(DraftBench.ALPHA, id, new ImportOptions(DeliveryWay.LINK, true));
        bench.run();

        assertThat(bench.batches.startedRows()).extracting(NewRow::number).containsExactly(2, 3, 4);
        assertThat(bench.batches.order(2).create()).isTrue();
        assertThat(bench.batches.order(2).wish().mailing().way()).isEqualTo(DeliveryWay.LINK);
        assertThat(bench.batches.order(3).create()).isFalse();
        assertThat(bench.batches.order(3).before()).containsEntry(ImportField.FIRST_NAME, "Robert");
        assertThat(bench.batches.asked)
                .singleElement()
                .satisfies(batch -> assertThat(batch.title()).isEqualTo("staff.csv"));
        assertThat(bench.rows.after(id, -1, 10)).isEmpty();
        var draft = bench.drafts.find(id).orElseThrow();
        assertThat(draft.state()).isEqualTo(DraftState.STARTED);
        assertThat(draft.columns()).isNull();
        assertThat(draft.actor()).isNull();
        assertThat(bench.drafts.present()).isFalse();
    }

    @Test
    void existingOnesStayAsTheyAreIfWanted() {
        bench.platform.firstNames.put("bert@alpha.example", "Robert");
        var id = bench.checked(STAFF);
        bench.imports.start(DraftBench.ALPHA, id, new ImportOptions(null, false));
        bench.run();

        assertThat(bench.batches.startedRows()).extracting(NewRow::number).containsExactly(2, 4);
    }

    @Test
    void checkComesToItsEndWhereverItIsKilled() {
        var id = bench.taken(many(4_500));
        bench.imports.check(
                DraftBench.ALPHA,
                id,
                bench.imports.columns(DraftBench.ALPHA, id).mapping());

        assertThat(bench.runWithKills()).isPositive();

        var draft = bench.imports.draft(DraftBench.ALPHA, id).orElseThrow();
        assertThat(draft.state()).isEqualTo(DraftState.CHECKED);
        assertThat(draft.checked()).isEqualTo(4_500);
        assertThat(draft.count(RowVerdict.CREATE)).isEqualTo(4_500);
    }

    @Test
    void startHandsEveryRowOverOnceWhereverItIsKilled() {
        var id = bench.checked(many(2_300));
        bench.imports.start(DraftBench.ALPHA, id, ImportOptions.USUAL);

        assertThat(bench.runWithKills()).isPositive();

        assertThat(bench.batches.started).hasSize(1);
        assertThat(bench.batches.startedRows())
                .extracting(NewRow::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2, 2_301).boxed().toList());
        assertThat(bench.state(id)).isEqualTo(DraftState.STARTED);
    }

    @Test
    void earlierRoundStoresNothingAnyMore() {
        var id = bench.checked(STAFF);
        var old = bench.jobs.getLast();
        var mapping = bench.imports.columns(DraftBench.ALPHA, id).mapping();
        bench.imports.check(DraftBench.ALPHA, id, mapping);
        bench.run(old);

        assertThat(bench.state(id)).isEqualTo(DraftState.CHECKING);
        assertThat(bench.imports.draft(DraftBench.ALPHA, id).orElseThrow().counts())
                .isEmpty();
    }

    @Test
    void checkWaitsWhileThePlatformIsAway() {
        var id = bench.taken(STAFF);
        bench.platform.away = true;
        bench.imports.check(
                DraftBench.ALPHA,
                id,
                bench.imports.columns(DraftBench.ALPHA, id).mapping());

        assertThat(bench.run()).isFalse();
        var problem = bench.imports.draft(DraftBench.ALPHA, id).orElseThrow().problem();
        assertThat(problem).isNotNull();
        assertThat(problem.kind()).isEqualTo(DraftProblem.Kind.AWAY);

        bench.platform.away = false;
        assertThat(bench.run()).isTrue();
        assertThat(bench.state(id)).isEqualTo(DraftState.CHECKED);
    }

    @Test
    void draftIsOfItsOwnerAlone() {
        var id = bench.checked(STAFF);

        assertThat(bench.imports.draft(DraftBench.BETA, id)).isEmpty();
        assertThat(bench.imports.drafts(DraftBench.BETA)).isEmpty();
        assertThatExceptionOfType(DraftGoneException.class)
                .isThrownBy(() -> bench.imports.rows(DraftBench.BETA, id, DraftFilter.ALL, 0, 10));
        assertThatExceptionOfType(DraftGoneException.class).isThrownBy(() -> bench.imports.cancel(DraftBench.BETA, id));
        assertThat(bench.imports.drafts(DraftBench.ALPHA)).hasSize(1);
    }

    @Test
    void nothingStaysOfWhatWasGivenUp() {
        var id = bench.checked(STAFF);
        bench.imports.cancel(DraftBench.ALPHA, id);

        assertThat(bench.drafts.find(id)).isEmpty();
        assertThat(bench.rows.after(id, -1, 10)).isEmpty();
    }

    @Test
    void nothingStaysOfAFileThatCannotBeReadToItsEnd() {
        assertThatExceptionOfType(UnreadableTableException.class)
                .isThrownBy(() -> bench.taken(many(3_000) + "\"open;and;never;closed"));

        assertThat(bench.imports.drafts(DraftBench.ALPHA)).isEmpty();
        assertThat(bench.drafts.present()).isFalse();
    }

    @Test
    void whatNobodyTouchesIsWiped() {
        var forgetful = new DraftBench(
                Database.H2.fresh(),
                new ImportSettings(org.springframework.util.unit.DataSize.ofMegabytes(1), 100, Duration.ZERO));
        var id = forgetful.taken(STAFF);
        forgetful.expiry.wipeForgotten();

        assertThat(forgetful.drafts.find(id)).isEmpty();
    }

    @Test
    void rowsAreSealed() {
        bench.checked(STAFF);

        assertThat(bench.jdbcTexts()).noneMatch(text -> text.contains("geheim"));
    }

    @Test
    void problemsAreDownloadedWithoutSecretsAndFormulas() throws IOException {
        var id = bench.checked("username;first name;sip password\n;=cmd();geheim\n");
        var text = new StringWriter();
        bench.imports.problems(DraftBench.ALPHA, id, text);

        assertThat(text.toString()).contains("\"2\"", "username").doesNotContain("geheim");
    }

    private static String many(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(i -> "user" + i + "@alpha.example;First;Last;user" + i + "@example.org")
                .collect(Collectors.joining("\n", "username;first;last;email\n", "\n"));
    }
}
