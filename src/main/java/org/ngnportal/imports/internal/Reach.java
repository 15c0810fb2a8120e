package org.ngnportal.imports.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.MailboxDiversions;
import org.ngnportal.imports.ImportField;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.E164Number;
import org.ngnportal.ngnpro.EnumMapping;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumService;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException.Fault;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAlias;
import org.ngnportal.sip.SipAddress;

/**
 * Aliases, numbers and diversions of one account. Everything can be repeated: what is there already is well, what leads
 * elsewhere is refused and never taken over.
 */
final class Reach {

    private final NgnProSession session;
    private final SipAddress account;
    private final NumberRanges ranges;
    private final int owner;

    Reach(NgnProSession session, SipAddress account, NumberRanges ranges, int owner) {
        this.session = session;
        this.account = account;
        this.ranges = ranges;
        this.owner = owner;
    }

    void addAliases(Collection<String> aliases) {
        aliases.forEach(alias -> addAlias(SipAddress.parse(alias).orElseThrow()));
    }

    void removeAliases(Collection<String> aliases) {
        for (var alias : aliases) {
            var id = Addresses.id(SipAddress.parse(alias).orElseThrow());
            if (leadsHere(id)) {
                session.sip().deleteAlias(id);
            }
        }
    }

    void addNumbers(Collection<String> numbers) {
        numbers.forEach(this::addNumber);
    }

    void removeNumbers(Collection<String> numbers) {
        for (var number : numbers) {
            var id = ranges.id(number);
            session.enumeration()
                    .findNumber(id)
                    .ifPresent(held -> mappings(held).stream()
                            .filter(this::leadsHere)
                            .map(EnumMapping::mapto)
                            .filter(Objects::nonNull)
                            .forEach(uri -> session.enumeration().removeMapping(id, uri)));
        }
    }

    /** Sets the diversions that are named, and leaves the others as they are. */
    static CallDiversions diverted(CallDiversions now, Map<ImportField, String> wanted, MailboxDiversions mailbox) {
        return CallDiversions.of(
                target(ImportField.DIVERT_ALL, now, wanted, mailbox),
                target(ImportField.DIVERT_OFFLINE, now, wanted, mailbox),
                target(ImportField.DIVERT_BUSY, now, wanted, mailbox),
                target(ImportField.DIVERT_NO_ANSWER, now, wanted, mailbox),
                target(ImportField.DIVERT_UNAVAILABLE, now, wanted, mailbox));
    }

    private static @Nullable DiversionTarget target(
            ImportField field, CallDiversions now, Map<ImportField, String> wanted, MailboxDiversions mailbox) {
        var value = wanted.get(field);
        if (value == null) {
            return LiveValues.target(field, now);
        }
        if (value.isEmpty()) {
            return null;
        }
        return value.equals(ImportField.TO_VOICEMAIL) ? mailbox.target() : new DiversionTarget(value);
    }

    private void addAlias(SipAddress alias) {
        var id = Addresses.id(alias);
        try {
            session.sip().addAlias(SipAlias.of(id, Addresses.id(account), owner == 0 ? null : owner));
        } catch (Fault fault) {
            if (!fault.is(FaultCode.ALIAS_EXISTS) || !leadsHere(id)) {
                throw fault;
            }
        }
    }

    private boolean leadsHere(org.ngnportal.ngnpro.SipId alias) {
        try {
            return Addresses.of(session.sip().getAlias(alias).target())
                    .filter(account::equals)
                    .isPresent();
        } catch (Fault fault) {
            if (fault.is(FaultCode.ALIAS_NOT_FOUND)) {
                return false;
            }
            throw fault;
        }
    }

    private void addNumber(String digits) {
        var fresh = EnumNumber.of(
                ranges.id(digits),
                owner == 0 ? null : owner,
                "",
                List.of(EnumMapping.of(EnumService.SIP.type(), "sip:" + account)));
        try {
            session.enumeration().addNumber(fresh);
        } catch (Fault fault) {
            if (!fault.is(FaultCode.ENUM_NUMBER_EXISTS)) {
                throw fault;
            }
            var held = session.enumeration().findNumber(ranges.id(digits));
            if (held.isPresent()
                    && Addresses.sipTargets(held.get()).stream()
                            .anyMatch(target -> !target.equals(account.toString()))) {
                throw new TakenException("+" + new E164Number(digits));
            }
            session.enumeration().addMapping(fresh);
        }
    }

    private boolean leadsHere(EnumMapping mapping) {
        return EnumService.SIP.type().equalsIgnoreCase(Objects.requireNonNullElse(mapping.type(), ""))
                && Addresses.target(mapping).equals(account.toString());
    }

    private static List<EnumMapping> mappings(EnumNumber number) {
        return Objects.requireNonNullElse(number.mappings(), List.of());
    }

    /** Something leads elsewhere already. */
    static final class TakenException extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final String what;

        TakenException(String what) {
            super("taken");
            this.what = what;
        }

        String what() {
            return what;
        }
    }
}
