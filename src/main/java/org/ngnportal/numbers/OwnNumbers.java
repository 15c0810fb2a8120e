package org.ngnportal.numbers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.ngnpro.AliasQuery;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumNumberQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.numbers.InvalidAliasException.Reason;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.sip.Username;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Service;

/**
 * A subscriber's aliases and numbers (contract sections 3.5 and 3.17). Every method may throw
 * {@link org.ngnportal.ngnpro.NgnProException}.
 */
@Service
public class OwnNumbers {

    /** As many are read and can be had (contract section 3.5). */
    public static final int MOST_ALIASES = 20;

    private static final int MOST_NUMBERS = 50;
    private static final String NUMBER = "[+0-9]+";

    private final OwnLines lines;
    private final Tenants tenants;

    OwnNumbers(OwnLines lines, Tenants tenants) {
        this.lines = lines;
        this.tenants = tenants;
    }

    /** @throws org.ngnportal.tenancy.DeniedException if the actor is no subscriber */
    public Reach get(Actor actor) {
        return reach(actor, lines.toSee(actor));
    }

    /**
     * Adds an alias in the domain of the account.
     *
     * @param typed the name, or the whole address
     * @return what he is reached under now
     * @throws InvalidAliasException if it cannot be added
     * @throws org.ngnportal.tenancy.DeniedException if he is no subscriber, only looks, or is blocked
     */
    public Reach add(Actor actor, String typed) {
        var line = lines.toChange(actor);
        var alias = alias(line, typed);
        var now = reach(actor, line);
        if (!now.mayAdd()) {
            throw new InvalidAliasException(Reason.TOO_MANY);
        }
        int owner = line.subscriber().owner();
        try {
            line.change(
                    Actions.ALIAS_ADD,
                    List.of(FieldChange.to("alias", alias)),
                    () -> line.platform().sip().addAlias(SipAlias.of(id(alias), line.id(), owner == 0 ? null : owner)));
        } catch (Fault fault) {
            throw refused(fault)
                    .<RuntimeException>map(InvalidAliasException::new)
                    .orElse(fault);
        }
        return reach(actor, line);
    }

    /**
     * Removes an alias of his.
     *
     * @return what he is reached under now
     * @throws InvalidAliasException if it is not his to remove
     * @throws org.ngnportal.tenancy.DeniedException if he is no subscriber, only looks, or is blocked
     */
    public Reach remove(Actor actor, SipAddress alias) {
        var line = lines.toChange(actor);
        if (isNumber(alias)) {
            throw new InvalidAliasException(Reason.A_NUMBER);
        }
        var key = id(alias);
        boolean his = aliases(line, key.username(), key.domain()).anyMatch(alias::equals);
        if (!his) {
            throw new InvalidAliasException(Reason.NOT_HIS);
        }
        line.change(
                Actions.ALIAS_REMOVE,
                List.of(FieldChange.of("alias", alias, "")),
                () -> line.platform().sip().deleteAlias(key));
        return reach(actor, line);
    }

    private static SipAddress alias(OwnLine line, String typed) {
        var text = typed.strip().replaceFirst("^(?i)sip:", "");
        int at = text.indexOf('@');
        var user = at < 0 ? text : text.substring(0, at);
        var domain = line.address().domain();
        if (at >= 0 && !text.substring(at + 1).equalsIgnoreCase(domain)) {
            throw new InvalidAliasException(Reason.OTHER_DOMAIN);
        }
        if (user.matches(NUMBER)) {
            throw new InvalidAliasException(Reason.A_NUMBER);
        }
        if (!Username.isValid(user)) {
            throw new InvalidAliasException(Reason.MALFORMED);
        }
        return new SipAddress(new Username(user).value(), domain);
    }

    private Reach reach(Actor actor, OwnLine line) {
        var aliases = aliases(line, null, null)
                .map(address -> new Reach.Alias(address, !isNumber(address)))
                .toList();
        boolean none = tenants.settings(actor)
                .credit("sip_alias_credit")
                .filter(most -> most == 0)
                .isPresent();
        return new Reach(
                line.address(),
                line.subscriber().telephony().callerId(),
                numbers(line),
                aliases,
                !none && aliases.size() < MOST_ALIASES);
    }

    /** The filter takes _ as a wildcard, so more may come than were asked for. */
    private static Stream<SipAddress> aliases(OwnLine line, @Nullable String username, @Nullable String domain) {
        var filter = new AliasQuery.Filter(
                username, domain, line.address().user(), line.address().domain(), null, null, null);
        var found = line.platform()
                .sip()
                .getAliases(new AliasQuery(filter, null, new Range(0, 2 * MOST_ALIASES)))
                .aliases();
        return Objects.requireNonNullElse(found, List.<SipAlias>of()).stream()
                .filter(alias ->
                        address(alias.target()).filter(line.address()::equals).isPresent())
                .flatMap(alias -> address(alias.id()).stream());
    }

    private static List<Reach.Number> numbers(OwnLine line) {
        var filter =
                new EnumNumberQuery.Filter(null, null, "sip", line.address().toString(), null, null, null);
        var found = line.platform()
                .enumeration()
                .getNumbers(new EnumNumberQuery(filter, null, new Range(0, MOST_NUMBERS)))
                .numbers();
        return Objects.requireNonNullElse(found, List.<EnumNumber>of()).stream()
                .filter(number -> leadsTo(number, line.address()))
                .flatMap(number -> Optional.ofNullable(number.id())
                        .map(id -> new Reach.Number(
                                "+" + id.number().digits(),
                                Objects.toString(number.info(), "").strip()))
                        .stream())
                .toList();
    }

    private static boolean leadsTo(EnumNumber number, SipAddress address) {
        return number.mappings() != null
                && number.mappings().stream()
                        .flatMap(mapping -> Optional.ofNullable(mapping.mapto()).stream())
                        .map(uri -> uri.replaceFirst("(?i)^sips?:", "").replaceFirst("[;?].*$", ""))
                        .anyMatch(uri -> uri.equalsIgnoreCase(address.toString()));
    }

    private static Optional<Reason> refused(Fault fault) {
        if (fault.is(FaultCode.ACCOUNT_EXISTS) || fault.is(FaultCode.ALIAS_EXISTS)) {
            return Optional.of(Reason.TAKEN);
        }
        if (fault.is(FaultCode.CREDIT_EXCEEDED)) {
            return Optional.of(Reason.TOO_MANY);
        }
        return fault.is(FaultCode.INVALID_VALUE) ? Optional.of(Reason.MALFORMED) : Optional.empty();
    }

    private static boolean isNumber(SipAddress address) {
        return address.user().matches(NUMBER);
    }

    private static SipId id(SipAddress address) {
        return new SipId(address.user(), address.domain());
    }

    private static Optional<SipAddress> address(@Nullable SipId id) {
        return Optional.ofNullable(id).flatMap(key -> SipAddress.parse(key.username() + "@" + key.domain()));
    }
}
