package org.ngnportal.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.Lockout;
import org.ngnportal.signin.SignInFilter;
import org.ngnportal.signin.SignInLine;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.signin.Throttle.Purpose;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Login;
import org.ngnportal.tenancy.Role;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.Secret;

/** On both databases. */
@ParameterizedClass
@EnumSource
class StoredSignInsTest {

    private static final String HERE = "192.0.2.1";
    private static final Actor ROOT = new Actor.Administrator(Login.administrator("root", new Secret("x")));

    @Parameter
    private Database database;

    private final RememberingJournal journal = new RememberingJournal();
    private Bed bed;
    private StoredSignIns signIns;

    @BeforeEach
    void everybodySignsInOnce() {
        bed = new Bed(database);
        signIns = new StoredSignIns(new SignInSearch(bed.jdbc), bed.throttles, journal, bed.watch);
        for (var actor : List.of(Bed.ALPHA, Bed.ALPHA_SHOP, Bed.BETA)) {
            record(actor.username(), actor, SignInOutcome.SIGNED_IN);
        }
    }

    @Test
    void everybodySeesHisOwnAndResellersTheirCustomersToo() {
        record("alpha-shop", null, SignInOutcome.REFUSED);
        record("nobody-knows", null, SignInOutcome.REFUSED);
        assertThat(names(Bed.ALPHA)).containsExactly("alpha-shop", "alpha-shop", "alpha");
        assertThat(names(Bed.ALPHA_SHOP)).containsExactly("alpha-shop", "alpha-shop");
        assertThat(names(Bed.BETA)).containsExactly("beta");
        assertThat(names(ROOT)).containsExactly("no…", "alpha-shop", "beta", "alpha-shop", "alpha");
    }

    @Test
    void linesAreFoundByNameAddressKindTimeAndFailure() {
        bed.watch.move(Duration.ofHours(1));
        record("alpha-shop", null, SignInOutcome.REFUSED);
        assertThat(count(new SignInFilter("SHOP", null, null, false))).isEqualTo(2);
        assertThat(count(new SignInFilter("192.0.2", null, null, false))).isEqualTo(4);
        assertThat(count(new SignInFilter("%", null, null, false))).isZero();
        assertThat(count(new SignInFilter("", UserKey.Kind.SUBSCRIBER, null, false)))
                .isZero();
        assertThat(count(new SignInFilter("", UserKey.Kind.CUSTOMER, null, false)))
                .isEqualTo(4);
        assertThat(count(new SignInFilter("", null, bed.watch.instant(), false)))
                .isEqualTo(1);
        assertThat(count(SignInFilter.failedSince(bed.watch.instant().minusSeconds(9))))
                .isEqualTo(1);
        assertThat(signIns.find(ROOT, SignInFilter.ALL, 1, 2))
                .extracting(SignInLine::username)
                .containsExactly("beta", "alpha-shop");
    }

    @Test
    void resellerUnlocksHisCustomer() {
        lockOut("alpha-shop");
        var lockout = signIns.lockouts(Bed.ALPHA).getFirst();
        assertThat(lockout.who()).isEqualTo("alpha-shop");
        assertThat(lockout.address()).isEqualTo(HERE);
        assertThat(lockout.unlockable()).isTrue();
        assertThat(signIns.unlock(Bed.ALPHA, lockout.id())).isTrue();
        assertThat(signIns.lockouts(Bed.ALPHA)).isEmpty();
        bed.throttle.begin(Purpose.SIGN_IN, "alpha-shop", HERE);
        assertThat(journal.entries).singleElement().satisfies(entry -> {
            assertThat(entry.deed().action()).isEqualTo("sign-in.unlock");
            assertThat(entry.tenant()).isEqualTo(Bed.ALPHA_SHOP.id());
        });
    }

    @Test
    void nobodyUnlocksHimselfOrHisEmployer() {
        lockOut("alpha-shop");
        assertThat(signIns.lockouts(Bed.ALPHA_SHOP)).singleElement().matches(lockout -> !lockout.unlockable());
        var manager = operator(Role.MANAGER, Bed.ALPHA_SHOP);
        assertThatThrownBy(() -> signIns.unlock(manager, locked())).isInstanceOf(DeniedException.class);
    }

    @Test
    void staffUnlocksThoseBelowItsEmployerUnlessItOnlyLooks() {
        lockOut("alpha-shop");
        assertThat(unlockable(operator(Role.MANAGER, Bed.ALPHA))).isTrue();
        assertThat(unlockable(operator(Role.SUPPORT, Bed.ALPHA))).isTrue();
        assertThat(unlockable(operator(Role.READ_ONLY, Bed.ALPHA))).isFalse();
        assertThatThrownBy(() -> signIns.unlock(operator(Role.READ_ONLY, Bed.ALPHA), locked()))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    void lockoutsOfOthersAreNotThere() {
        lockOut("alpha-shop");
        assertThat(signIns.lockouts(Bed.BETA)).isEmpty();
        assertThat(signIns.unlock(Bed.BETA, locked())).isFalse();
    }

    @Test
    void addressesAndUnknownNamesAreForAdministrators() {
        for (int i = 0; i < 25; i++) {
            bed.throttle.begin(Purpose.SIGN_IN, "unknown" + i, HERE);
        }
        assertThat(signIns.lockouts(Bed.ALPHA)).isEmpty();
        var address = signIns.lockouts(ROOT).getFirst();
        assertThat(address.purpose()).isNull();
        assertThat(address.address()).isEqualTo(HERE);
        assertThat(signIns.unlock(ROOT, address.id())).isTrue();
    }

    @Test
    void secondFactorsAreShownByTheNameOfTheirUser() {
        for (int i = 0; i < 5; i++) {
            bed.throttle.begin(Purpose.SECOND_FACTOR, Bed.ALPHA_SHOP.user().toString(), HERE);
        }
        assertThat(signIns.lockouts(Bed.ALPHA)).extracting(Lockout::who).containsExactly("alpha-shop");
    }

    private void lockOut(String username) {
        for (int i = 0; i < 5; i++) {
            bed.throttle.begin(Purpose.SIGN_IN, username, HERE);
        }
    }

    private String locked() {
        return signIns.lockouts(ROOT).getFirst().id();
    }

    private boolean unlockable(Actor actor) {
        return signIns.lockouts(actor).getFirst().unlockable();
    }

    private int count(SignInFilter filter) {
        return signIns.count(ROOT, filter);
    }

    private List<String> names(Actor actor) {
        return signIns.find(actor, SignInFilter.ALL, 0, 50).stream()
                .map(SignInLine::username)
                .toList();
    }

    private void record(String username, @Nullable Actor actor, SignInOutcome outcome) {
        bed.log.record(username, actor, outcome, SignInMethod.PASSWORD, new Browser(HERE, "Mozilla/5.0"));
    }

    private static Actor operator(Role role, Actor employer) {
        return new Actor.Operator("1", "anna@alpha.example", "Anna", Grants.of(role), employer);
    }
}
