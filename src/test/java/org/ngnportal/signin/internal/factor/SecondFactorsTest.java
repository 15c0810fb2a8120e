package org.ngnportal.signin.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ngnportal.signin.internal.factor.FactorBed.ALPHA;
import static org.ngnportal.signin.internal.factor.FactorBed.BETA;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.signin.FactorException;
import org.ngnportal.signin.FactorException.Reason;
import org.ngnportal.signin.FactorRequirements.Audience;
import org.ngnportal.signin.FactorStatus;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.Term;
import org.ngnportal.vault.Secret;

class SecondFactorsTest {

    @ParameterizedTest
    @EnumSource
    void appCountsOnceACodeOfItWasShown(Database database) {
        var bed = new FactorBed(database);
        var setup = bed.factors.beginTotp(ALPHA);
        assertThatThrownBy(() -> bed.factors.confirmTotp(ALPHA, setup, "000000"))
                .satisfies(because(Reason.WRONG_CODE));
        assertThat(bed.factors.status(ALPHA).isProtected()).isFalse();

        bed.factors.confirmTotp(ALPHA, setup, bed.code(setup.key()));

        FactorStatus status = bed.factors.status(ALPHA);
        assertThat(status.hasTotp()).isTrue();
        assertThat(status.totpSince()).isEqualTo(bed.now);
        assertThat(bed.factors.status(BETA).isProtected()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void codeIsTakenOnceEvenIfItWasTheOneOfTheSetup(Database database) {
        var bed = new FactorBed(database);
        var setup = bed.factors.beginTotp(ALPHA);
        String first = bed.code(setup.key());
        bed.factors.confirmTotp(ALPHA, setup, first);
        assertThat(bed.checks.isTotp(ALPHA.user(), first)).isFalse();

        bed.now = bed.now.plusSeconds(30);
        String second = bed.code(setup.key());
        assertThat(bed.checks.isTotp(ALPHA.user(), second)).isTrue();
        assertThat(bed.checks.isTotp(ALPHA.user(), second)).isFalse();
        assertThat(bed.checks.isTotp(ALPHA.user(), first)).isFalse();
        assertThat(bed.checks.isTotp(BETA.user(), second)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWithTheSameCodeOneGetsIn(Database database) throws Exception {
        var bed = new FactorBed(database);
        String code = bed.code(bed.withTotp(ALPHA));
        assertThat(atOnce(() -> bed.checks.isTotp(ALPHA.user(), code))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void keyLiesSealedInItsRow(Database database) {
        var bed = new FactorBed(database);
        Secret key = bed.withTotp(ALPHA);
        bed.withTotp(BETA);
        byte[] sealed = bed.users.totp(ALPHA.user()).orElseThrow().sealed();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(key.reveal());
        assertThat(bed.users.present()).isTrue();

        bed.jdbc
                .sql("UPDATE factor_totp SET sealed = :sealed WHERE user_key = :user")
                .param("sealed", sealed)
                .param("user", BETA.user().toString())
                .update();
        assertThatThrownBy(() -> bed.checks.isTotp(BETA.user(), bed.code(key)))
                .isInstanceOf(org.ngnportal.vault.Vault.SealBrokenException.class);
    }

    @ParameterizedTest
    @EnumSource
    void recoveryCodeWorksOnceHoweverItIsTyped(Database database) {
        var bed = new FactorBed(database);
        bed.withTotp(ALPHA);
        List<Secret> codes = bed.factors.newRecoveryCodes(ALPHA);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(bed.factors.status(ALPHA).recoveryCodes()).isEqualTo(10);

        String typed = codes.getFirst()
                .reveal()
                .toUpperCase(java.util.Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'O');
        bed.checks.recoveryCode(ALPHA, typed);
        assertThat(bed.factors.status(ALPHA).recoveryCodes()).isEqualTo(9);
        assertThat(bed.journal.deeds()).last().isEqualTo("factor.recovery-use alpha");
        assertThatThrownBy(() -> bed.checks.recoveryCode(ALPHA, codes.getFirst().reveal()))
                .satisfies(because(Reason.WRONG_RECOVERY_CODE));
        assertThatThrownBy(() -> bed.checks.recoveryCode(BETA, codes.getLast().reveal()))
                .satisfies(because(Reason.WRONG_RECOVERY_CODE));
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWithTheSameRecoveryCodeOneGetsIn(Database database) throws Exception {
        var bed = new FactorBed(database);
        bed.withTotp(ALPHA);
        String code = bed.factors.newRecoveryCodes(ALPHA).get(3).reveal();
        var store = new RecoveryStore(bed.jdbc);
        String hash = RecoveryCodes.hash(code, store.salt(ALPHA.user()));
        assertThat(atOnce(() -> store.use(ALPHA.user(), hash, bed.now))).isEqualTo(1);
        assertThat(bed.factors.status(ALPHA).recoveryCodes()).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource
    void recoveryCodesAreNowhereInClearAndOldOnesEnd(Database database) {
        var bed = new FactorBed(database);
        bed.withTotp(ALPHA);
        List<Secret> old = bed.factors.newRecoveryCodes(ALPHA);
        List<Secret> codes = bed.factors.newRecoveryCodes(ALPHA);
        var stored = bed.jdbc
                .sql("SELECT hash FROM factor_recovery_code")
                .query(String.class)
                .list();
        assertThat(stored)
                .hasSize(10)
                .allSatisfy(hash -> assertThat(codes)
                        .noneMatch(code -> hash.contains(code.reveal().replace("-", ""))));
        assertThatThrownBy(() -> bed.checks.recoveryCode(ALPHA, old.getFirst().reveal()))
                .satisfies(because(Reason.WRONG_RECOVERY_CODE));
        bed.checks.recoveryCode(ALPHA, codes.getFirst().reveal());
    }

    @ParameterizedTest
    @EnumSource
    void withTheLastFactorEverythingGoes(Database database) {
        var bed = new FactorBed(database);
        bed.withTotp(ALPHA);
        bed.factors.newRecoveryCodes(ALPHA);
        bed.factors.removeTotp(ALPHA);
        assertThat(bed.factors.status(ALPHA)).isEqualTo(new FactorStatus(null, 0, List.of(), false));
        assertThat(bed.jdbc
                        .sql("SELECT count(*) FROM factor_user")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> bed.factors.newRecoveryCodes(ALPHA)).satisfies(because(Reason.NOTHING_TO_RECOVER));
    }

    @ParameterizedTest
    @EnumSource
    void requirementHoldsForThoseItIsSaidOf(Database database) {
        var bed = new FactorBed(database);
        var staff = FactorBed.operator("one", Role.SUPPORT, ALPHA);
        var others = FactorBed.operator("two", Role.SUPPORT, BETA);
        bed.requirements.require(ALPHA, Audience.STAFF, true);
        bed.requirements.require(ALPHA, Audience.STAFF, true);
        assertThat(required(bed)).containsExactly(false, false, false);
        assertThat(bed.factors.status(staff).required()).isTrue();
        assertThat(bed.factors.status(others).required()).isFalse();
        assertThat(bed.requirements.isRequired(ALPHA, Audience.STAFF)).isTrue();

        bed.requirements.require(FactorBed.ROOT, Audience.CUSTOMERS, true);
        assertThat(required(bed)).containsExactly(false, true, true);
        bed.requirements.require(FactorBed.ROOT, Audience.STAFF, true);
        assertThat(required(bed)).containsExactly(true, true, true);
        assertThat(bed.factors.status(others).required()).isFalse();
        assertThat(bed.journal.latestChanges()).containsExactly("factor-of-staff: no -> yes");

        bed.requirements.require(FactorBed.ROOT, Audience.CUSTOMERS, false);
        assertThat(required(bed)).containsExactly(true, false, false);
    }

    private static List<Boolean> required(FactorBed bed) {
        return Stream.of(FactorBed.ROOT, ALPHA, FactorBed.ALPHA_SHOP)
                .map(actor -> bed.factors.status(actor).required())
                .toList();
    }

    @Test
    void whoMustHaveOneKeepsTheLastOne() {
        var bed = new FactorBed(Database.H2);
        bed.withTotp(ALPHA);
        bed.requirements.require(FactorBed.ROOT, Audience.CUSTOMERS, true);
        assertThatThrownBy(() -> bed.factors.removeTotp(ALPHA)).satisfies(because(Reason.LAST_ONE));
        assertThat(bed.factors.status(ALPHA).hasTotp()).isTrue();
    }

    @Test
    void nothingIsChangedByWhoHasNotProvenHimself() {
        var bed = new FactorBed(Database.H2);
        bed.withTotp(ALPHA);
        bed.proven = false;
        var setup = bed.enrolment.beginTotp(ALPHA);
        assertThat(Stream.<Runnable>of(
                        () -> bed.factors.beginTotp(ALPHA),
                        () -> bed.factors.confirmTotp(ALPHA, setup, bed.code(setup.key())),
                        () -> bed.factors.removeTotp(ALPHA),
                        () -> bed.factors.newRecoveryCodes(ALPHA),
                        () -> bed.factors.beginPasskey(ALPHA),
                        () -> bed.factors.addPasskey(ALPHA, bed.enrolment.beginPasskey(ALPHA), "x", "{}"),
                        () -> bed.factors.renamePasskey(ALPHA, "x", "y"),
                        () -> bed.factors.removePasskey(ALPHA, "x"),
                        () -> bed.requirements.require(ALPHA, Audience.STAFF, true)))
                .allSatisfy(change -> assertThatThrownBy(change::run).satisfies(because(Reason.NOT_PROVEN)));
    }

    @Test
    void journalKnowsWhatHappenedAndNoSecret() {
        var bed = new FactorBed(Database.H2);
        Secret key = bed.withTotp(ALPHA);
        List<Secret> codes = bed.factors.newRecoveryCodes(ALPHA);
        bed.factors.removeTotp(ALPHA);
        assertThat(bed.journal.deeds())
                .containsExactly("factor.totp-on alpha", "factor.recovery-codes alpha", "factor.totp-off alpha");
        assertThat(bed.journal.entries.toString())
                .doesNotContain(key.reveal(), codes.getFirst().reveal());
    }

    @Test
    void nonsenseOfBrowsersIsRefused() {
        var bed = new FactorBed(Database.H2);
        assertThat(List.of("", "{}", "null", "[1]", "{\"rawId\":\"AA\"}", "x".repeat(70_000)))
                .allSatisfy(answer -> assertThatThrownBy(
                                () -> bed.factors.addPasskey(ALPHA, bed.factors.beginPasskey(ALPHA), "x", answer))
                        .satisfies(because(Reason.PASSKEY_REFUSED)));
        assertThat(bed.factors.status(ALPHA).isProtected()).isFalse();
    }

    @Test
    void subscribersAndThoseWhoActAsOthersHaveNone() {
        var bed = new FactorBed(Database.H2);
        var asAlpha = new Actor.Impersonation(FactorBed.ROOT, ALPHA, true, Term.UNLIMITED);
        assertThatThrownBy(() -> bed.factors.status(asAlpha)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> bed.factors.beginTotp(asAlpha)).isInstanceOf(DeniedException.class);
    }

    private static java.util.function.Consumer<Throwable> because(Reason reason) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        FactorException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static long atOnce(Callable<Boolean> attempt) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            long successes = 0;
            for (var result : threads.invokeAll(java.util.Collections.nCopies(24, attempt))) {
                successes += result.get() ? 1 : 0;
            }
            return successes;
        }
    }
}
