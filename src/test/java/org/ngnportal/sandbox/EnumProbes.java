package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.EnumTesting.number;
import static org.ngnportal.sandbox.EnumTesting.range;
import static org.ngnportal.sandbox.EnumTesting.sip;
import static org.ngnportal.sandbox.RunningSandbox.admin;
import static org.ngnportal.sandbox.RunningSandbox.unused;

import java.util.List;
import org.ngnportal.ngnpro.EnumId;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.EnumNumberQuery;
import org.ngnportal.ngnpro.EnumRange;
import org.ngnportal.ngnpro.EnumRangeId;
import org.ngnportal.ngnpro.EnumRangeQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProSession;

/** ENUM ranges, and numbers, which belong to whom their range belongs to. */
final class EnumProbes {

    /** A new range without numbers. */
    private static final Target<EnumRangeId> RANGE =
            new Target<>(FaultCode.ENUM_RANGE_NOT_FOUND, tenant -> added(tenant).id(), id -> ranges(admin(), id));

    /** A range that is to be added for the tenant. */
    private static final Target<EnumRange> NEW_RANGE = new Target<>(
            FaultCode.CUSTOMER_NOT_FOUND,
            tenant -> range(prefix(), tenant.id(), null),
            range -> ranges(admin(), range.id()));

    /** A range that is the whole of a country. */
    private static final Target<EnumRange> COUNTRY =
            new Target<>(FaultCode.CUSTOMER_NOT_FOUND, EnumProbes::country, range -> ranges(admin(), range.id()));

    /** A number in a range of the tenant. */
    private static final Target<EnumId> NUMBER = new Target<>(
            FaultCode.ENUM_NUMBER_NOT_FOUND,
            EnumProbes::addedNumber,
            id -> admin().enumeration().getNumber(id));

    /** A number that is to be added to a range of the tenant. */
    private static final Target<EnumNumber> NEW_NUMBER = new Target<>(
            FaultCode.ENUM_RANGE_NOT_FOUND,
            tenant -> number(digits(added(tenant)), sip("a@b.example")),
            number -> admin().enumeration().getNumber(number.id()));

    private EnumProbes() {}

    static List<Probe<?>> all() {
        return List.of(
                NEW_RANGE.probe(
                        "Enum.addRange",
                        Rule.CREATED,
                        (session, range) -> session.enumeration().addRange(range)),
                COUNTRY.probe(
                        "Enum.addRange (of a country)",
                        (who, tenant, missing) -> who.isAdministrator()
                                ? Outcome.ALLOWED
                                : Outcome.refused(FaultCode.NOT_ALLOWED, FaultCode.RESELLER_INACTIVE),
                        (session, range) -> session.enumeration().addRange(range)),
                RANGE.probe(
                        "Enum.updateRange",
                        (session, id) -> session.enumeration().updateRange(range(id.prefix()))),
                RANGE.probe(
                        "Enum.deleteRange",
                        (session, id) -> session.enumeration().deleteRange(id)),
                RANGE.list(
                        "Enum.getRanges", (session, id) -> !ranges(session, id).isEmpty()),
                NEW_NUMBER.probe(
                        "Enum.addNumber",
                        Rule.CREATED,
                        (session, number) -> session.enumeration().addNumber(number)),
                NUMBER.probe(
                        "Enum.updateNumber",
                        (session, id) -> session.enumeration()
                                .updateNumber(number(id.number().digits(), sip("c@d.example")))),
                NUMBER.probe(
                        "Enum.deleteNumber",
                        (session, id) -> session.enumeration().deleteNumber(id)),
                NUMBER.probe(
                        "Enum.getNumber", (session, id) -> session.enumeration().getNumber(id)),
                NUMBER.list(
                        "Enum.getNumbers",
                        (session, id) -> !numbers(session, id).isEmpty()));
    }

    static EnumRange added(Tenant tenant) {
        return admin().enumeration().addRange(range(prefix(), tenant.id(), null));
    }

    /** Makes room for the range of a country: there are few of them. */
    private static EnumRange country(Tenant tenant) {
        var range = range("679", tenant.id(), null);
        if (!ranges(admin(), range.id()).isEmpty()) {
            admin().enumeration().deleteRange(range.id());
        }
        return range;
    }

    static EnumId addedNumber(Tenant tenant) {
        return admin().enumeration()
                .addNumber(number(digits(added(tenant)), sip("a@b.example")))
                .id();
    }

    private static String prefix() {
        return "491" + (100_000 + unused());
    }

    private static String digits(EnumRange range) {
        return range.id().prefix() + "01";
    }

    private static List<EnumRange> ranges(NgnProSession session, EnumRangeId id) {
        var filter = new EnumRangeQuery.Filter(id.prefix(), id.tld(), null, null, null);
        return session.enumeration()
                .getRanges(new EnumRangeQuery(filter, null, null))
                .ranges();
    }

    private static List<EnumNumber> numbers(NgnProSession session, EnumId id) {
        var filter = new EnumNumberQuery.Filter(id.number().digits(), id.tld(), null, null, null, null, null);
        return session.enumeration()
                .getNumbers(new EnumNumberQuery(filter, null, null))
                .numbers();
    }
}
