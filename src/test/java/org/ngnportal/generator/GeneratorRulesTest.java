package org.ngnportal.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.generator.GeneratorOrder.Accounts;
import org.ngnportal.generator.GeneratorOrder.Delivery;
import org.ngnportal.generator.GeneratorOrder.Services;
import org.ngnportal.generator.GeneratorProblem.Field;
import org.ngnportal.ngnpro.EnumService;
import org.ngnportal.vault.PasswordRecipe;

class GeneratorRulesTest {

    private static final String DOMAIN = "alpha.example";

    @Test
    void ordersThatAreRightHaveNoProblems() {
        assertThat(problems(Orders.both(DOMAIN, "31205550200", 600))).isEmpty();
        assertThat(problems(Orders.numbers("31205550200", 10, EnumService.SIP, "sip:{number}@pbx.example")))
                .isEmpty();
        assertThat(GeneratorRules.check(Orders.accounts(DOMAIN, "1000", 9000), null))
                .isEmpty();
    }

    @Test
    void somethingIsToBeMade() {
        assertThat(fields(Orders.order(null, null, new Numbering("31205550200", 1, 1), Orders.AMSTERDAM.id())))
                .containsExactly(Field.WHAT);
    }

    @Test
    void numbersInEnumNeedARange() {
        var order = Orders.both(DOMAIN, "31205550200", 1);

        assertThat(GeneratorRules.check(order, null))
                .extracting(GeneratorProblem::field)
                .containsExactly(Field.RANGE);
    }

    @Test
    void firstNumberFitsTheRange() {
        assertThat(keys(Orders.both(DOMAIN, "31215550200", 1))).containsExactly("generator.problem.prefix");
        assertThat(keys(Orders.both(DOMAIN, "3120555020", 1))).containsExactly("generator.problem.digits.exactly");
        assertThat(keys(Orders.both(DOMAIN, "312055502000", 1))).containsExactly("generator.problem.digits.exactly");
        assertThat(keys(Orders.both(DOMAIN, "", 1))).containsExactly("generator.problem.first");
    }

    @Test
    void numbersHaveFourToFifteenDigits() {
        assertThat(keys(Orders.accounts(DOMAIN, "123", 1))).containsExactly("generator.problem.digits");
        assertThat(keys(Orders.accounts(DOMAIN, "1234", 1))).isEmpty();
        assertThat(keys(Orders.accounts(DOMAIN, "123456789012345", 1))).isEmpty();
        assertThat(keys(Orders.accounts(DOMAIN, "1234567890123456", 1))).containsExactly("generator.problem.first");
    }

    @Test
    void numbersDoNotRunOutOfTheRange() {
        assertThat(GeneratorRules.check(Orders.both(DOMAIN, "31205559990", 11), Orders.AMSTERDAM))
                .containsExactly(GeneratorProblem.of(Field.COUNT, "generator.problem.room", 10L, "31205559990"));
    }

    @Test
    void fiveHundredIsNoLimitAndTheMostIsTold() {
        assertThat(keys(Orders.accounts(DOMAIN, "100000", 100_000))).isEmpty();
        assertThat(keys(Orders.accounts(DOMAIN, "100000", 100_001))).containsExactly("generator.problem.count");
        assertThat(keys(Orders.accounts(DOMAIN, "1000", 0))).containsExactly("generator.problem.count");
    }

    @Test
    void usernamesNeverBeginWithZero() {
        assertThat(keys(Orders.accounts(DOMAIN, "0100", 5))).containsExactly("generator.problem.zero");
        assertThat(keys(named("31205550100", 10, new Naming(7, ""))))
                .containsExactly("generator.problem.zero.stripped");
        assertThat(keys(named("31205550100", 10, new Naming(7, "t")))).isEmpty();
        assertThat(keys(named("31205550100", 10, new Naming(8, "")))).isEmpty();
    }

    @Test
    void howManyUsernamesWouldBeginWithZeroIsTold() {
        assertThat(GeneratorRules.check(named("31205550998", 10, new Naming(7, "")), Orders.AMSTERDAM))
                .containsExactly(GeneratorProblem.of(Field.STRIP, "generator.problem.zero.stripped", "0998", 2L));
    }

    @Test
    void usernamesNeverMeet() {
        assertThat(keys(named("31205550990", 20, new Naming(8, "t"))))
                .containsExactly("generator.problem.strip.differs");
    }

    @Test
    void threeDigitsStayAtLeast() {
        assertThat(keys(named("31205550100", 1, new Naming(8, "")))).isEmpty();
        assertThat(keys(named("31205550100", 1, new Naming(9, "")))).containsExactly("generator.problem.strip");
        assertThat(keys(named("31205550100", 1, new Naming(-1, "")))).containsExactly("generator.problem.strip");
    }

    @Test
    void whatStandsBeforeIsPartOfAUsername() {
        assertThat(keys(named("31205550100", 1, new Naming(0, "tel.")))).isEmpty();
        assertThat(keys(named("31205550100", 1, new Naming(0, "0"))))
                .containsExactly("generator.problem.username-prefix");
        assertThat(keys(named("31205550100", 1, new Naming(0, "a b"))))
                .containsExactly("generator.problem.username-prefix");
    }

    @Test
    void targetsSuitTheirService() {
        assertThat(keys(Orders.numbers("31205550200", 1, EnumService.SIP, "{number}@pbx.example")))
                .isEmpty();
        assertThat(keys(Orders.numbers("31205550200", 1, EnumService.TEL, "sip:{number}@pbx.example")))
                .containsExactly("generator.problem.target");
        assertThat(keys(Orders.numbers("31205550200", 1, EnumService.SIP, "{username}@pbx.example")))
                .containsExactly("generator.problem.pattern.numbers");
        assertThat(keys(Orders.numbers("31205550200", 1, EnumService.SIP, " ")))
                .containsExactly("generator.problem.missing");
    }

    @Test
    void patternsHaveOnlyPlacesThatCanBeFilled() {
        assertThat(new TextPattern("{number} {n} {username} {domain}").isValid())
                .isTrue();
        assertThat(new TextPattern("{name}").isValid()).isFalse();
        assertThat(new TextPattern("{number").isValid()).isFalse();
        assertThat(new TextPattern("$1 \\ {n}").fill("123", 7, "", "")).isEqualTo("$1 \\ 7");
    }

    @Test
    void passwordsAreNotShort() {
        var accounts = Orders.accounts(DOMAIN, Naming.SAME, Orders.NO_SERVICES);
        var weak = new Accounts(
                accounts.domain(),
                accounts.naming(),
                null,
                accounts.person(),
                accounts.services(),
                new PasswordRecipe(PasswordRecipe.Characters.SMALL, 11),
                accounts.delivery());

        assertThat(keys(Orders.order(weak, null, new Numbering("1000", 1, 1), null)))
                .containsExactly("generator.problem.length");
    }

    @Test
    void recipientIsNeededOnlyForMails() {
        assertThat(keys(Orders.order(delivered(DeliveryWay.LINK, ""), null, new Numbering("1000", 1, 1), null)))
                .containsExactly("generator.problem.missing");
        assertThat(keys(Orders.order(delivered(DeliveryWay.LETTER, ""), null, new Numbering("1000", 1, 1), null)))
                .isEmpty();
    }

    @Test
    void callerIdIsANumberOfTheNetwork() {
        var services = new Services(true, true, false, null, null, java.util.Set.of(), false, false);

        assertThat(fields(Orders.order(
                        Orders.accounts(DOMAIN, new Naming(0, "t"), services),
                        null,
                        new Numbering("0100", 1, 1),
                        null)))
                .containsExactly(Field.CALLER_ID);
    }

    @Test
    void previewHasTheFirstAndTheLastRows() {
        var preview = GeneratorPreview.of(Orders.both(DOMAIN, "31205550200", 600));

        assertThat(preview.first()).extracting(Line::n).containsExactly(1, 2, 3);
        assertThat(preview.last())
                .extracting(Line::number)
                .containsExactly("31205550797", "31205550798", "31205550799");
        assertThat(preview.accounts()).isEqualTo(600);
        assertThat(preview.numbers()).isEqualTo(600);
        assertThat(preview.mails()).isZero();
        var line = preview.first().getFirst();
        assertThat(line.target()).isEqualTo("sip:31205550200@alpha.example");
        assertThat(line.account())
                .isEqualTo(new Line.Account(
                        "31205550200", DOMAIN, "Line", "31205550200", "31205550200@alpha.example", "", ""));
    }

    @Test
    void fewRowsAreShownOnce() {
        assertThat(List.of(1, 3, 4, 6)).allSatisfy(count -> {
            var preview = GeneratorPreview.of(Orders.accounts(DOMAIN, "1000", count));
            assertThat(preview.first().size() + preview.last().size()).isEqualTo(count);
        });
    }

    private static GeneratorOrder named(String first, int count, Naming naming) {
        return Orders.order(
                Orders.accounts(DOMAIN, naming, Orders.NO_SERVICES),
                null,
                new Numbering(first, count, 1),
                Orders.AMSTERDAM.id());
    }

    private static Accounts delivered(DeliveryWay way, String recipient) {
        var accounts = Orders.accounts(DOMAIN, Naming.SAME, Orders.NO_SERVICES);
        return new Accounts(
                accounts.domain(),
                accounts.naming(),
                null,
                accounts.person(),
                accounts.services(),
                accounts.passwords(),
                new Delivery(way, new TextPattern(recipient), "en"));
    }

    private static List<GeneratorProblem> problems(GeneratorOrder order) {
        return GeneratorRules.check(order, order.range() == null ? null : Orders.AMSTERDAM);
    }

    private static List<Field> fields(GeneratorOrder order) {
        return problems(order).stream().map(GeneratorProblem::field).toList();
    }

    private static List<String> keys(GeneratorOrder order) {
        return problems(order).stream().map(GeneratorProblem::messageKey).toList();
    }
}
