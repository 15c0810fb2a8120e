package org.ngnportal.sandbox.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CustomerAccount;

/**
 * Reads what a request says of a customer account: absent is unchanged, empty clears or gives the usual value (contract
 * section 3.18). Values are checked, rights are not.
 */
final class CustomerFields {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+#*-]{0,63}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}|N/A");
    private static final BigDecimal HIGHEST_AMOUNT = BigDecimal.valueOf(100_000_000);
    private static final int MONEY_DIGITS = 4;
    private static final int PASSWORD_WIDTH = 64;

    /**
     * A text of the account.
     *
     * @param usual what it is when empty
     * @param form brings it into its form, or refuses it
     */
    private record Text(
            String column,
            int width,
            Function<CustomerAccount, @Nullable String> sent,
            String usual,
            UnaryOperator<String> form) {}

    private static final List<Text> TEXTS = List.of(
            text("company_code", 64, CustomerAccount::companyCode),
            text("first_name", 64, CustomerAccount::firstName),
            text("last_name", 64, CustomerAccount::lastName),
            text("organization", 128, CustomerAccount::organization),
            new Text("tel", 64, CustomerAccount::tel, "+19999999999", CustomerFields::number),
            new Text("fax", 64, CustomerAccount::fax, "", CustomerFields::number),
            new Text("enum_number", 64, CustomerAccount::enumNumber, "", CustomerFields::number),
            text("sip", 128, CustomerAccount::sip),
            text("mobile", 64, CustomerAccount::mobile),
            new Text("email", 128, CustomerAccount::email, "", email("email")),
            text("web", 128, CustomerAccount::web),
            text("address", 512, CustomerAccount::address, "Unknown"),
            text("postcode", 32, CustomerAccount::postcode, "Unknown"),
            text("city", 64, CustomerAccount::city, "Unknown"),
            text("state", 64, CustomerAccount::state, "N/A"),
            new Text("country", 64, CustomerAccount::country, "N/A", CustomerFields::country),
            new Text(
                    "time_zone", 64, CustomerAccount::timezone, "Europe/Amsterdam", zone -> Checked.timeZone(zone, "")),
            text("language", 16, CustomerAccount::language, "en"),
            text("vat_number", 64, CustomerAccount::vatNumber),
            text("bank_account", 64, CustomerAccount::bankAccount),
            new Text("billing_email", 128, CustomerAccount::billingEmail, "", email("billingEmail")),
            text("billing_address", 512, CustomerAccount::billingAddress));

    private CustomerFields() {}

    /** The account before anything is said of it. */
    static CustomerAccount blank(String username, String password) {
        return CustomerAccount.builder()
                .resellerActive(false)
                .impersonate(0)
                .companyCode("")
                .balance(BigDecimal.ZERO)
                .credit(BigDecimal.ZERO)
                .username(username)
                .password(password)
                .build();
    }

    /** The columns of a new account. */
    static Map<String, @Nullable Object> added(
            int reseller, CustomerAccount blank, CustomerAccount sent, LocalDateTime now) {
        var columns = changed(blank, sent, now);
        columns.put("reseller", reseller);
        for (var text : TEXTS) {
            columns.computeIfAbsent(text.column(), column -> text.usual());
        }
        if ("".equals(columns.get("billing_email"))) {
            columns.put("billing_email", columns.get("email"));
        }
        if ("".equals(columns.get("billing_address"))) {
            var address = columns.get("address") + "\n" + columns.get("postcode") + " " + columns.get("city") + "\n"
                    + columns.get("country") + "\n";
            columns.put("billing_address", address.substring(0, Math.min(address.length(), 512)));
        }
        return columns;
    }

    /** The columns of the account with the changes of the request. */
    static Map<String, @Nullable Object> changed(CustomerAccount held, CustomerAccount sent, LocalDateTime now) {
        var columns = CustomerRows.parameters(held, now);
        for (var text : TEXTS) {
            var value = text.sent().apply(sent);
            if (value != null) {
                columns.put(text.column(), settled(text, value.strip()));
            }
        }
        put(columns, "reseller_active", sent.resellerActive());
        put(columns, "impersonate", sent.impersonate());
        put(columns, "balance", amount(sent.balance(), "balance"));
        put(columns, "credit", amount(sent.credit(), "credit"));
        if (sent.password() != null && !sent.password().isEmpty()) {
            columns.put("password", password(sent.password()));
        }
        return columns;
    }

    /** Lower case, blanks become dots, repeated dots one (contract section 3.18). */
    static String username(String sent) {
        var value = Checked.lower(sent).replaceAll("\\s", ".").replaceAll("\\.{2,}", ".");
        if (!USERNAME.matcher(value).matches()) {
            throw Faults.invalid("username of a customer must be letters, digits, . _ - @ + # *, up to 64, not \""
                    + value.substring(0, Math.min(value.length(), 80)) + "\"");
        }
        return value;
    }

    static BigDecimal money(BigDecimal amount) {
        return amount.setScale(MONEY_DIGITS, RoundingMode.HALF_UP);
    }

    private static String password(String sent) {
        if (sent.isBlank()) {
            throw Faults.invalid("password of a customer must not be blank");
        }
        return Checked.fits(sent, PASSWORD_WIDTH, "password of a customer");
    }

    private static @Nullable BigDecimal amount(@Nullable BigDecimal sent, String field) {
        if (sent == null) {
            return null;
        }
        if (sent.abs().compareTo(HIGHEST_AMOUNT) >= 0) {
            throw Faults.invalid(field + " of a customer must be below " + HIGHEST_AMOUNT);
        }
        return money(sent);
    }

    private static void put(Map<String, @Nullable Object> columns, String column, @Nullable Object sent) {
        if (sent != null) {
            columns.put(column, sent);
        }
    }

    private static String settled(Text text, String value) {
        var formed = value.isEmpty() ? "" : text.form().apply(value);
        return formed.isEmpty() ? text.usual() : Checked.fits(formed, text.width(), text.column() + " of a customer");
    }

    /** Only + and digits are kept, 00 in front means +. */
    private static String number(String value) {
        return value.replaceAll("[^+0-9]", "").replaceFirst("^00", "+");
    }

    private static String country(String value) {
        var code = value.toUpperCase(Locale.ROOT);
        if (!COUNTRY.matcher(code).matches()) {
            throw Faults.invalid("country of a customer must be a code of two letters or N/A");
        }
        return code;
    }

    private static UnaryOperator<String> email(String field) {
        return value -> Checked.email(value, "", 128, field + " of a customer");
    }

    private static Text text(String column, int width, Function<CustomerAccount, @Nullable String> sent) {
        return text(column, width, sent, "");
    }

    private static Text text(String column, int width, Function<CustomerAccount, @Nullable String> sent, String usual) {
        return new Text(column, width, sent, Objects.requireNonNull(usual), UnaryOperator.identity());
    }
}
