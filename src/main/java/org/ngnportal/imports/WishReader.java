package org.ngnportal.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.SubscriberWish.Mailing;
import org.ngnportal.imports.SubscriberWish.Passwords;
import org.ngnportal.imports.SubscriberWish.Person;
import org.ngnportal.imports.SubscriberWish.Reach;
import org.ngnportal.imports.SubscriberWish.Services;
import org.ngnportal.imports.SubscriberWish.Voicemail;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;

/**
 * Reads the cells of a row. Only what cannot be understood is a problem here; whether a value is acceptable is for
 * {@link LiveCheck} to say, because what an account has already is never judged.
 */
public final class WishReader {

    private static final Set<String> NEXT_FREE =
            Set.of(ImportField.NEXT_FREE, "nextfree", "next-free", "next", "*", "auto", "<autoincrement>");

    private WishReader() {}

    /**
     * What a row says.
     *
     * @param wish without the fields that have a problem; null when it is not clear which account is meant
     */
    public record Reading(@Nullable SubscriberWish wish, List<FieldProblem> problems) {

        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** Whether a username, where it stands alone, lets the platform pick; an account of that name goes by its address. */
    public static boolean isNextFree(String username) {
        return NEXT_FREE.contains(username);
    }

    /** @param cells as they stand in the file; those missing are empty */
    public static Reading read(Map<ImportField, String> cells) {
        var problems = new ArrayList<FieldProblem>();
        var cell = new WishCells(cells, problems);
        var address = address(cell);
        if (address == null) {
            return new Reading(null, problems);
        }
        var username = address.user().equals(ImportField.NEXT_FREE) ? null : address.user();
        var wish = new SubscriberWish(
                address.domain(),
                username,
                person(cell),
                new Passwords(
                        cell.secret(ImportField.SIP_PASSWORD, false), cell.secret(ImportField.WEB_PASSWORD, true)),
                new Mailing(
                        cell.mailAddress(ImportField.RECIPIENT),
                        cell.way(ImportField.DELIVERY),
                        cell.code(ImportField.MAIL_LANGUAGE)),
                services(cell),
                new Voicemail(
                        cell.bool(ImportField.VOICEMAIL),
                        cell.secret(ImportField.PIN, false),
                        cell.bool(ImportField.DELETE_AFTER_MAILING)),
                new Reach(
                        cell.addresses(ImportField.ALIASES, address.domain()),
                        cell.numbers(ImportField.NUMBERS),
                        diversions(cell, address)));
        return new Reading(wish, problems);
    }

    private static @Nullable SipAddress address(WishCells cell) {
        var typedDomain = cell.text(ImportField.DOMAIN);
        var typedUser = cell.text(ImportField.USERNAME);
        var user = typedUser == null ? "" : typedUser.replaceFirst("^(?i)sips?:", "");
        int at = user.lastIndexOf('@');
        var domain = typedDomain == null || typedDomain.isEmpty()
                ? user.substring(at < 0 ? user.length() : at + 1)
                : typedDomain;
        if (at >= 0 && !user.substring(at + 1).strip().equalsIgnoreCase(domain)) {
            cell.problem(ImportField.USERNAME, "wish.problem.other-domain");
            return null;
        }
        var name = (at < 0 ? user : user.substring(0, at)).strip().toLowerCase(Locale.ROOT);
        boolean known = true;
        if (domain.isEmpty()) {
            cell.problem(ImportField.DOMAIN, "wish.problem.missing");
            known = false;
        } else if (!isDomain(domain)) {
            cell.problem(ImportField.DOMAIN, "wish.problem.domain");
            known = false;
        }
        if (name.isEmpty()) {
            cell.problem(ImportField.USERNAME, "wish.problem.username-missing");
            known = false;
        } else if (name.indexOf('@') >= 0) {
            cell.problem(ImportField.USERNAME, "wish.problem.username");
            known = false;
        }
        if (!known) {
            return null;
        }
        return new SipAddress(at < 0 && isNextFree(name) ? ImportField.NEXT_FREE : name, domain);
    }

    private static boolean isDomain(String text) {
        try {
            return !new DomainName(text).value().isEmpty();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static Person person(WishCells cell) {
        return new Person(
                cell.text(ImportField.FIRST_NAME),
                cell.text(ImportField.LAST_NAME),
                cell.text(ImportField.EMAIL),
                cell.code(ImportField.LANGUAGE),
                cell.text(ImportField.TIME_ZONE));
    }

    private static Services services(WishCells cell) {
        return new Services(
                cell.bool(ImportField.PSTN),
                cell.text(ImportField.CALLER_ID),
                cell.bool(ImportField.PREPAID),
                cell.money(ImportField.START_BALANCE),
                cell.number(ImportField.QUOTA),
                cell.number(ImportField.CALL_LIMIT),
                cell.words(ImportField.GROUPS),
                cell.bool(ImportField.BLOCKED),
                cell.number(ImportField.OWNER),
                cell.number(ImportField.NO_ANSWER_SECONDS));
    }

    private static Map<ImportField, String> diversions(WishCells cell, SipAddress account) {
        var diversions = new EnumMap<ImportField, String>(ImportField.class);
        for (var field : ImportField.DIVERSIONS) {
            var target = cell.diversion(field, account);
            if (target != null) {
                diversions.put(field, target);
            }
        }
        return diversions;
    }
}
