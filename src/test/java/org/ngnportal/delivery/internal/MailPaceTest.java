package org.ngnportal.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How mails are spread over time, by a clock that is set. */
class MailPaceTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

    private Instant now = BEGIN;
    private JdbcClient jdbc;

    @BeforeEach
    void openDatabase() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:pace;DB_CLOSE_DELAY=-1");
        jdbc = JdbcClient.create(database);
        jdbc.sql("DROP TABLE IF EXISTS mail_node").update();
        jdbc.sql("CREATE TABLE mail_node (node VARCHAR(60) PRIMARY KEY, seen_at TIMESTAMP WITH TIME ZONE NOT NULL)")
                .update();
    }

    private MailPace node(int perMinute) {
        return new MailPace(new MailServerSettings("", "", true, perMinute, 5), new MailNodes(jdbc), () -> now);
    }

    /** Sends mails as the scheduler would; at which second after the beginning each went. */
    private ArrayList<Long> run(MailPace pace, int mails) {
        var waiting = new PriorityQueue<Instant>();
        IntStream.range(0, mails).forEach(i -> waiting.add(now));
        var sent = new ArrayList<Long>();
        int asked = 0;
        while (!waiting.isEmpty()) {
            var due = waiting.remove();
            now = due.isAfter(now) ? due : now;
            pace.next(false)
                    .ifPresentOrElse(
                            waiting::add,
                            () -> sent.add(Duration.between(BEGIN, now).toSeconds()));
            asked++;
        }
        assertThat(asked).isLessThanOrEqualTo(mails * 3);
        return sent;
    }

    @Test
    void withoutALimitEveryMailGoesAtOnce() {
        assertThat(run(node(0), 1000)).containsOnly(0L);
    }

    @Test
    void noMoreThanTheLimitGoInAnyMinute() {
        var sent = run(node(120), 600);

        assertThat(sent.getLast()).isBetween(280L, 310L);
        for (long second = 0; second < 300; second += 10) {
            long from = second;
            assertThat(sent.stream().filter(at -> at >= from && at < from + 60)).hasSizeLessThanOrEqualTo(132);
        }
    }

    @Test
    void whoIsWaitedForGoesPastTheQueue() {
        var pace = node(60);
        IntStream.range(0, 200).forEach(i -> pace.next(false));
        assertThat(pace.next(false)).isPresent();
        assertThat(pace.next(true)).isEmpty();
    }

    @Test
    void nodesShareTheLimit() {
        var first = node(120);
        var second = node(120);
        assertThat(first.next(false)).isEmpty();
        assertThat(second.next(false)).isEmpty();
        now = now.plusSeconds(30);
        first.next(false);
        second.next(false);
        var waits = new ArrayList<Optional<Instant>>();
        IntStream.range(0, 30).forEach(i -> waits.add(first.next(false)));

        assertThat(waits.getLast().orElseThrow()).isAfter(now.plusSeconds(20));
        now = now.plusSeconds(120);
        assertThat(new MailNodes(jdbc).seen(now)).isEqualTo(1);
    }
}
