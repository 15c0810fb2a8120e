package org.ngnportal.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ngnportal.imports.FieldProblem;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.LiveCheck.Asked;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.imports.Verdict;
import org.ngnportal.imports.Verdict.Difference;
import org.ngnportal.imports.Verdict.Kind;

class WishCheckOnSandboxTest extends ImportBed {

    @Test
    void whoIsNotThereIsCreated() {
        assertThat(verdict(alpha, wish(fresh()))).isEqualTo(new Verdict(1, Kind.CREATE, List.of(), List.of()));
        assertThat(verdict(alpha, wish(fresh("username", "next free"))).kind()).isEqualTo(Kind.CREATE);
    }

    @Test
    void anEmptyCellLeavesAloneAndADashClears() {
        var same = wish("username", "alice@alpha.example", "first_name", "Alice", "caller_id", "");
        assertThat(verdict(alpha, same).kind()).isEqualTo(Kind.UNCHANGED);

        var cleared = wish("username", "alice@alpha.example", "caller_id", "-", "groups", "-");
        assertThat(verdict(alpha, cleared).differences())
                .containsExactly(
                        new Difference(ImportField.CALLER_ID, "442079460101", ""),
                        new Difference(ImportField.GROUPS, "missed-calls", ""));
    }

    @Test
    void differencesAreToldFieldByField() {
        var wish = wish(
                "username", "alice@alpha.example",
                "last_name", "Pleasance",
                "quota", "120",
                "voicemail", "yes",
                "divert_all", "bob.keller",
                "sip_password", "alice-sip");
        var verdict = verdict(alpha, wish);

        assertThat(verdict.kind()).isEqualTo(Kind.UPDATE);
        assertThat(verdict.differences())
                .containsExactly(
                        new Difference(ImportField.LAST_NAME, "Liddell", "Pleasance"),
                        new Difference(ImportField.QUOTA, "100", "120"),
                        new Difference(ImportField.DIVERT_ALL, "", "sip:bob.keller@alpha.example"));
    }

    @Test
    void anotherPasswordIsADifferenceThatShowsNothing() {
        var wish = wish("username", "alice@alpha.example", "sip_password", "Quite-an0ther-one");

        assertThat(verdict(alpha, wish).differences())
                .containsExactly(new Difference(ImportField.SIP_PASSWORD, "", ""));
    }

    @Test
    void everythingThatStandsInTheWayIsToldAtOnce() {
        var cells = fresh(
                "first_name", "-",
                "email", "nobody",
                "time_zone", "Europe/Nowhere",
                "sip_password", "short",
                "groups", "free-pstn, unheard-of",
                "no_answer_seconds", "901",
                "divert_all", "voicemail",
                "aliases", "alice, x@beta.example",
                "enum_numbers", "+99912345678",
                "start_balance", "5");

        assertThat(verdict(alpha, wish(cells)).problems())
                .extracting(FieldProblem::field)
                .contains(
                        ImportField.FIRST_NAME,
                        ImportField.EMAIL,
                        ImportField.TIME_ZONE,
                        ImportField.SIP_PASSWORD,
                        ImportField.GROUPS,
                        ImportField.NO_ANSWER_SECONDS,
                        ImportField.DIVERT_ALL,
                        ImportField.ALIASES,
                        ImportField.NUMBERS,
                        ImportField.START_BALANCE);
    }

    @Test
    void foreignDomainsAreRefused() {
        assertThat(problems(alpha, wish("username", "ben.carter@beta.example")))
                .containsExactly("wish.problem.domain-foreign");
        assertThat(problems(shop, wish("username", "alice@alpha.example")))
                .containsExactly("wish.problem.domain-foreign");
    }

    @Test
    void aNumberThatLeadsToSomebodyElseIsTaken() {
        var numbers = Addresses.numbersOf(
                alphas(),
                org.ngnportal.sip.SipAddress.parse("bob.keller@alpha.example").orElseThrow());
        assertThat(numbers).isNotEmpty();
        var number = numbers.iterator().next();

        assertThat(problems(alpha, wish(fresh("enum_numbers", "+" + number)))).containsExactly("wish.problem.taken");
        var own = wish("username", "bob.keller@alpha.example", "enum_numbers", String.join(",", numbers));
        assertThat(verdict(alpha, own).kind()).isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void rowsMayNotClaimTheSameTwice() {
        var one = fresh("aliases", "shared-name");
        var other = fresh("aliases", "shared-name");
        var rows = List.of(new Asked(2, wish(one)), new Asked(3, wish(other)), new Asked(4, wish(one)));

        var verdicts = check.check(alpha, rows);

        assertThat(verdicts).extracting(Verdict::kind).containsExactly(Kind.CREATE, Kind.CONFLICT, Kind.CONFLICT);
        assertThat(verdicts.get(1).problems().getFirst().parameters())
                .containsExactly("shared-name@alpha.example", "2");
    }

    @Test
    void creditsAreCountedOverTheWholeFile() {
        var rows = new ArrayList<Asked>();
        for (int i = 0; i < 600; i++) {
            rows.add(new Asked(i, wish(fresh())));
        }
        var verdicts = check.check(alpha, rows);

        long created = verdicts.stream()
                .filter(verdict -> verdict.kind() == Kind.CREATE)
                .count();
        assertThat(created).isBetween(300L, 500L);
        assertThat(verdicts.getLast().problems())
                .extracting(FieldProblem::messageKey)
                .containsExactly("onboarding.problem.credit");
    }

    @Test
    void aDomainThatManyRowsAreAboutIsReadPageByPage() {
        var single = List.of(wish("username", "alice@alpha.example"), wish("username", "no.one@alpha.example"));
        var rows = new ArrayList<Asked>();
        for (int i = 0; i < 60; i++) {
            rows.add(new Asked(i, wish(fresh("aliases", "of" + i))));
        }
        rows.add(new Asked(100, single.getFirst()));
        rows.add(new Asked(101, wish(fresh("aliases", "reception"))));
        var calls = new java.util.concurrent.atomic.AtomicInteger();
        try (var counted = sandbox.switches().before("*", call -> calls.incrementAndGet())) {
            var verdicts = check.check(alpha, rows);
            assertThat(verdicts.get(60).kind()).isEqualTo(Kind.UNCHANGED);
            assertThat(verdicts.get(61).problems())
                    .extracting(FieldProblem::messageKey)
                    .containsExactly("wish.problem.taken");
        }
        assertThat(calls.get()).isLessThan(20);
    }

    @Test
    void whatIsNotDelegatedIsNotChanged() {
        var wish = wish("username", "counter@shop.alpha.example", "prepaid", "no");

        assertThat(problems(shop, wish)).contains("wish.problem.prepaid-right");
    }

    private static List<String> problems(org.ngnportal.tenancy.Actor actor, SubscriberWish wish) {
        return verdict(actor, wish).problems().stream()
                .map(FieldProblem::messageKey)
                .toList();
    }
}
