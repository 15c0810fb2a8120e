package org.ngnportal.quota.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.accounts.TestAccounts;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.delivery.RememberingMails;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.prepaid.Money;
import org.ngnportal.quota.InvalidThresholdException;
import org.ngnportal.quota.Metered;
import org.ngnportal.quota.MonthlyUsage;
import org.ngnportal.quota.QuotaParts;
import org.ngnportal.quota.UsageMeter;
import org.ngnportal.quota.WarningPolicy;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Connections;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Term;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WarningsOnSandboxTest {

    private static final SipAddress FEMKE = new SipAddress("femke.de.vries", "alpha.example");
    private static final SipAddress MIHAELA = new SipAddress("mihaela.popescu", "alpha.example");

    private static final String SPENT = "90";

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static NgnProSettings settings;
    private static NgnPro ngnPro;
    private static Actor.Customer alpha;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory().withTraffic());
        settings = NgnProSettings.at(URI.create(sandbox.url()));
        client = new NgnProClient(settings);
        ngnPro = TestTenancy.ngnPro(client);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    /** One node with walks that begin anew each time. */
    private static final class Node {

        final RememberingMails mails;
        final RememberingJournal journal = new RememberingJournal();
        final QuotaStore store;
        final StoredThresholds thresholds;
        final StoredPolicies policies;
        final LimitWalk limits;
        final BalanceWalk balances;
        final QuotaParts parts;

        Node(Database database) {
            this(database.fresh(), new RememberingMails(), 7);
        }

        Node(javax.sql.DataSource source, RememberingMails mails, int portion) {
            this.mails = mails;
            var jdbc = JdbcClient.create(source);
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
            var tenants = TestTenancy.tenants(ngnPro, settings);
            var connections = mock(Connections.class);
            when(connections.everywhere()).thenReturn(List.of(alpha));
            when(connections.reaching(any())).thenReturn(Optional.of(alpha));
            var pace = new QuotaSettings(Duration.ofSeconds(1), portion, Duration.ZERO);
            var words = new WarningMails(mails, tenants);
            var clock = Clock.systemDefaultZone();
            store = new QuotaStore(jdbc);
            thresholds = new StoredThresholds(jdbc);
            policies = new StoredPolicies(store, journal, transaction);
            limits = new LimitWalk(
                    connections, ngnPro, new Spending(), policies, store, words, transaction, pace, clock);
            balances = new BalanceWalk(
                    thresholds,
                    connections,
                    ngnPro,
                    words,
                    transaction,
                    pace,
                    Clock.offset(clock, Duration.ofSeconds(1)));
            parts = new QuotaParts(ngnPro, tenants, TestAccounts.lines(ngnPro, journal), thresholds);
        }

        /** As many portions as a round has. */
        void walkOn() {
            do {
                limits.goOn();
            } while (store.position(alpha.tenant()).next() > 0);
        }

        List<NoteMail> mailsTo(String email) {
            return List.copyOf(mails.sent).stream()
                    .filter(mail -> mail.recipient().value().equals(email))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoComesNearTheLimitIsWarnedOnceWhateverTheNumberOfRoundsAndNodes(Database database) throws Exception {
        var source = database.fresh();
        var mails = new RememberingMails();
        var node = new Node(source, mails, 7);
        var other = new Node(source, mails, 50);
        limit(FEMKE, percent(90), "femke." + database.name() + "@mail.example");

        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(List.of(walk(node), walk(other))).getFirst().get();
        }
        node.walkOn();

        assertThat(node.mailsTo("femke." + database.name().toLowerCase(Locale.ROOT) + "@mail.example"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.note()).isEqualTo(Note.QUOTA_REACHED);
                    assertThat(mail.language()).hasToString("nl");
                    assertThat(mail.facts())
                            .containsKeys("near", "spent", "limit")
                            .doesNotContainKey("over");
                });
    }

    @ParameterizedTest
    @EnumSource
    void allThatWasPassedAtOnceIsOneMailAndAnotherLimitIsAnotherWarning(Database database) {
        var node = new Node(database);
        var email = "twice." + database.name().toLowerCase(Locale.ROOT) + "@mail.example";
        limit(FEMKE, percent(150), email);
        node.walkOn();
        node.walkOn();

        assertThat(node.mailsTo(email))
                .singleElement()
                .satisfies(mail -> assertThat(mail.facts()).containsKey("over"));

        limit(FEMKE, percent(85), email);
        node.walkOn();

        assertThat(node.mailsTo(email)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aResellerDecidesAtWhatPercentage(Database database) {
        var node = new Node(database);
        var email = "policy." + database.name().toLowerCase(Locale.ROOT) + "@mail.example";
        limit(FEMKE, percent(60), email);
        node.walkOn();
        assertThat(node.mailsTo(email)).isEmpty();

        node.policies.set(alpha, WarningPolicy.parse("50; 95 %"));
        assertThat(node.policies.get(alpha).percents()).containsExactly(50, 95);
        assertThat(node.policies.isOwn(alpha)).isTrue();
        node.walkOn();
        assertThat(node.mailsTo(email)).hasSize(1);

        node.policies.reset(alpha);
        assertThat(node.policies.get(alpha)).isEqualTo(WarningPolicy.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource
    void aLowBalanceIsToldOnceAndAgainAfterItWasHigher(Database database) {
        var node = new Node(database);
        var email = "low." + database.name().toLowerCase(Locale.ROOT) + "@mail.example";
        change(MIHAELA, account -> account.email(email));
        var mihaela = subscriber(MIHAELA);
        var balance = ngnPro.as(alpha)
                .sip()
                .getPrepaidStatus(List.of(id(MIHAELA)))
                .getFirst()
                .balance();
        var above = new Money(balance.setScale(0, RoundingMode.DOWN).add(BigDecimal.TEN));

        node.parts.warnings().set(mihaela, above);
        node.balances.goOn();
        node.balances.goOn();
        assertThat(node.mailsTo(email)).singleElement().satisfies(mail -> {
            assertThat(mail.note()).isEqualTo(Note.LOW_BALANCE);
            assertThat(mail.language()).hasToString("ro");
        });

        book("20");
        node.balances.goOn();
        assertThat(node.mailsTo(email)).hasSize(1);

        book("-20");
        node.balances.goOn();
        assertThat(node.mailsTo(email)).hasSize(2);
        assertThat(node.journal.deeds()).containsExactly("balance-warning.set " + MIHAELA);

        node.parts.warnings().set(mihaela, null);
        assertThat(node.parts.warnings().get(mihaela).below()).isNull();
        assertThat(node.thresholds.due(java.time.Instant.now(), 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void oneSetsTheWarningForOneselfAndNothingAbsurd(Database database) {
        var warnings = new Node(database).parts.warnings();
        var mihaela = subscriber(MIHAELA);

        assertThatThrownBy(() -> warnings.set(mihaela, Money.ZERO)).isInstanceOf(InvalidThresholdException.class);
        assertThatThrownBy(() -> warnings.set(mihaela, Money.of("10000.01")))
                .isInstanceOf(InvalidThresholdException.class);
        assertThatThrownBy(() -> warnings.set(alpha, Money.of("1"))).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() ->
                        warnings.set(new Actor.Impersonation(alpha, mihaela, false, Term.UNLIMITED), Money.of("1")))
                .isInstanceOf(DeniedException.class);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void theMonthIsToldAsThePlatformCountsIt(Database database) {
        var usages = new Node(database).parts.usages();
        limit(FEMKE, 70, "femke@mail.example");

        var own = usages.own(subscriber(FEMKE)).orElseThrow();

        assertThat(usages.of(alpha, FEMKE)).contains(own);
        assertThat(own.limit()).isEqualTo(70);
        assertThat(own.calls()).isPositive();
        assertThat(own.since()).hasDayOfMonth(1);
        assertThat(own.currency()).isNotEmpty();
        assertThat(usages.own(subscriber(MIHAELA))).isEmpty();
        assertThatThrownBy(() -> usages.of(ngnPro.authenticate("beta", new Secret("beta-demo")), FEMKE))
                .hasMessageContaining("1010");
    }

    /** The same for everybody, so that it does not matter what the sandbox's people talk. */
    private static final class Spending extends UsageMeter {

        Spending() {
            super(Clock.systemDefaultZone());
        }

        @Override
        public MonthlyUsage read(SipPort sip, Metered account, String currency) {
            return new MonthlyUsage(Money.of(SPENT), 9, account.quota(), false, month(account), currency);
        }
    }

    private static Callable<Void> walk(Node node) {
        return () -> {
            node.walkOn();
            return null;
        };
    }

    /** The limit of which so many per cent, or a little less, were spent. */
    private static int percent(int percent) {
        return Money.of(SPENT)
                .times(100)
                .amount()
                .divide(BigDecimal.valueOf(percent), 0, RoundingMode.UP)
                .intValueExact();
    }

    private static void limit(SipAddress address, int quota, String email) {
        change(address, account -> account.quota(quota).email(email.toLowerCase(Locale.ROOT)));
    }

    private static void change(SipAddress address, java.util.function.UnaryOperator<SipAccount.Builder> change) {
        var sip = ngnPro.as(alpha).sip();
        sip.updateAccount(change.apply(sip.getAccount(id(address)).toBuilder()).build());
    }

    private static void book(String amount) {
        ngnPro.as(alpha).sip().addBalance(id(MIHAELA), new BigDecimal(amount), "test");
    }

    private static SipId id(SipAddress address) {
        return new SipId(address.user(), address.domain());
    }

    private static Actor.Subscriber subscriber(SipAddress address) {
        return ngnPro.subscriberOf(alpha, address).orElseThrow();
    }
}
