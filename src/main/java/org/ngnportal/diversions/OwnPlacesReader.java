package org.ngnportal.diversions;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.ngnpro.AliasQuery;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.EnumMapping;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumNumberQuery;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.tenancy.TenantSettings;

/** Asks the platform what else is the subscriber's; what it refuses to tell is as if there were nothing. */
final class OwnPlacesReader {

    private static final String MOBILE = "mobile_number";
    private static final Range MOST = new Range(0, 50);
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{3,14}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\-/]");

    private final OwnLine line;
    private final TenantSettings settings;
    private @Nullable Optional<CustomerAccount> owner;

    OwnPlacesReader(OwnLine line, TenantSettings settings) {
        this.line = line;
        this.settings = settings;
    }

    OwnPlaces read() {
        var mailboxNumber = line.platform().voicemail().findAccount(line.id()).map(found -> text(found.mailbox()));
        var server = settings.property("voicemail_server");
        var mailboxAddress = mailboxNumber
                .filter(number -> !number.isEmpty())
                .flatMap(number -> server.map(host -> number + "@" + host));
        boolean byAddress = settings.property("absolute_voicemail_uri")
                .filter(value -> !value.equals("0"))
                .isPresent();
        var mailbox = mailboxNumber.map(number -> mailboxAddress
                .filter(address -> byAddress)
                .map(address -> new DiversionTarget("sip:" + address))
                .orElse(DiversionTarget.MAILBOX));
        var back = new HashSet<String>();
        back.add(line.address().toString());
        aliases().forEach(alias -> back.add(String.valueOf(alias.id()).toLowerCase(Locale.ROOT)));
        enumNumbers().stream()
                .filter(this::leadsHere)
                .flatMap(number -> Optional.ofNullable(number.id()).stream())
                .forEach(id -> back.add(id.number().international()));
        var mobile = line.property(MOBILE).flatMap(OwnPlacesReader::number);
        return new OwnPlaces(
                line.address(),
                line.subscriber().isIn(AccountGroup.FREE_PSTN),
                mailbox,
                mailboxAddress.map(address -> address.toLowerCase(Locale.ROOT)),
                mobile,
                numbers(mobile, back),
                Set.copyOf(back));
    }

    /**
     * The country in which the subscriber telephones, by what he cannot change himself: two letters, empty when unknown.
     */
    String home() {
        return number("+" + line.subscriber().telephony().callerId())
                .flatMap(DialledNumber::country)
                .or(() -> owner().map(owner -> text(owner.country()).toUpperCase(Locale.ROOT))
                        .map(country -> country.equals("UK") ? "GB" : country)
                        .filter(country -> country.matches("[A-Z]{2}")))
                .orElse("");
    }

    /** Those that lead elsewhere: a call that comes back would never end. */
    private List<String> numbers(Optional<String> mobile, Set<String> back) {
        return owner().flatMap(owner -> number(text(owner.tel()))).stream()
                .filter(number -> !back.contains(number) && !mobile.equals(Optional.of(number)))
                .toList();
    }

    private Optional<CustomerAccount> owner() {
        if (owner == null) {
            int id = line.subscriber().owner();
            owner = id <= 0
                    ? Optional.empty()
                    : ifTold(() -> Optional.of(line.platform().customer().getAccount(id)), Optional.empty());
        }
        return owner;
    }

    private List<SipAlias> aliases() {
        var here = new AliasQuery.Filter(
                null, null, line.address().user(), line.address().domain(), null, null, null);
        var found = ifTold(
                () -> Objects.requireNonNullElse(
                        line.platform()
                                .sip()
                                .getAliases(new AliasQuery(here, null, MOST))
                                .aliases(),
                        List.<SipAlias>of()),
                List.<SipAlias>of());
        return found.stream()
                .filter(alias -> String.valueOf(alias.target())
                        .equalsIgnoreCase(line.address().toString()))
                .toList();
    }

    /** Searches take _ as a wildcard, here and below: more may come than was asked for. */
    private List<EnumNumber> enumNumbers() {
        var here = new EnumNumberQuery.Filter(null, null, null, "sip:" + line.address(), null, null, null);
        return ifTold(
                () -> Objects.requireNonNullElse(
                        line.platform()
                                .enumeration()
                                .getNumbers(new EnumNumberQuery(here, null, MOST))
                                .numbers(),
                        List.<EnumNumber>of()),
                List.of());
    }

    private boolean leadsHere(EnumNumber number) {
        return number.mappings() != null
                && number.mappings().stream()
                        .map(EnumMapping::mapto)
                        .filter(Objects::nonNull)
                        .anyMatch(mapto -> mapto.equalsIgnoreCase("sip:" + line.address()));
    }

    private static <T> T ifTold(Supplier<T> question, T otherwise) {
        try {
            return question.get();
        } catch (NgnProException.Fault refused) {
            return otherwise;
        }
    }

    private static Optional<String> number(String text) {
        var number = SEPARATORS.matcher(text).replaceAll("");
        return NUMBER.matcher(number).matches() ? Optional.of(number) : DialledNumber.international(number);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
