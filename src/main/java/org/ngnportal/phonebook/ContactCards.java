package org.ngnportal.phonebook;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Impp;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Contacts as vCards: 3.0 is written, which telephones read; 2.1, 3.0 and 4.0 are read. */
final class ContactCards {

    private static final Pattern BEGIN = Pattern.compile("(?im)^\\s*BEGIN:VCARD\\s*$");
    private static final Set<String> KINDS = Set.of("home", "work", "cell", "fax", "car", "pager");

    private ContactCards() {}

    static boolean isMeant(String text) {
        return BEGIN.matcher(text).find();
    }

    /** Patterns are left out: no telephone can call them. */
    static String write(List<Contact> contacts) {
        var text = new StringWriter();
        try (var writer = new VCardWriter(text, VCardVersion.V3_0)) {
            writer.setAddProdId(false);
            for (var contact : contacts) {
                if (!contact.address().isPattern()) {
                    writer.write(card(contact));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VCard card(Contact contact) {
        var card = new VCard();
        card.setFormattedName(contact.displayName());
        var name = new StructuredName();
        name.setFamily(contact.displayName());
        card.setStructuredName(name);
        var address = contact.address();
        if (address.isNumber() && address.domain().isEmpty()) {
            card.addTelephoneNumber(address.value(), TelephoneType.VOICE);
        } else {
            card.addExtendedProperty("X-SIP", address.value());
            uri("sip:" + address).ifPresent(sip -> card.addImpp(new Impp(sip)));
        }
        if (!contact.group().isEmpty()) {
            card.setCategories(contact.group());
        }
        return card;
    }

    /** @throws UnreadableFileException if there are too many cards */
    static List<FileRow> read(String text) {
        // before anything is read: cards within cards are read within each other
        if (BEGIN.matcher(text)
                        .results()
                        .limit(PhonebookFiles.MOST_CONTACTS + 1L)
                        .count()
                > PhonebookFiles.MOST_CONTACTS) {
            throw new UnreadableFileException("phonebook.file.many");
        }
        var rows = new ArrayList<FileRow>();
        var cards = cards(text);
        for (int i = 0; i < cards.size(); i++) {
            rows.addAll(rows(cards.get(i), i + 1));
        }
        return rows;
    }

    private static List<VCard> cards(String text) {
        try (var reader = new VCardReader(text)) {
            return reader.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FileRow> rows(VCard card, int number) {
        var name = name(card);
        var group = group(card);
        var rows = new ArrayList<FileRow>();
        for (var target : targets(card)) {
            boolean known = rows.stream().anyMatch(row -> row.address().equals(target.address()));
            if (!known) {
                rows.add(new FileRow(
                        number, target.address(), rows.isEmpty() ? name : target.nameOf(name, rows.size()), group));
            }
        }
        return rows.isEmpty() ? List.of(new FileRow(number, "", name, group)) : rows;
    }

    private record Target(String address, String kind) {

        /** Of one who has several; the first one has the name alone. */
        String nameOf(String name, int before) {
            return name.isEmpty() ? "" : name + " (" + (kind.isEmpty() ? Integer.toString(before + 1) : kind) + ")";
        }
    }

    private static List<Target> targets(VCard card) {
        var targets = new ArrayList<Target>();
        for (Telephone phone : card.getTelephoneNumbers()) {
            var number =
                    phone.getUri() == null ? phone.getText() : phone.getUri().getNumber();
            var kind = phone.getTypes().stream()
                    .map(type -> type.getValue().toLowerCase(Locale.ROOT))
                    .filter(KINDS::contains)
                    .findFirst()
                    .orElse("");
            add(targets, number, kind);
        }
        for (Impp impp : card.getImpps()) {
            var uri = impp.getUri();
            if (uri != null && ("sip".equalsIgnoreCase(uri.getScheme()) || "sips".equalsIgnoreCase(uri.getScheme()))) {
                add(targets, uri.getSchemeSpecificPart(), "SIP");
            }
        }
        for (RawProperty property : card.getExtendedProperties("X-SIP")) {
            add(targets, property.getValue(), "SIP");
        }
        return targets;
    }

    private static void add(List<Target> targets, @Nullable String address, String kind) {
        var text = Objects.requireNonNullElse(address, "").strip();
        if (!text.isEmpty()) {
            targets.add(new Target(text, kind));
        }
    }

    private static String name(VCard card) {
        var formatted = card.getFormattedName();
        if (formatted != null
                && formatted.getValue() != null
                && !formatted.getValue().isBlank()) {
            return formatted.getValue().strip();
        }
        var parts = card.getStructuredName();
        var full = parts == null ? "" : (text(parts.getGiven()) + " " + text(parts.getFamily())).strip();
        var organization = card.getOrganization();
        return full.isEmpty()
                        && organization != null
                        && !organization.getValues().isEmpty()
                ? text(organization.getValues().getFirst())
                : full;
    }

    private static @Nullable String group(VCard card) {
        var categories = card.getCategories();
        return categories == null || categories.getValues().isEmpty()
                ? null
                : text(categories.getValues().getFirst());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }
}
