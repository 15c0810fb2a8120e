package org.ngnportal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.domains.Domains;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Secret;

class OnboardingRulesTest {

    private static final Actor ALPHA = new Actor.Customer(
            new CustomerId(2), new CustomerId(2), true, "alpha", new Secret("alpha-demo"), "Alpha Telecom");
    private static final DomainName DOMAIN = new DomainName("alpha.example");
    private static final Delegation EVERYTHING = new Delegation(true, true, true, true);
    private static final Delegation NOTHING = new Delegation(false, false, false, false);

    private final Domains domains = mock(Domains.class);
    private final Accounts accounts = mock(Accounts.class);
    private Delegation delegation = EVERYTHING;
    private Map<String, String> properties = Map.of();

    private final OnboardingRules rules = new OnboardingRules(
            domains, accounts, actor -> new TenantSettings(delegation, true, properties), new PasswordPolicy());

    @BeforeEach
    void anOrdinaryPlatform() {
        when(domains.owns(ALPHA, DOMAIN)).thenReturn(true);
        when(accounts.count(any())).thenReturn(40);
    }

    @Test
    void anOrdinarySubscriberIsAcceptable() {
        assertThat(rules.check(ALPHA, new NewSubscriber(identity().build(), services(), mailing())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "0123", "-lena", "lena-", "le na", "<b>lena</b>"})
    void refusesUsernamesThePlatformWouldNotTake(String username) {
        assertThat(fields(identity().username(username))).containsExactly(Field.USERNAME);
    }

    @Test
    void doesNotReadTheUsernameWhenThePlatformPicksIt() {
        assertThat(fields(identity().username("").nextFreeNumber())).isEmpty();
        verify(accounts, never()).exists(any(), any());
    }

    @Test
    void aUsernameMustBeFree() {
        when(accounts.exists(ALPHA, new SipAddress("lena", "alpha.example"))).thenReturn(true);

        assertThat(problem(identity()).messageKey()).isEqualTo("onboarding.problem.username.taken");
    }

    @Test
    void theDomainMustBelongToTheTenant() {
        when(domains.owns(ALPHA, DOMAIN)).thenReturn(false);

        assertThat(problem(identity()).messageKey()).isEqualTo("onboarding.problem.domain.foreign");
        verify(accounts, never()).exists(any(), any());
    }

    @ParameterizedTest
    @CsvSource({"40,true", "41,false", "0,true", "unlimited,false"})
    void creditMustBeLeft(String credit, boolean exhausted) {
        properties = Map.of("sip_credit", credit);

        assertThat(fields(identity())).isEqualTo(exhausted ? List.of(Field.DOMAIN) : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lena",
                "lena@",
                "lena@host",
                "a b@example.net",
                "Lena <lena@example.net>",
                "lena@example.net, eve@example.org",
                "lena@example.net\r\nBcc: eve@example.org"
            })
    void refusesWhatIsNoMailAddress(String email) {
        assertThat(fields(identity().email(email))).containsExactly(Field.EMAIL);
        assertThat(rules.mailing(new NewSubscriber.Mailing(email, "en")))
                .extracting(FieldProblem::field)
                .containsExactly(Field.RECIPIENT);
    }

    @Test
    void valuesMustFitThePlatformsColumns() {
        assertThat(fields(identity().firstName("x".repeat(65)))).containsExactly(Field.FIRST_NAME);
        assertThat(fields(identity().email("x".repeat(53) + "@example.net"))).containsExactly(Field.EMAIL);
    }

    @Test
    void nameLanguageAndTimeZoneAreChecked() {
        assertThat(fields(identity().firstName(" ").language("fr").timeZone("Mars/Olympus")))
                .containsExactly(Field.FIRST_NAME, Field.LANGUAGE, Field.TIME_ZONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short1", "password1234", "my-lena-Secret-1", "with blank 12345", "quote\"Secret-123"})
    void refusesBadPasswords(String password) {
        assertThat(fields(identity().passwords(password))).containsExactly(Field.SIP_PASSWORD, Field.WEB_PASSWORD);
    }

    @Test
    void doesNotAskThePlatformAboutWhatIsWrongAnyway() {
        assertThat(fields(identity().firstName(""))).containsExactly(Field.FIRST_NAME);
        verify(domains, never()).owns(any(), any());
    }

    @Test
    void telephoneNetworkNeedsTheRight() {
        delegation = new Delegation(true, false, false, false);

        assertThat(rules.services(ALPHA, services()))
                .extracting(FieldProblem::field)
                .containsExactly(Field.PSTN);
    }

    @Test
    void numbersArePlausible() {
        var odd = new NewSubscriber.Services(
                true, "reception", false, -1, 1001, true, new Secret("12a"), false, Set.of());

        assertThat(rules.services(ALPHA, odd))
                .extracting(FieldProblem::field)
                .containsExactly(Field.CALLER_ID, Field.QUOTA, Field.CALL_LIMIT, Field.PIN);
    }

    @Test
    void callLimitIsGivenByThoseOnlyWhoMayChangeIt() {
        delegation = EVERYTHING.withCallLimit(false);

        assertThat(rules.services(ALPHA, services()))
                .extracting(FieldProblem::field)
                .containsExactly(Field.CALL_LIMIT);
        assertThat(rules.services(
                        ALPHA,
                        new NewSubscriber.Services(true, "", false, 50, null, false, new Secret(""), false, Set.of())))
                .isEmpty();
    }

    @Test
    void onlyGroupsOfTheTenantCanBeGiven() {
        delegation = NOTHING;
        var groups = Set.of(AccountGroup.SMS, AccountGroup.MISSED_CALLS, AccountGroup.INTERCEPT, AccountGroup.QUOTA);
        var wanted = new NewSubscriber.Services(false, "", false, null, null, false, new Secret(""), false, groups);

        assertThat(rules.services(ALPHA, wanted))
                .flatExtracting(FieldProblem::parameters)
                .containsExactlyInAnyOrder("sms", "intercept", "quota");
        assertThat(OnboardingRules.furtherGroups(NOTHING))
                .contains(AccountGroup.MISSED_CALLS)
                .doesNotContain(AccountGroup.SMS, AccountGroup.BLOCKED, AccountGroup.FREE_PSTN);
    }

    @Test
    void withoutTheRightToChooseAccountsArePrepaid() {
        assertThat(OnboardingRules.isPrepaid(services(), EVERYTHING)).isFalse();
        assertThat(OnboardingRules.isPrepaid(services(), new Delegation(true, true, false, false)))
                .isTrue();
    }

    private List<Field> fields(Draft draft) {
        return rules.identity(ALPHA, draft.build()).stream()
                .map(FieldProblem::field)
                .toList();
    }

    private FieldProblem problem(Draft draft) {
        var problems = rules.identity(ALPHA, draft.build());
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private static NewSubscriber.Services services() {
        return new NewSubscriber.Services(
                true, "+49 30 901820", false, 50, 2, true, new Secret("482915"), true, Set.of());
    }

    private static NewSubscriber.Mailing mailing() {
        return new NewSubscriber.Mailing("lena.vogt@example.net", "de");
    }

    private static Draft identity() {
        return new Draft();
    }

    private static final class Draft {
        private boolean nextFreeNumber;
        private String username = "lena";
        private String firstName = "Lena";
        private String email = "lena.vogt@example.net";
        private String language = "de";
        private String timeZone = "Europe/Berlin";
        private String password = "kupfer-Wolke-77";

        Draft nextFreeNumber() {
            nextFreeNumber = true;
            return this;
        }

        Draft username(String value) {
            username = value;
            return this;
        }

        Draft firstName(String value) {
            firstName = value;
            return this;
        }

        Draft email(String value) {
            email = value;
            return this;
        }

        Draft language(String value) {
            language = value;
            return this;
        }

        Draft timeZone(String value) {
            timeZone = value;
            return this;
        }

        Draft passwords(String value) {
            password = value;
            return this;
        }

        NewSubscriber.Identity build() {
            return new NewSubscriber.Identity(
                    DOMAIN,
                    nextFreeNumber,
                    username,
                    firstName,
                    "Vogt",
                    email,
                    language,
                    timeZone,
                    new Secret(password),
                    new Secret(password));
        }
    }
}
