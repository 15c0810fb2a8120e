package org.ngnportal.operators.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ngnportal.operators.internal.StaffBed.ALPHA;
import static org.ngnportal.operators.internal.StaffBed.BETA;
import static org.ngnportal.operators.internal.StaffBed.PASSWORD;
import static org.ngnportal.operators.internal.StaffBed.ROOT;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.operators.Operator;
import org.ngnportal.operators.OperatorRefusedException;
import org.ngnportal.operators.OperatorRefusedException.Reason;
import org.ngnportal.operators.OperatorState;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Role;
import org.springframework.dao.DataIntegrityViolationException;

/** On both databases. */
class OperatorStoreTest {

    @ParameterizedTest
    @EnumSource
    void whatIsStoredIsRead(Database database) {
        var bed = StaffBed.on(database);
        var grants =
                new Grants(Role.SUPPORT, Map.of(Area.JOURNAL, Grants.Level.NONE, Area.SIGN_INS, Grants.Level.MANAGER));

        var operator = bed.staff.invite(ALPHA, StaffBed.somebody("Eva@Alpha.Example", grants));

        assertThat(operator.email()).isEqualTo("eva@alpha.example");
        assertThat(bed.store.find(operator.id())).contains(operator);
        assertThat(bed.store.byEmail("eva@alpha.example")).contains(operator);
        assertThat(bed.store.byEmail("Eva@alpha.example")).isEmpty();
        assertThat(bed.store.credentials("eva@alpha.example")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anAddressBelongsToOneOperatorInTheWholePortal(Database database) {
        var bed = StaffBed.on(database);
        bed.invited(ALPHA, "eva@mail.example", Role.SUPPORT);

        for (var by : new org.ngnportal.tenancy.Actor[] {ALPHA, BETA}) {
            refused(Reason.EMAIL_TAKEN, () -> bed.invited(by, "EVA@mail.example", Role.SUPPORT));
        }
        assertThat(bed.mails.sent).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeMadeMeanwhileIsNotOverwritten(Database database) {
        var bed = StaffBed.on(database);
        var read = bed.invited(ALPHA, "eva@mail.example", Role.SUPPORT);
        bed.staff.change(ALPHA, read.with("Eva Berg", read.grants()));

        refused(Reason.CHANGED_MEANWHILE, () -> bed.staff.change(ALPHA, read.with("Eva Stein", read.grants())));
        assertThat(bed.staff.find(ALPHA, read.id()).orElseThrow().name()).isEqualTo("Eva Berg");
    }

    @ParameterizedTest
    @EnumSource
    void everyTenantSeesItsOwnAndAdministratorsSeeAll(Database database) {
        var bed = StaffBed.on(database);
        var eva = bed.invited(ALPHA, "eva@mail.example", Role.SUPPORT);
        var tom = bed.invited(BETA, "tom@mail.example", Role.MANAGER);
        var una = bed.invited(ROOT, "una@mail.example", Role.READ_ONLY);

        assertThat(bed.staff.list(ALPHA)).containsExactly(eva);
        assertThat(bed.staff.list(BETA)).containsExactly(tom);
        assertThat(bed.staff.list(ROOT)).containsExactlyInAnyOrder(eva, tom, una);
        assertThat(bed.staff.find(BETA, eva.id())).isEmpty();
        assertThat(una.employer()).isEqualTo("The Platform");
    }

    @ParameterizedTest
    @EnumSource
    void whoIsDisabledGetsNoPasswordAndKeepsHis(Database database) {
        var bed = StaffBed.on(database);
        var eva = bed.active(ALPHA, "eva@mail.example", Role.SUPPORT);
        bed.staff.disable(ALPHA, eva.id());

        assertThat(bed.store.setPassword(eva.id(), "other")).isFalse();
        assertThat(bed.store.credentials(eva.email())).isEmpty();
        bed.staff.enable(ALPHA, eva.id());

        assertThat(state(bed, eva)).isEqualTo(OperatorState.ACTIVE);
        assertThat(bed.check.check("eva@mail.example", PASSWORD)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsActiveWithoutAPassword(Database database) {
        var bed = StaffBed.on(database);
        var eva = bed.invited(ALPHA, "eva@mail.example", Role.SUPPORT);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> bed.store.save(eva, OperatorState.ACTIVE));
        bed.staff.disable(ALPHA, eva.id());
        bed.staff.enable(ALPHA, eva.id());

        assertThat(state(bed, eva)).isEqualTo(OperatorState.INVITED);
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseHoldsAHashAlone(Database database) {
        var bed = StaffBed.on(database);
        bed.active(ALPHA, "eva@mail.example", Role.SUPPORT);

        var row = bed.jdbc.sql("SELECT * FROM portal_operator").query().singleRow();
        assertThat(row.toString()).doesNotContain(PASSWORD.reveal()).contains("$argon2id$");
    }

    private static OperatorState state(StaffBed bed, Operator operator) {
        return bed.staff.find(ALPHA, operator.id()).orElseThrow().state();
    }

    static void refused(Reason reason, Runnable change) {
        assertThatExceptionOfType(OperatorRefusedException.class)
                .isThrownBy(change::run)
                .extracting(OperatorRefusedException::reason)
                .isEqualTo(reason);
    }
}
