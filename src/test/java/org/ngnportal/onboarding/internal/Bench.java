package org.ngnportal.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryRefusedException;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.MailPreview;
import org.ngnportal.delivery.MailQueue;
import org.ngnportal.delivery.Prepared;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.onboarding.NewSubscriber;
import org.ngnportal.onboarding.OnboardingId;
import org.ngnportal.onboarding.OnboardingProgress;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.onboarding.Onboardings;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Onboardings over a real database, a platform that has accidents, and a clock that only moves when told. */
final class Bench {

    static final Actor.Customer ALPHA = customer(2, "alpha");
    static final Actor.Customer BETA = customer(3, "beta");
    static final DomainName DOMAIN = new DomainName("alpha.example");

    final FakePlatform platform = new FakePlatform();
    final Outbox outbox = new Outbox();
    final RememberingJournal journal = new RememberingJournal();
    final List<OnboardingId> started = new ArrayList<>();
    final OnboardingStore store;
    final Saga saga;
    final Onboardings onboardings;
    final OnboardingSettings settings = new OnboardingSettings(
            Duration.ofMinutes(15), Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofMinutes(1));
    Map<String, String> properties = Map.of();
    boolean clearTextPasswords = true;
    Instant now = Instant.parse("2026-11-21T20:00:00Z");

    Bench(DataSource database) {
        store = new OnboardingStore(JdbcClient.create(database));
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var sealing = new Sealing(new OpenVault(), new OpenSeal());
        var ngnPro = mock(NgnPro.class);
        when(ngnPro.as(any())).thenReturn(platform);
        saga = new Saga(store, sealing, ngnPro, outbox, transaction, settings, () -> now, journal);
        var rules = mock(OnboardingRules.class);
        when(rules.check(any(), any())).thenReturn(List.of());
        onboardings = new StoredOnboardings(
                rules,
                actor -> new TenantSettings(new Delegation(true, true, true, true), clearTextPasswords, properties),
                store,
                sealing,
                outbox,
                onboarding -> started.add(onboarding.id()),
                transaction);
    }

    static DataSource database() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/portal")
                .load()
                .migrate();
        return source;
    }

    /** Does what the scheduler does: runs, waits, and revives after a death, until there is nothing more to do. */
    void drive(OnboardingId id) {
        for (int runs = 0; runs < 200; runs++) {
            try {
                var next = saga.run(id);
                if (next.isEmpty()) {
                    return;
                }
                now = next.get();
            } catch (FakePlatform.Killed dead) {
                now = now.plusSeconds(20);
            }
        }
        throw new AssertionError("never came to an end");
    }

    OnboardingId ordered(NewSubscriber subscriber) {
        return onboardings.start(ALPHA, subscriber);
    }

    OnboardingProgress progress(OnboardingId id) {
        return onboardings.progress(ALPHA, id).orElseThrow();
    }

    static NewSubscriber lena() {
        return subscriber(false, true);
    }

    static NewSubscriber nextNumber() {
        return subscriber(true, true);
    }

    static NewSubscriber subscriber(boolean nextFreeNumber, boolean voicemail) {
        return new NewSubscriber(
                new NewSubscriber.Identity(
                        DOMAIN,
                        nextFreeNumber,
                        nextFreeNumber ? "" : "Lena",
                        "Lena",
                        "Vogt",
                        "Lena.Vogt@example.net",
                        "de",
                        "Europe/Berlin",
                        new Secret("sip-Secret-77"),
                        new Secret("web-Secret-88")),
                new NewSubscriber.Services(
                        true,
                        "+31 20 123 4567",
                        false,
                        50,
                        2,
                        voicemail,
                        new Secret("482915"),
                        true,
                        Set.of(AccountGroup.MISSED_CALLS)),
                new NewSubscriber.Mailing("lena.vogt@example.net", "de"));
    }

    private static Actor.Customer customer(int id, String name) {
        return new Actor.Customer(new CustomerId(id), new CustomerId(id), true, name, new Secret(name + "-demo"), name);
    }

    void assertNoSecretIsKept(OnboardingId id) {
        assertThat(store.seals(id)).isEmpty();
    }

    /** Keeps what the deliveries keep, by their rules. */
    static final class Outbox implements Deliveries {
        final Map<DeliveryId, WelcomeMail> mails = new HashMap<>();
        final Map<DeliveryId, DeliveryState> states = new HashMap<>();
        final Map<DeliveryId, SipAddress> addresses = new HashMap<>();

        @Override
        public DeliveryId prepare(Actor actor, WelcomeMail mail, DeliveryWay way) {
            var id = DeliveryId.random();
            mails.put(id, mail);
            states.put(id, DeliveryState.PREPARED);
            return id;
        }

        @Override
        public void prepareAll(Actor actor, List<Prepared> deliveries) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<DeliveryId> readyAll(Map<DeliveryId, SipAddress> ready) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<DeliveryId> dropAll(Collection<DeliveryId> ids, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void withdrawAll(Collection<DeliveryId> ids, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void ready(DeliveryId id, SipAddress address) {
            if (states.get(id) == DeliveryState.EXPIRED) {
                throw new DeliveryRefusedException("expired");
            }
            states.put(id, DeliveryState.READY);
            addresses.put(id, address);
        }

        @Override
        public void drop(DeliveryId id, String reason) {
            states.put(id, DeliveryState.EXPIRED);
        }

        long in(DeliveryState state) {
            return states.values().stream().filter(state::equals).count();
        }

        @Override
        public Optional<DeliveryStatus> status(Actor actor, DeliveryId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DeliveryStatus> recent(Actor actor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DeliveryStatus> recent(Actor actor, Set<DeliveryState> states, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MailQueue queue(Actor actor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MailPreview preview(Actor actor, WelcomeMail mail) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sendAgain(Actor actor, DeliveryId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sendAgain(Actor actor, DeliveryId id, MailAddress recipient) {
            throw new UnsupportedOperationException();
        }
    }

    /** Binds to the context, as the real one does, and hides nothing. */
    private static final class OpenVault implements Vault {
        @Override
        public byte[] seal(byte[] clear, String context) {
            return (context + "|" + new String(clear, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] open(byte[] sealed, String context) {
            var text = new String(sealed, StandardCharsets.UTF_8);
            if (!text.startsWith(context + "|")) {
                throw new SealBrokenException(context, new IllegalStateException("moved"));
            }
            return text.substring(context.length() + 1).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final class OpenSeal implements ActorSeal {
        @Override
        public byte[] seal(Actor actor, String context) {
            return (context + "|" + actor.tenant()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Actor open(byte[] sealed, String context) {
            var text = new String(sealed, StandardCharsets.UTF_8);
            assertThat(text).startsWith(context + "|");
            return text.endsWith("|" + ALPHA.tenant()) ? ALPHA : BETA;
        }
    }
}
