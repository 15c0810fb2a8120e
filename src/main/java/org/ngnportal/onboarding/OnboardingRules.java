package org.ngnportal.onboarding;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.accounts.CallerId;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.domains.Domains;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.sip.Username;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Delegation;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

/**
 * What a new subscriber must be like. The wizard asks step by step, {@link Onboardings#start} once more for the whole.
 * Each method returns what is wrong, empty when all is well, and may throw
 * {@link org.ngnportal.ngnpro.NgnProException} when it has to ask the platform.
 */
@Component
public class OnboardingRules {

    /** Languages of accounts and mails (contract section 4.2). */
    public static final List<String> LANGUAGES = List.of("en", "de", "nl", "es", "ro");

    /** Widths of the platform's columns (contract section 3.3). */
    private static final int LONGEST_NAME = 64;

    private static final int LONGEST_RECIPIENT = 254;
    private static final int LARGEST_QUOTA = 1_000_000;
    private static final int LARGEST_CALL_LIMIT = 1_000;
    private static final Pattern DOTTED_DOMAIN = Pattern.compile(".+\\.[a-zA-Z]{2,63}");
    private static final Pattern PIN = Pattern.compile("\\d{4,10}");
    private static final Set<String> TIME_ZONES = ZoneId.getAvailableZoneIds();

    private final Domains domains;
    private final Accounts accounts;
    private final Tenants tenants;
    private final PasswordPolicy passwords;

    OnboardingRules(Domains domains, Accounts accounts, Tenants tenants, PasswordPolicy passwords) {
        this.domains = domains;
        this.accounts = accounts;
        this.tenants = tenants;
        this.passwords = passwords;
    }

    /** All rules. */
    public List<FieldProblem> check(Actor actor, NewSubscriber subscriber) {
        return Stream.of(
                        identity(actor, subscriber.identity()),
                        services(actor, subscriber.services()),
                        mailing(subscriber.mailing()))
                .flatMap(List::stream)
                .toList();
    }

    /** Asks the platform about domain, username and credit once everything else is well. */
    public List<FieldProblem> identity(Actor actor, NewSubscriber.Identity identity) {
        var problems = form(identity);
        return problems.isEmpty() ? askThePlatform(actor, identity) : problems;
    }

    /** What is wrong with an identity without asking the platform. */
    public List<FieldProblem> form(NewSubscriber.Identity identity) {
        var problems = new ArrayList<>(person(identity));
        password(Field.SIP_PASSWORD, identity.sipPassword(), identity).ifPresent(problems::add);
        password(Field.WEB_PASSWORD, identity.webPassword(), identity).ifPresent(problems::add);
        return List.copyOf(problems);
    }

    /** As {@link #form}, but for the passwords. */
    public List<FieldProblem> person(NewSubscriber.Identity identity) {
        var problems = new ArrayList<FieldProblem>();
        if (identity.domain() == null) {
            problems.add(FieldProblem.of(Field.DOMAIN, "onboarding.problem.domain.missing"));
        }
        if (!identity.nextFreeNumber() && !Username.isValid(identity.username())) {
            problems.add(FieldProblem.of(Field.USERNAME, "onboarding.problem.username.form"));
        }
        checkName(Field.FIRST_NAME, identity.firstName(), problems);
        checkName(Field.LAST_NAME, identity.lastName(), problems);
        checkEmail(Field.EMAIL, identity.email(), LONGEST_NAME, problems);
        checkLanguage(Field.LANGUAGE, identity.language(), problems);
        if (!TIME_ZONES.contains(identity.timeZone())) {
            problems.add(FieldProblem.of(Field.TIME_ZONE, "onboarding.problem.time-zone"));
        }
        return List.copyOf(problems);
    }

    /** What is wrong with one of the passwords; empty when nothing is. */
    public Optional<FieldProblem> password(Field field, Secret password, NewSubscriber.Identity identity) {
        return passwords
                .check(password.reveal(), personalWords(identity.nextFreeNumber(), identity.username()))
                .stream()
                .findFirst()
                .map(rule -> FieldProblem.of(field, rule.messageKey()));
    }

    /** Whether the platform has the username taken; nothing is asked while domain or username are not complete. */
    public List<FieldProblem> username(Actor actor, NewSubscriber.Identity identity) {
        var domain = identity.domain();
        boolean taken = domain != null
                && !identity.nextFreeNumber()
                && Username.isValid(identity.username())
                && accounts.exists(actor, SipAddress.of(new Username(identity.username()), domain));
        return taken ? List.of(FieldProblem.of(Field.USERNAME, "onboarding.problem.username.taken")) : List.of();
    }

    public List<FieldProblem> services(Actor actor, NewSubscriber.Services services) {
        return services(services, tenants.settings(actor).delegation());
    }

    /** As {@link #services(Actor, NewSubscriber.Services)}, for somebody of whom is known what he may change. */
    public static List<FieldProblem> services(NewSubscriber.Services services, Delegation delegation) {
        var problems = new ArrayList<FieldProblem>();
        if (services.pstn()) {
            checkPstn(services, delegation, problems);
        }
        if (services.voicemail() && !PIN.matcher(services.pin().reveal()).matches()) {
            problems.add(FieldProblem.of(Field.PIN, "onboarding.problem.pin"));
        }
        services.groups().stream()
                .filter(group -> !canBeGiven(group, delegation))
                .forEach(group ->
                        problems.add(FieldProblem.of(Field.GROUPS, "onboarding.problem.group", group.wireName())));
        return List.copyOf(problems);
    }

    public List<FieldProblem> mailing(NewSubscriber.Mailing mailing) {
        var problems = new ArrayList<FieldProblem>();
        if (mailing.way().isMailed()) {
            checkEmail(Field.RECIPIENT, mailing.recipient(), LONGEST_RECIPIENT, problems);
        }
        checkLanguage(Field.MAIL_LANGUAGE, mailing.language(), problems);
        return List.copyOf(problems);
    }

    /** The groups the actor may give to a new subscriber, beside those that follow from other choices. */
    public static List<AccountGroup> furtherGroups(Delegation delegation) {
        return AccountGroup.switches(delegation).stream()
                .filter(group -> canBeGiven(group, delegation))
                .toList();
    }

    /** Whether the account becomes prepaid: by choice, or because the actor may not choose (contract section 4.3). */
    public static boolean isPrepaid(NewSubscriber.Services services, Delegation delegation) {
        return !delegation.prepaidChanges() || (services.pstn() && services.prepaid());
    }

    private static boolean canBeGiven(AccountGroup group, Delegation delegation) {
        return group != AccountGroup.FREE_PSTN
                && group.kind() == AccountGroup.Kind.SWITCH
                && group.changeableWith(delegation);
    }

    private static void checkPstn(NewSubscriber.Services services, Delegation delegation, List<FieldProblem> problems) {
        if (!AccountGroup.FREE_PSTN.changeableWith(delegation)) {
            problems.add(FieldProblem.of(Field.PSTN, "onboarding.problem.pstn"));
        }
        var callerId = CallerId.normalise(services.callerId());
        if (callerId.isEmpty()) {
            problems.add(FieldProblem.of(Field.CALLER_ID, "onboarding.problem.caller-id"));
        }
        checkRange(Field.QUOTA, services.quota(), LARGEST_QUOTA, problems);
        if (!delegation.callLimit() && services.callLimit() != null && services.callLimit() != 0) {
            problems.add(FieldProblem.of(Field.CALL_LIMIT, "onboarding.problem.call-limit"));
        }
        checkRange(Field.CALL_LIMIT, services.callLimit(), LARGEST_CALL_LIMIT, problems);
    }

    private List<FieldProblem> askThePlatform(Actor actor, NewSubscriber.Identity identity) {
        var domain = identity.domain();
        if (domain == null || !domains.owns(actor, domain)) {
            return List.of(FieldProblem.of(Field.DOMAIN, "onboarding.problem.domain.foreign"));
        }
        var problems = new ArrayList<>(username(actor, identity));
        tenants.settings(actor)
                .credit("sip_credit")
                .filter(credit -> accounts.count(actor) >= credit)
                .ifPresent(credit -> problems.add(FieldProblem.of(Field.DOMAIN, "onboarding.problem.credit", credit)));
        return List.copyOf(problems);
    }

    /**
     * Words that must not be part of a password.
     *
     * @param username not read when the platform picks it
     */
    public static List<String> personalWords(boolean nextFreeNumber, String username) {
        return nextFreeNumber || username.isBlank() ? List.of() : List.of(username.strip());
    }

    private static void checkName(Field field, String name, List<FieldProblem> problems) {
        if (name.isBlank()) {
            problems.add(FieldProblem.of(field, "onboarding.problem.missing"));
        } else if (name.strip().length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            problems.add(FieldProblem.of(field, "onboarding.problem.name", LONGEST_NAME));
        }
    }

    private static void checkEmail(Field field, String email, int longest, List<FieldProblem> problems) {
        var address = email.strip();
        if (address.isEmpty()) {
            problems.add(FieldProblem.of(field, "onboarding.problem.missing"));
        } else if (address.length() > longest) {
            problems.add(FieldProblem.of(field, "onboarding.problem.email.long", longest));
        } else if (!MailAddress.isValid(address)
                || !DOTTED_DOMAIN.matcher(address).matches()) {
            problems.add(FieldProblem.of(field, "onboarding.problem.email"));
        }
    }

    private static void checkLanguage(Field field, String language, List<FieldProblem> problems) {
        if (!LANGUAGES.contains(language)) {
            problems.add(FieldProblem.of(field, "onboarding.problem.language"));
        }
    }

    private static void checkRange(Field field, @Nullable Integer value, int largest, List<FieldProblem> problems) {
        if (value != null && (value < 0 || value > largest)) {
            problems.add(FieldProblem.of(field, "onboarding.problem.range", 0, largest));
        }
    }
}
