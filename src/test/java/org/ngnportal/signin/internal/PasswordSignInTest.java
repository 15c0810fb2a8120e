package org.ngnportal.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.signin.MadeUpPlatform;
import org.ngnportal.signin.NoConnections;
import org.ngnportal.signin.SignInProblem;
import org.ngnportal.signin.SignInProblem.Reason;
import org.ngnportal.signin.TooManyTriesException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

class PasswordSignInTest {

    private final NgnPro platform = new MadeUpPlatform();
    private final NoConnections connections = new NoConnections();
    private final Bed bed = new Bed(Database.H2);
    private final PasswordSignIn signIn = new PasswordSignIn(
            List.of(new AdministratorCheck(platform, connections), new CustomerCheck(platform, connections)),
            bed.throttle,
            bed.log,
            signedIn -> signedIn);

    @Test
    void resellerGetsInWithHisOwnPassword() {
        SignedIn alpha = signIn(" alpha ", MadeUpPlatform.PASSWORD);
        assertThat(alpha.getName()).isEqualTo("alpha");
        assertThat(alpha.active()).isTrue();
        assertThat(alpha.actor().displayName()).isEqualTo("Alpha Telecom");
    }

    @Test
    void administratorGetsInWhenThePlatformSaysSo() {
        assertThat(signIn("root", MadeUpPlatform.PASSWORD).actor().role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void resellerThatIsNotActiveGetsInMarked() {
        assertThat(signIn("gamma", MadeUpPlatform.PASSWORD).active()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "alpha, REFUSED, 9001",
        "nobody, REFUSED, 9001",
        "elsewhere, REFUSED, 4711",
        "blocked, BLOCKED, 9002",
        "broken, PLATFORM_FAILED, 9009",
        "down, PLATFORM_DOWN,"
    })
    void everyRefusalHasItsReason(String username, Reason reason, Integer code) {
        SignInProblem problem = refusal(username, "wrong");
        assertThat(problem.reason()).isEqualTo(reason);
        assertThat(problem.faultCode()).isEqualTo(code);
        assertThat(problem.username()).isEqualTo(username);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void emptyUsernameIsRefusedWithoutAsking(String username) {
        assertThat(refusal(username, "x").faultCode()).isNull();
    }

    @Test
    void guessingIsSlowedDownEvenForTheRightPassword() {
        for (int i = 0; i < 5; i++) {
            refusal("alpha", "wrong");
        }
        assertThatThrownBy(() -> signIn("alpha", MadeUpPlatform.PASSWORD)).isInstanceOf(TooManyTriesException.class);
    }

    @Test
    void everyTryIsWrittenDown() {
        signIn("alpha", MadeUpPlatform.PASSWORD);
        for (int i = 0; i < 5; i++) {
            refusal("alpha", "wrong");
        }
        refusal("down", "x");
        assertThatThrownBy(() -> signIn("alpha", "x")).isInstanceOf(TooManyTriesException.class);
        assertThat(bed.jdbc
                        .sql("SELECT DISTINCT username, outcome FROM signin_log")
                        .query((row, n) -> row.getString(1) + " " + row.getString(2))
                        .set())
                .containsExactlyInAnyOrder("alpha SIGNED_IN", "alpha REFUSED", "d… NOT_CHECKED", "alpha THROTTLED");
    }

    @Test
    void platformThatIsDownLocksNobodyOut() {
        for (int i = 0; i < 10; i++) {
            assertThat(refusal("down", "x").reason()).isEqualTo(Reason.PLATFORM_DOWN);
        }
    }

    @Test
    void signedInUserShowsNoSecretAndIsNeverWritten() {
        SignedIn alpha = signIn("alpha", MadeUpPlatform.PASSWORD);
        assertThat(alpha.toString()).doesNotContain(MadeUpPlatform.PASSWORD);
        assertThat(alpha.getCredentials()).isEqualTo("");
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(alpha))
                .isInstanceOf(NotSerializableException.class);
    }

    private SignedIn signIn(String username, String password) {
        return (SignedIn) signIn.authenticate(attempt(username, password));
    }

    private SignInProblem refusal(String username, String password) {
        return catchThrowableOfType(SignInException.class, () -> signIn.authenticate(attempt(username, password)))
                .problem(username);
    }

    private static UsernamePasswordAuthenticationToken attempt(String username, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(username, password);
    }
}
