package org.ngnportal.generator.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ngnportal.domains.Domains;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.generator.GeneratorProblem;
import org.ngnportal.generator.Line;
import org.ngnportal.onboarding.Field;
import org.ngnportal.onboarding.FieldProblem;
import org.ngnportal.onboarding.NewSubscriber;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.CustomerNames;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

/** What the rules for new subscribers say of the first and the last account of an order; those between are alike. */
@Component
class OrderRules {

    private static final Map<Field, GeneratorProblem.Field> FIELDS = Map.ofEntries(
            Map.entry(Field.DOMAIN, GeneratorProblem.Field.DOMAIN),
            Map.entry(Field.USERNAME, GeneratorProblem.Field.USERNAME_PREFIX),
            Map.entry(Field.FIRST_NAME, GeneratorProblem.Field.FIRST_NAME),
            Map.entry(Field.LAST_NAME, GeneratorProblem.Field.LAST_NAME),
            Map.entry(Field.EMAIL, GeneratorProblem.Field.EMAIL),
            Map.entry(Field.LANGUAGE, GeneratorProblem.Field.LANGUAGE),
            Map.entry(Field.TIME_ZONE, GeneratorProblem.Field.TIME_ZONE),
            Map.entry(Field.SIP_PASSWORD, GeneratorProblem.Field.PASSWORDS),
            Map.entry(Field.WEB_PASSWORD, GeneratorProblem.Field.PASSWORDS),
            Map.entry(Field.PSTN, GeneratorProblem.Field.PSTN),
            Map.entry(Field.CALLER_ID, GeneratorProblem.Field.CALLER_ID),
            Map.entry(Field.QUOTA, GeneratorProblem.Field.QUOTA),
            Map.entry(Field.CALL_LIMIT, GeneratorProblem.Field.CALL_LIMIT),
            Map.entry(Field.PIN, GeneratorProblem.Field.PASSWORDS),
            Map.entry(Field.GROUPS, GeneratorProblem.Field.GROUPS),
            Map.entry(Field.RECIPIENT, GeneratorProblem.Field.RECIPIENT),
            Map.entry(Field.MAIL_LANGUAGE, GeneratorProblem.Field.RECIPIENT));

    private final OnboardingRules rules;
    private final Domains domains;
    private final CustomerNames customers;
    private final Passwords passwords;

    OrderRules(OnboardingRules rules, Domains domains, CustomerNames customers, Passwords passwords) {
        this.rules = rules;
        this.domains = domains;
        this.customers = customers;
        this.passwords = passwords;
    }

    /** What is wrong with an order that keeps to {@link org.ngnportal.generator.GeneratorRules}. */
    List<GeneratorProblem> check(Actor actor, GeneratorOrder order) {
        var accounts = order.accounts();
        if (accounts == null) {
            return List.of();
        }
        var problems = new ArrayList<GeneratorProblem>();
        var domain = Objects.requireNonNull(accounts.domain(), "a rule demands it");
        if (!domains.owns(actor, domain)) {
            problems.add(new GeneratorProblem(GeneratorProblem.Field.DOMAIN, "generator.problem.domain", List.of()));
        }
        checkOwner(actor, accounts.owner(), problems);
        Stream.of(order.line(1), order.line(order.numbering().count()))
                .flatMap(line -> check(actor, accounts, line))
                .map(OrderRules::translated)
                .distinct()
                .forEach(problems::add);
        return List.copyOf(problems);
    }

    private void checkOwner(
            Actor actor, @org.jspecify.annotations.Nullable CustomerId owner, List<GeneratorProblem> problems) {
        boolean known = owner == null
                || owner.equals(actor.tenant())
                || (!owner.isPlatform() && customers.of(actor, List.of(owner)).containsKey(owner));
        if (!known) {
            problems.add(new GeneratorProblem(GeneratorProblem.Field.OWNER, "generator.problem.owner", List.of()));
        }
    }

    private Stream<FieldProblem> check(Actor actor, GeneratorOrder.Accounts accounts, Line line) {
        var account = Objects.requireNonNull(line.account(), "accounts are made");
        var person = accounts.person();
        var identity = new NewSubscriber.Identity(
                accounts.domain(),
                false,
                account.username(),
                account.firstName(),
                account.lastName(),
                account.email(),
                person.language(),
                person.timeZone(),
                passwords.generate(accounts.passwords()),
                passwords.generate(accounts.passwords()));
        var services = accounts.services();
        var wanted = new NewSubscriber.Services(
                services.pstn(),
                account.callerId(),
                services.prepaid(),
                services.quota(),
                services.callLimit(),
                services.voicemail(),
                services.voicemail() ? passwords.pin() : new Secret(""),
                services.deleteAfterMailing(),
                services.groups());
        var delivery = accounts.delivery();
        var mailing = new NewSubscriber.Mailing(account.recipient(), delivery.language());
        return Stream.of(
                        rules.form(identity).stream(),
                        rules.services(actor, wanted).stream(),
                        delivery.way().isMailed() ? rules.mailing(mailing).stream() : Stream.<FieldProblem>empty())
                .flatMap(problems -> problems);
    }

    private static GeneratorProblem translated(FieldProblem problem) {
        return new GeneratorProblem(
                FIELDS.getOrDefault(problem.field(), GeneratorProblem.Field.WHAT),
                problem.messageKey(),
                problem.parameters());
    }
}
