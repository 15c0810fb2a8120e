package org.ngnportal.links.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.links.Link;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On both databases. */
class StoredLinksTest {

    private static final int THREADS = 50;
    private static final String INVITATION = "invitation";
    private static final String RESET = "password-reset";
    private static final String EVA = "operator:eva";
    private static final Duration HOUR = Duration.ofHours(1);

    private record Bed(HikariDataSource source, StoredLinks links, JdbcClient jdbc, TransactionTemplate transaction)
            implements AutoCloseable {

        static Bed on(Database database) throws Exception {
            var settings = new HikariConfig();
            settings.setDataSource(database.fresh());
            var source = new HikariDataSource(settings);
            var jdbc = JdbcClient.create(source);
            return new Bed(
                    source,
                    new StoredLinks(jdbc),
                    jdbc,
                    new TransactionTemplate(new DataSourceTransactionManager(source)));
        }

        Optional<Link> redeem(Secret token) {
            return transaction.execute(status -> links.redeem(INVITATION, token));
        }

        void letExpire() {
            jdbc.sql("UPDATE single_use_link SET expires_at = issued_at").update();
        }

        long rows() {
            return jdbc.sql("SELECT count(*) FROM single_use_link")
                    .query(Long.class)
                    .single();
        }

        @Override
        public void close() {
            source.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLinkIsFoundByItsTokenAndRedeemedOnce(Database database) throws Exception {
        try (var bed = Bed.on(database)) {
            var token = bed.links().issue(INVITATION, EVA, "de", HOUR);

            var seen = bed.links().peek(INVITATION, token).orElseThrow();
            assertThat(seen.subject()).isEqualTo(EVA);
            assertThat(seen.payload()).isEqualTo("de");
            assertThat(Duration.between(seen.issuedAt(), seen.expiresAt())).isEqualTo(HOUR);
            assertThat(bed.redeem(token)).contains(seen);
            assertThat(bed.redeem(token)).isEmpty();
            assertThat(bed.links().peek(INVITATION, token)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWhoTryAtOnceOneGetsIt(Database database) throws Exception {
        try (var bed = Bed.on(database);
                var threads = Executors.newFixedThreadPool(THREADS)) {
            var token = bed.links().issue(INVITATION, EVA, "", HOUR);
            var start = new CountDownLatch(1);
            Callable<Optional<Link>> attempt = () -> {
                start.await();
                return bed.redeem(token);
            };
            var attempts = new ArrayList<Future<Optional<Link>>>();
            for (int i = 0; i < THREADS; i++) {
                attempts.add(threads.submit(attempt));
            }
            start.countDown();

            int winners = 0;
            for (var result : attempts) {
                winners += won(result) ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    private static boolean won(Future<Optional<Link>> attempt) throws InterruptedException, ExecutionException {
        return attempt.get().isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRolledBackWasNotRedeemed(Database database) throws Exception {
        try (var bed = Bed.on(database)) {
            var token = bed.links().issue(INVITATION, EVA, "", HOUR);

            bed.transaction().executeWithoutResult(status -> {
                assertThat(bed.links().redeem(INVITATION, token)).isPresent();
                status.setRollbackOnly();
            });

            assertThat(bed.redeem(token)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenServesItsOwnPurposeOnly(Database database) throws Exception {
        try (var bed = Bed.on(database)) {
            var token = bed.links().issue(RESET, EVA, "", HOUR);

            assertThat(bed.links().peek(INVITATION, token)).isEmpty();
            assertThat(bed.redeem(token)).isEmpty();
            assertThat(bed.links().peek(RESET, token)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void expiredLinksAreUselessAndRemoved(Database database) throws Exception {
        try (var bed = Bed.on(database)) {
            var token = bed.links().issue(INVITATION, EVA, "", HOUR);
            bed.letExpire();
            bed.links().issue(INVITATION, "operator:max", "", HOUR);

            assertThat(bed.links().peek(INVITATION, token)).isEmpty();
            assertThat(bed.redeem(token)).isEmpty();
            assertThat(bed.links().open(INVITATION, EVA)).isZero();
            bed.links().removeExpired();
            assertThat(bed.rows()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void revokingEndsTheLinksOfOneSubjectAndPurpose(Database database) throws Exception {
        try (var bed = Bed.on(database)) {
            var first = bed.links().issue(INVITATION, EVA, "", HOUR);
            var second = bed.links().issue(INVITATION, EVA, "", HOUR);
            var reset = bed.links().issue(RESET, EVA, "", HOUR);
            var others = bed.links().issue(INVITATION, "operator:max", "", HOUR);
            assertThat(bed.links().open(INVITATION, EVA)).isEqualTo(2);

            bed.links().revoke(INVITATION, EVA);

            for (var gone : List.of(first, second)) {
                assertThat(bed.links().peek(INVITATION, gone)).isEmpty();
            }
            assertThat(bed.links().peek(RESET, reset)).isPresent();
            assertThat(bed.links().peek(INVITATION, others)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseDoesNotHoldTheToken(Database database) throws Exception {
        try (var bed = Bed.on(database)) {
            var token = bed.links().issue(INVITATION, EVA, "de", HOUR);

            assertThat(token.reveal()).hasSize(43).matches("[A-Za-z0-9_-]+");
            assertThat(bed.jdbc()
                            .sql("SELECT * FROM single_use_link")
                            .query()
                            .singleRow()
                            .values()
                            .toString())
                    .contains("de")
                    .doesNotContain(token.reveal());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anythingElseIsNoToken(Database database) throws Exception {
        try (var bed = Bed.on(database)) {
            bed.links().issue(INVITATION, EVA, "", HOUR);

            for (var typed : List.of("", "' OR 1=1 --", "x".repeat(100_000), "\u0000")) {
                assertThat(bed.links().peek(INVITATION, new Secret(typed))).isEmpty();
            }
        }
    }
}
