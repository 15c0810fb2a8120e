package org.ngnportal.imports.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.BlockedBy;
import org.ngnportal.imports.Cells;
import org.ngnportal.imports.FieldProblem;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberWish;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.onboarding.Field;
import org.ngnportal.onboarding.NewSubscriber;
import org.ngnportal.onboarding.OnboardingRules;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.vault.Secret;

/**
 * Holds one row to the rules of a new subscriber and to what is delegated to whoever imports. Of an account that exists
 * only what changes is judged: the rest may be as it is.
 */
final class Judge {

    private static final int LONGEST_SECONDS = 900;

    private final Actor actor;
    private final Delegation delegation;
    private final OnboardingRules rules;

    Judge(Actor actor, Delegation delegation, OnboardingRules rules) {
        this.actor = actor;
        this.delegation = delegation;
        this.rules = rules;
    }

    private Map<ImportField, String> defaults() {
        return NewValues.defaults(actor, delegation);
    }

    /** What a new account becomes. */
    Map<ImportField, String> created(SubscriberWish wish) {
        return NewValues.of(wish, actor, delegation);
    }

    /** What stands in the way of a new account, without asking the platform. */
    List<FieldProblem> create(SubscriberWish wish) {
        var values = created(wish);
        var problems = new ArrayList<FieldProblem>();
        var identity = identity(wish, values);
        rules.person(identity).forEach(problem -> problems.add(translated(problem)));
        passwords(wish, identity, problems);
        services(wish, values)
                .filter(problem -> problem.field() != ImportField.PSTN)
                .forEach(problems::add);
        changes(defaults(), values, null, problems);
        var mailing = wish.mailing();
        if (mailing.language() != null && !OnboardingRules.LANGUAGES.contains(mailing.language())) {
            problems.add(FieldProblem.of(ImportField.MAIL_LANGUAGE, "onboarding.problem.language"));
        }
        return problems;
    }

    /**
     * What stands in the way of changes, without asking the platform.
     *
     * @param changed the fields in which the wish differs from the account
     */
    List<FieldProblem> change(
            SubscriberWish wish, Map<ImportField, String> live, Set<ImportField> changed, @Nullable BlockedBy by) {
        var values = defaults();
        values.putAll(live);
        values.putAll(WishValues.of(wish));
        var problems = new ArrayList<FieldProblem>();
        var identity = identity(wish, values);
        rules.person(identity).stream()
                .map(Judge::translated)
                .filter(problem -> changed.contains(problem.field()))
                .forEach(problems::add);
        if (changed.contains(ImportField.SIP_PASSWORD) || changed.contains(ImportField.WEB_PASSWORD)) {
            passwords(wish, identity, problems);
        }
        services(wish, values)
                .filter(problem -> problem.field() != ImportField.PSTN && changed.contains(problem.field()))
                .forEach(problems::add);
        var before = defaults();
        before.putAll(live);
        changes(before, values, by, problems);
        return problems;
    }

    private void passwords(SubscriberWish wish, NewSubscriber.Identity identity, List<FieldProblem> problems) {
        var sip = wish.passwords().sip();
        if (sip != null) {
            rules.password(Field.SIP_PASSWORD, sip, identity)
                    .map(Judge::translated)
                    .ifPresent(problems::add);
        }
        var web = wish.passwords().web();
        if (web != null && !web.reveal().isEmpty()) {
            rules.password(Field.WEB_PASSWORD, web, identity)
                    .map(Judge::translated)
                    .ifPresent(problems::add);
        }
    }

    /** Rights, and values that the wizard does not know. */
    private void changes(
            Map<ImportField, String> before,
            Map<ImportField, String> after,
            @Nullable BlockedBy by,
            List<FieldProblem> problems) {
        var changed = EnumSet.noneOf(ImportField.class);
        after.forEach((field, value) -> {
            if (!WishValues.same(field, before.getOrDefault(field, ""), value)) {
                changed.add(field);
            }
        });
        for (var field : changed) {
            switch (field) {
                case PSTN -> demand(AccountGroup.Need.PSTN_CHANGES, field, "onboarding.problem.pstn", problems);
                case CALLER_ID, QUOTA ->
                    demand(AccountGroup.Need.PSTN_CHANGES, field, "wish.problem.pstn-right", problems);
                case PREPAID ->
                    demand(AccountGroup.Need.PREPAID_CHANGES, field, "wish.problem.prepaid-right", problems);
                case CALL_LIMIT -> {
                    if (!delegation.mayChangeCallLimit()) {
                        problems.add(FieldProblem.of(field, "onboarding.problem.call-limit"));
                    }
                }
                case BLOCKED -> {
                    if (by != null && !by.mayBeLiftedBy(actor)) {
                        problems.add(FieldProblem.of(field, "wish.problem.blocked-by-reseller"));
                    }
                }
                case GROUPS -> groups(text(before, field), text(after, field), problems);
                case NO_ANSWER_SECONDS -> {
                    int seconds = Integer.parseInt(text(after, field));
                    if (seconds < 1 || seconds > LONGEST_SECONDS) {
                        problems.add(FieldProblem.of(field, "onboarding.problem.range", 1, LONGEST_SECONDS));
                    }
                }
                case DIVERT_ALL, DIVERT_BUSY, DIVERT_NO_ANSWER, DIVERT_OFFLINE, DIVERT_UNAVAILABLE ->
                    diversion(field, after, problems);
                default -> {}
            }
        }
    }

    private void demand(AccountGroup.Need need, ImportField field, String messageKey, List<FieldProblem> problems) {
        if (!need.isMetBy(delegation)) {
            problems.add(FieldProblem.of(field, messageKey));
        }
    }

    private void groups(String before, String after, List<FieldProblem> problems) {
        var had = LiveValues.words(before);
        var wanted = LiveValues.words(after);
        for (var name : wanted) {
            var group = AccountGroup.of(name);
            if (group.isEmpty()) {
                problems.add(FieldProblem.of(ImportField.GROUPS, "wish.problem.group-unknown", name));
            } else if (!isFurther(group.get())) {
                problems.add(FieldProblem.of(ImportField.GROUPS, "wish.problem.group-own-column", name));
            }
        }
        for (var group : AccountGroup.values()) {
            boolean changes = had.contains(group.wireName()) != wanted.contains(group.wireName());
            if (changes && isFurther(group) && !group.changeableWith(delegation)) {
                problems.add(FieldProblem.of(ImportField.GROUPS, "onboarding.problem.group", group.wireName()));
            }
        }
    }

    private static boolean isFurther(AccountGroup group) {
        return group.kind() == AccountGroup.Kind.SWITCH && group != AccountGroup.FREE_PSTN;
    }

    private static void diversion(ImportField field, Map<ImportField, String> after, List<FieldProblem> problems) {
        var target = text(after, field);
        if (target.equals(ImportField.TO_VOICEMAIL)) {
            if (!text(after, ImportField.VOICEMAIL).equals(Cells.YES)) {
                problems.add(FieldProblem.of(field, "wish.problem.no-mailbox"));
            }
        } else if (!target.isEmpty() && new DiversionTarget(target).kind() != DiversionTarget.Kind.ADDRESS) {
            problems.add(FieldProblem.of(field, "wish.problem.divert"));
        }
    }

    private static NewSubscriber.Identity identity(SubscriberWish wish, Map<ImportField, String> values) {
        return new NewSubscriber.Identity(
                new DomainName(wish.domain()),
                wish.username() == null,
                Objects.requireNonNullElse(wish.username(), ""),
                text(values, ImportField.FIRST_NAME),
                text(values, ImportField.LAST_NAME),
                text(values, ImportField.EMAIL),
                text(values, ImportField.LANGUAGE),
                text(values, ImportField.TIME_ZONE),
                new Secret(""),
                new Secret(""));
    }

    /** Numbers and PIN by the rules of a new subscriber, whether or not PSTN access is wanted; groups are judged here. */
    private java.util.stream.Stream<FieldProblem> services(SubscriberWish wish, Map<ImportField, String> values) {
        var pin = wish.voicemail().pin();
        var services = new NewSubscriber.Services(
                true,
                text(values, ImportField.CALLER_ID),
                text(values, ImportField.PREPAID).equals(Cells.YES),
                Integer.valueOf(text(values, ImportField.QUOTA)),
                Integer.valueOf(text(values, ImportField.CALL_LIMIT)),
                pin != null,
                pin == null ? new Secret("") : pin,
                false,
                Set.of());
        return OnboardingRules.services(services, delegation.withCallLimit(true)).stream()
                .map(Judge::translated);
    }

    private static FieldProblem translated(org.ngnportal.onboarding.FieldProblem problem) {
        return FieldProblem.of(
                ImportField.valueOf(problem.field().name()),
                problem.messageKey(),
                problem.parameters().toArray());
    }

    private static String text(Map<ImportField, String> values, ImportField field) {
        return values.getOrDefault(field, "");
    }
}
