package org.ngnportal.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.signin.Browser;
import org.ngnportal.signin.Claim;
import org.ngnportal.signin.Identity;
import org.ngnportal.signin.IdentityCheck;
import org.ngnportal.signin.SignInMethod;
import org.ngnportal.signin.SignInOutcome;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.UserKey;
import org.ngnportal.vault.Secret;

/** On both databases. */
@ParameterizedClass
@EnumSource
class StoredSignInLogTest {

    private static final Browser FIREFOX = new Browser("192.0.2.1", "Mozilla/5.0 Firefox/140.0");

    /** Knows the subscribers of one domain. */
    private static final IdentityCheck SUBSCRIBERS = new IdentityCheck() {
        @Override
        public int order() {
            return 20;
        }

        @Override
        public Optional<Identity> check(String username, Secret password) {
            return Optional.empty();
        }

        @Override
        public Optional<Claim> claim(String username) {
            return username.endsWith("@alpha.example")
                    ? Optional.of(new Claim(
                            new UserKey(UserKey.Kind.SUBSCRIBER, username), new CustomerId(3), new CustomerId(2)))
                    : Optional.empty();
        }
    };

    @Parameter
    private Database database;

    private Bed bed;

    @BeforeEach
    void nothingWrittenYet() {
        bed = new Bed(database, SUBSCRIBERS);
    }

    @Test
    void successIsWrittenWithWhoItWas() {
        record("alpha-shop", Bed.ALPHA_SHOP, SignInOutcome.SIGNED_IN);
        assertThat(rows().getFirst())
                .containsEntry("username", "alpha-shop")
                .containsEntry("user_key", "customer:3")
                .containsEntry("tenant_id", 3)
                .containsEntry("reseller_id", 2)
                .containsEntry("kind", "CUSTOMER")
                .containsEntry("address", "192.0.2.1")
                .containsEntry("agent", "Mozilla/5.0 Firefox/140.0")
                .containsEntry("outcome", "SIGNED_IN")
                .containsEntry("method", "PASSWORD");
    }

    @Test
    void failureWithANameThatNobodyHasKeepsItsBeginningOnly() {
        record("S3cret!password", null, SignInOutcome.REFUSED);
        assertThat(rows().getFirst())
                .containsEntry("username", "S3…")
                .containsEntry("user_key", null)
                .containsEntry("tenant_id", 0);
    }

    @Test
    void failureIsAssignedToWhoSignedInWithTheNameBefore() {
        record("alpha-shop", Bed.ALPHA_SHOP, SignInOutcome.SIGNED_IN);
        record(" Alpha-Shop ", null, SignInOutcome.REFUSED);
        assertThat(rows().getLast())
                .containsEntry("username", "Alpha-Shop")
                .containsEntry("user_key", "customer:3")
                .containsEntry("tenant_id", 3);
    }

    @Test
    void failureIsAssignedToWhoClaimsTheName() {
        record("alice@alpha.example", null, SignInOutcome.REFUSED);
        assertThat(rows().getFirst())
                .containsEntry("username", "alice@alpha.example")
                .containsEntry("user_key", "subscriber:alice@alpha.example")
                .containsEntry("tenant_id", 3);
    }

    @Test
    void nameThatTwoHaveIsShownToAdministratorsAlone() {
        record("alpha", Bed.ALPHA, SignInOutcome.SIGNED_IN);
        record("alpha", Bed.BETA, SignInOutcome.SIGNED_IN);
        record("alpha", null, SignInOutcome.REFUSED);
        assertThat(rows().getLast()).containsEntry("username", "alpha").containsEntry("tenant_id", 0);
    }

    @Test
    void waitingIsWrittenOnceAMinute() {
        for (int i = 0; i < 10; i++) {
            record("alpha", null, SignInOutcome.THROTTLED);
        }
        assertThat(rows()).hasSize(1);
    }

    @Test
    void hostileTextIsCutAndOnOneLine() {
        var hostile =
                new Browser("1".repeat(200), "Agent\r\n2026-11-21 ERROR forged\u202e\u0000\ud800" + "x".repeat(5000));
        bed.log.record("a\nb".repeat(2000), Bed.ALPHA, SignInOutcome.SIGNED_IN, SignInMethod.PASSWORD, hostile);
        var row = rows().getFirst();
        assertThat((String) row.get("agent"))
                .hasSize(300)
                .doesNotContainPattern("\\p{Cntrl}")
                .endsWith("…");
        assertThat((String) row.get("username")).hasSize(330).doesNotContainPattern("\\p{Cntrl}");
        assertThat((String) row.get("address")).hasSize(64);
    }

    @Test
    void oldLinesAreRemoved() {
        record("alpha", Bed.ALPHA, SignInOutcome.SIGNED_IN);
        bed.watch.move(Duration.ofDays(1));
        record("alpha", Bed.ALPHA, SignInOutcome.SIGNED_OUT);
        bed.lines.removeBefore(bed.watch.instant());
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("outcome", "SIGNED_OUT"));
    }

    @Test
    void onlyTheLatestAreKeptOfAFlood() {
        for (int i = 0; i < 10; i++) {
            record("user" + i, null, SignInOutcome.REFUSED);
        }
        bed.lines.removeAllBut(4);
        assertThat(rows()).hasSize(4);
    }

    private void record(String username, @Nullable Actor actor, SignInOutcome outcome) {
        bed.log.record(username, actor, outcome, SignInMethod.PASSWORD, FIREFOX);
    }

    private List<Map<String, Object>> rows() {
        return bed.jdbc.sql("SELECT * FROM signin_log ORDER BY number").query().listOfRows();
    }
}
