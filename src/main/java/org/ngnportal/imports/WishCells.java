package org.ngnportal.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.E164Number;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.prepaid.Money;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;

/** The cells of one row; what cannot be understood is noted. Every value is null where the cell is empty. */
final class WishCells {

    private static final Set<String> TRUE =
            Set.of("yes", "y", "true", "1", "on", "x", "ja", "j", "si", "s\u00ed", "da", "wahr");
    private static final Set<String> FALSE =
            Set.of("no", "n", "false", "0", "off", "nein", "nee", "nu", "falsch", ImportField.CLEAR);
    private static final Set<String> MAILBOX =
            Set.of(ImportField.TO_VOICEMAIL, "mailbox", "voice-mailbox", DiversionTarget.VOICE_MAILBOX);

    /** A spreadsheet may write a whole number with decimals. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})(?:\\.0+)?");

    private static final Pattern BETWEEN = Pattern.compile("[,;|\\n\\r]+");
    private static final Pattern COMPLETE = Pattern.compile("(?i)sips?:.+");

    private final Map<ImportField, String> cells;
    private final List<FieldProblem> problems;

    WishCells(Map<ImportField, String> cells, List<FieldProblem> problems) {
        this.cells = cells;
        this.problems = problems;
    }

    void problem(ImportField field, String messageKey, Object... parameters) {
        problems.add(FieldProblem.of(field, messageKey, parameters));
    }

    /** Empty when the cell clears. */
    @Nullable
    String text(ImportField field) {
        var cell = cells.getOrDefault(field, "");
        if (cell.strip().equals(ImportField.CLEAR)) {
            return "";
        }
        var text = Cells.read(cell);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String code(ImportField field) {
        var text = text(field);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    @Nullable
    Secret secret(ImportField field, boolean mayBeCleared) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        if (text.isEmpty() && !mayBeCleared) {
            problem(field, "wish.problem.not-cleared");
            return null;
        }
        return new Secret(text);
    }

    @Nullable
    Boolean bool(ImportField field) {
        var word = code(field);
        if (word == null) {
            return null;
        }
        if (TRUE.contains(word)) {
            return true;
        }
        if (word.isEmpty() || FALSE.contains(word)) {
            return false;
        }
        problem(field, "wish.problem.yes-or-no");
        return null;
    }

    @Nullable
    Integer number(ImportField field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            return Integer.valueOf(number.group(1));
        }
        if (!text.isEmpty()) {
            problem(field, "wish.problem.number");
            return null;
        }
        return 0;
    }

    @Nullable
    Money money(ImportField field) {
        var text = text(field);
        if (text == null || text.isEmpty()) {
            return null;
        }
        var money = Money.parse(text).filter(amount -> amount.compareTo(Money.ZERO) >= 0);
        if (money.isEmpty()) {
            problem(field, "wish.problem.money");
        }
        return money.orElse(null);
    }

    @Nullable
    MailAddress mailAddress(ImportField field) {
        var text = text(field);
        if (text == null || text.isEmpty()) {
            return null;
        }
        var address = MailAddress.parse(text);
        if (address.isEmpty()) {
            problem(field, "wish.problem.mail-address");
        }
        return address.orElse(null);
    }

    @Nullable
    DeliveryWay way(ImportField field) {
        var word = code(field);
        if (word == null || word.isEmpty()) {
            return null;
        }
        return switch (word.replaceAll("[\\s_-]", "")) {
            case "mail", "email" -> DeliveryWay.MAIL;
            case "link", "onetimelink" -> DeliveryWay.LINK;
            case "letter", "print" -> DeliveryWay.LETTER;
            default -> {
                problem(field, "wish.problem.way");
                yield null;
            }
        };
    }

    @Nullable
    List<String> words(ImportField field) {
        return list(field, word -> Stream.of(word.toLowerCase(Locale.ROOT)));
    }

    /** Addresses; a name alone is one of the account's domain. */
    @Nullable
    List<String> addresses(ImportField field, String domain) {
        return list(field, word -> {
            var text = word.indexOf('@') < 0 ? word + "@" + domain : word;
            var address = SipAddress.parse(text);
            if (address.isEmpty()) {
                problem(field, "wish.problem.alias", word);
            }
            return address.map(SipAddress::toString).stream();
        });
    }

    /** Telephone numbers, digits with the country code. */
    @Nullable
    List<String> numbers(ImportField field) {
        return list(field, word -> {
            var digits = word.replaceFirst("^00", "");
            var number = new E164Number(digits);
            if (!number.isValid()) {
                problem(field, "wish.problem.enum-number", word);
                return Stream.of();
            }
            return Stream.of(number.digits());
        });
    }

    /** A target with a scheme is taken as it is: so an export says it. */
    @Nullable
    String diversion(ImportField field, SipAddress account) {
        var text = text(field);
        if (text == null || text.isEmpty()) {
            return text;
        }
        if (MAILBOX.contains(text.toLowerCase(Locale.ROOT))) {
            return ImportField.TO_VOICEMAIL;
        }
        if (COMPLETE.matcher(text).matches()) {
            return text;
        }
        return DiversionTarget.typed(text, new SipId(account.user(), account.domain()))
                .map(DiversionTarget::text)
                .orElse(text);
    }

    private @Nullable List<String> list(ImportField field, Function<String, Stream<String>> read) {
        var text = text(field);
        return text == null
                ? null
                : Arrays.stream(BETWEEN.split(text))
                        .map(Cells::read)
                        .filter(word -> !word.isEmpty())
                        .flatMap(read)
                        .distinct()
                        .sorted()
                        .toList();
    }
}
