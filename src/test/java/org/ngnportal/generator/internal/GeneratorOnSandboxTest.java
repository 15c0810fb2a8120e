package org.ngnportal.generator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.Batches;
import org.ngnportal.batches.NewBatch;
import org.ngnportal.batches.NewRow;
import org.ngnportal.domains.TestDomains;
import org.ngnportal.generator.Findings;
import org.ngnportal.generator.Findings.Kind;
import org.ngnportal.generator.Findings.Taken;
import org.ngnportal.generator.GeneratorProblem;
import org.ngnportal.generator.GeneratorProblem.Field;
import org.ngnportal.generator.Naming;
import org.ngnportal.generator.Numbering;
import org.ngnportal.generator.OfferedRange;
import org.ngnportal.generator.Orders;
import org.ngnportal.imports.SubscriberOrder;
import org.ngnportal.imports.TestImports;
import org.ngnportal.ngnpro.E164Number;
import org.ngnportal.ngnpro.EnumId;
import org.ngnportal.ngnpro.EnumMapping;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumService;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.onboarding.TestOnboardingRules;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerNames;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;

/** Orders compared with the demo platform over the socket, and what rows they become. */
class GeneratorOnSandboxTest {

    private static final String ALPHA = "alpha.example";

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static NgnPro ngnPro;
    private static Tenants tenants;
    private static Actor alpha;
    private static Actor beta;

    private final Batches batches = mock(Batches.class);
    private final List<NewRow> rows = new ArrayList<>();
    private final List<NewBatch> opened = new ArrayList<>();
    private PlatformGenerator generator;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        var settings = NgnProSettings.at(URI.create(sandbox.url()));
        client = new NgnProClient(settings);
        ngnPro = TestTenancy.ngnPro(client);
        tenants = TestTenancy.tenants(ngnPro, settings);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        beta = ngnPro.authenticate("beta", new Secret("beta-demo"));
        var sip = ngnPro.as(alpha).sip();
        sip.addAccount(SipAccount.builder(new SipId("31205550305", ALPHA))
                .name("Sits", "There")
                .email("there@alpha.example")
                .password("Kettle-Orbit-7")
                .build());
        sip.addAlias(SipAlias.of(new SipId("31205550301", ALPHA), new SipId("alice", ALPHA), null));
        ngnPro.as(alpha)
                .enumeration()
                .addNumber(EnumNumber.of(
                        new EnumId(new E164Number("31205550303"), "e164.arpa"),
                        null,
                        "",
                        List.of(EnumMapping.of("sip", "sip:alice@alpha.example"))));
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @BeforeEach
    void assemble() {
        var domains = TestDomains.over(ngnPro);
        var accounts = mock(Accounts.class);
        var customers = mock(CustomerNames.class);
        when(customers.of(any(), any())).thenReturn(Map.of());
        var rules = new OrderRules(
                TestOnboardingRules.over(domains, accounts, tenants), domains, customers, new Passwords());
        when(batches.open(any(), any())).thenAnswer(call -> {
            opened.add(call.getArgument(1));
            return BatchId.random();
        });
        org.mockito.Mockito.doAnswer(call -> rows.addAll(call.getArgument(2)))
                .when(batches)
                .append(any(), any(), any());
        generator = new PlatformGenerator(
                ngnPro, tenants, rules, new AccountRows(new Passwords(), TestImports.orders()), batches);
    }

    @Test
    void everybodyIsOfferedTheRangesOfHisOwn() {
        assertThat(generator.ranges(alpha)).extracting(OfferedRange::prefix).containsExactly("3120555");
        assertThat(generator.ranges(beta)).extracting(OfferedRange::prefix).containsExactly("442079461");
        assertThat(generator.ranges(alpha).getFirst().minDigits()).isEqualTo(11);
    }

    @Test
    void rangesOfOthersAreNotFilled() {
        assertThat(generator.check(beta, Orders.both("beta.example", "31205550200", 5)))
                .extracting(GeneratorProblem::field)
                .containsExactly(Field.RANGE);
        assertThat(generator.check(beta, Orders.accounts(ALPHA, "31205550200", 5)))
                .extracting(GeneratorProblem::field)
                .containsExactly(Field.DOMAIN);
    }

    @Test
    void whatIsThereAlreadyIsFoundBeforeAnythingIsWritten() {
        var order = Orders.both(ALPHA, "31205550300", 10);

        var findings = generator.look(alpha, order);

        assertThat(findings.taken())
                .containsExactly(
                        new Taken(2, Kind.ALIAS, "31205550301@alpha.example"),
                        new Taken(4, Kind.NUMBER, "+31205550303"),
                        new Taken(6, Kind.ACCOUNT, "31205550305@alpha.example"));
        assertThat(findings.rest()).isEqualTo(7);
        assertThat(findings.problems()).isEmpty();
        generator.start(alpha, order, findings);
        assertThat(rows).extracting(NewRow::number).containsExactly(1, 3, 5, 7, 8, 9, 10);
    }

    @Test
    void whatIsThereIsFoundUnderUsernamesOfOtherForms() {
        var order = Orders.order(
                Orders.accounts(ALPHA, new Naming(8, ""), Orders.NO_SERVICES),
                null,
                new Numbering("31205550300", 10, 1),
                null);
        ngnPro.as(alpha)
                .sip()
                .addAccount(SipAccount.builder(new SipId("307", ALPHA))
                        .name("Short", "Number")
                        .email("short@alpha.example")
                        .password("Kettle-Orbit-7")
                        .build());

        assertThat(generator.look(alpha, order).taken())
                .containsExactly(new Taken(8, Kind.ACCOUNT, "307@alpha.example"));
    }

    @Test
    void creditsOfTheTenantMustSuffice() {
        var order = Orders.accounts(ALPHA, "31205551000", 1200);
        var findings = generator.look(alpha, order);

        assertThat(findings.problems())
                .extracting(GeneratorProblem::messageKey)
                .containsExactly("generator.problem.credit.accounts");
        assertThatThrownBy(() -> generator.start(alpha, order, findings)).isInstanceOf(IllegalArgumentException.class);
        assertThat(opened).isEmpty();
    }

    @Test
    void roomInTheRangeIsToldForWhatIsLeft() {
        var findings = generator.look(alpha, Orders.both(ALPHA, "31205551000", 1200));

        assertThat(findings.problems())
                .extracting(GeneratorProblem::messageKey)
                .contains("generator.problem.range-full");
    }

    @Test
    void thousandsOfRowsEachHavePasswordsOfTheirOwn() {
        var order = Orders.accounts(ALPHA, "31205551000", 1200);
        var findings = new Findings(1200, List.of(), new BitSet(), List.of());

        generator.start(alpha, order, findings);

        assertThat(opened).extracting(NewBatch::title).containsExactly("31205551000 – 31205552199 @alpha.example");
        assertThat(rows).hasSize(1200);
        var secrets = new HashSet<String>();
        rows.forEach(row -> {
            var wish = ((SubscriberOrder) row.order()).wish();
            secrets.add(java.util.Objects.requireNonNull(wish.passwords().sip()).reveal());
            secrets.add(java.util.Objects.requireNonNull(wish.passwords().web()).reveal());
            assertThat(row.subject()).isEqualTo(wish.username() + "@alpha.example");
        });
        assertThat(secrets).hasSize(2400).allMatch(secret -> secret.length() == 14);
    }

    @Test
    void numbersAloneLeadWhereTheyAreToldTo() {
        var order = Orders.numbers("31205550400", 3, EnumService.SIP, "{number}@pbx.example");
        generator.start(alpha, order, generator.look(alpha, order));

        assertThat(rows).extracting(NewRow::subject).containsExactly("+31205550400", "+31205550401", "+31205550402");
        assertThat(((NumberOrder) rows.getLast().order()).mapto()).isEqualTo("sip:31205550402@pbx.example");
        assertThat(opened).extracting(NewBatch::kind).containsExactly(NumberWork.KIND);
    }

    @Test
    void wrongOrdersAreNeverStarted() {
        var order = Orders.both(ALPHA, "3120555", 1);
        var findings = generator.look(alpha, Orders.both(ALPHA, "31205550500", 1));

        assertThatThrownBy(() -> generator.start(alpha, order, findings)).isInstanceOf(IllegalArgumentException.class);
        assertThat(opened).isEmpty();
    }

    @Test
    void subscribersGenerateNothing() {
        var alice = ngnPro.subscriberOf(alpha, new org.ngnportal.sip.SipAddress("alice", ALPHA))
                .orElseThrow();

        assertThatThrownBy(() -> generator.ranges(alice)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> generator.look(alice, Orders.accounts(ALPHA, "1000", 1)))
                .isInstanceOf(DeniedException.class);
    }
}
