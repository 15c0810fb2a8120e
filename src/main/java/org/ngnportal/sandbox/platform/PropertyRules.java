package org.ngnportal.sandbox.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CustomerProperty;

/** Who may write which customer property (contract section 4.3). */
final class PropertyRules {

    private static final Set<String> PERMISSIONS = Set.of("admin", "reseller", "customer");

    private static final Pattern NUMBER = Pattern.compile("\\d{0,9}");

    private static final Set<String> CREDITS =
            Arrays.stream(Credit.values()).map(Credit::property).collect(Collectors.toUnmodifiableSet());

    /** Properties of permission admin that a reseller may set for its customers, besides credits. */
    private static final Set<String> CHILD_MANAGEABLE = Set.of("pstn_access", "pstn_changes", "prepaid_changes");

    /** Category and permission of properties whose permission is not "customer", but for credits. */
    private static final Map<String, Kind> CATALOGUE = Map.ofEntries(
            Map.entry("pstn_access", new Kind("sip", "admin")),
            Map.entry("pstn_changes", new Kind("sip", "admin")),
            Map.entry("prepaid_changes", new Kind("sip", "admin")),
            Map.entry("sms_access", new Kind("sip", "admin")),
            Map.entry("payment_processor_class", new Kind("sip", "admin")),
            Map.entry("support_order", new Kind("billing", "admin")),
            Map.entry("digest_settings_page", new Kind("sip", "reseller")),
            Map.entry("dns_admin_email", new Kind("dns", "customer")),
            Map.entry("auth_token", new Kind("dns", "customer")),
            Map.entry("records_per_page", new Kind("web", "customer")));

    private static final Kind CREDIT = new Kind("credit", "admin");

    private final Caller caller;
    private final CustomerAccess access;

    PropertyRules(Caller caller, CustomerAccess access) {
        this.caller = caller;
        this.access = access;
    }

    private record Kind(String category, String permission) {}

    /**
     * The property as it is to be stored.
     *
     * @param held what is stored under the name, null for a new property
     * @param target the customer it belongs to
     */
    CustomerProperty settle(@Nullable CustomerProperty held, CustomerProperty sent, Party target) {
        var name = Checked.fits(text(sent.name()).strip(), 64, "name of a property of customer " + target.id());
        if (name.isEmpty()) {
            throw Faults.invalid("a property of customer " + target.id() + " has no name");
        }
        var value = Checked.fits(text(sent.value()), 4000, "property " + name + " of customer " + target.id());
        var kind = kind(held, sent, name);
        var settled = new CustomerProperty(name, kind.category(), value, kind.permission());
        boolean same = held != null && value.equals(held.value());
        if (!same && !mayWrite(name, kind.permission(), target)) {
            throw Faults.notAllowed(
                    "property " + name + " of customer " + target.id() + " needs the permission " + kind.permission());
        }
        if (!same && CREDITS.contains(name) && !NUMBER.matcher(value.strip()).matches()) {
            throw Faults.invalid("property " + name + " of customer " + target.id() + " must be a number or empty");
        }
        return settled;
    }

    /** Whether the caller may write, or leave out, a property with this permission. */
    boolean mayWrite(String name, String permission, Party target) {
        return switch (access.role(target)) {
            case ADMINISTRATOR -> true;
            case RESELLER -> !permission.equals("admin") || (isGivenToCustomers(name) && !target.isReseller());
            case CUSTOMER -> permission.equals("customer");
        };
    }

    /** What opens something is not for the customers below its account. */
    static boolean isSecret(CustomerProperty property) {
        return "auth_token".equals(property.name());
    }

    private static boolean isGivenToCustomers(String name) {
        return CREDITS.contains(name) || CHILD_MANAGEABLE.contains(name);
    }

    private static @Nullable Kind catalogued(String name) {
        return CREDITS.contains(name) ? CREDIT : CATALOGUE.get(name);
    }

    /** Stored kinds stay, known names have theirs, new names the declared one; only administrators may declare otherwise. */
    private Kind kind(@Nullable CustomerProperty held, CustomerProperty sent, String name) {
        var declared = text(sent.permission()).strip().toLowerCase(Locale.ROOT);
        if (!declared.isEmpty() && !PERMISSIONS.contains(declared)) {
            throw Faults.invalid("permission of property " + name + " must be one of admin, reseller, customer");
        }
        var category = Checked.fits(text(sent.category()).strip(), 32, "category of property " + name);
        var known = held != null ? new Kind(text(held.category()), text(held.permission())) : catalogued(name);
        if (known == null) {
            return new Kind(category.isEmpty() ? "sip" : category, declared.isEmpty() ? lowest() : declared);
        }
        return caller.isAdministrator()
                ? new Kind(
                        category.isEmpty() ? known.category() : category,
                        declared.isEmpty() ? known.permission() : declared)
                : known;
    }

    private String lowest() {
        return caller.isAdministrator() ? "admin" : "customer";
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
