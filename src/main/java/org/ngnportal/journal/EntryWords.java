package org.ngnportal.journal;

import java.util.List;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Texts;

/** Entries in words. What comes from elsewhere stays as it is: to be shown as text only. */
public final class EntryWords {

    private static final int MOST_NAMED = 3;

    private EntryWords() {}

    /** Who did, or tried to do, what. */
    public static String sentence(JournalEntry entry) {
        var deed = entry.deed();
        var beginning = entry.outcome() instanceof Outcome.Done ? "journal.did." : "journal.tried.";
        return Texts.t(beginning + deed.action(), who(entry), deed.subject().name(), object(deed));
    }

    /** The person responsible, and as whom he acted. Entries about impersonations say as whom by themselves. */
    public static String who(JournalEntry entry) {
        return entry.actingAs().isEmpty() || entry.deed().action().startsWith("impersonation.")
                ? entry.who()
                : Texts.t("journal.who.as", entry.who(), entry.actingAs());
    }

    public static String action(String key) {
        return Texts.t("journal.action." + key);
    }

    public static String field(FieldChange change) {
        return Texts.t("journal.field." + change.field());
    }

    public static String before(FieldChange change) {
        return value(change.before());
    }

    public static String after(FieldChange change) {
        return value(change.after());
    }

    /** One word for what came of it. */
    public static String outcome(Outcome outcome) {
        return Texts.t(
                switch (outcome) {
                    case Outcome.Done done -> "journal.outcome.done";
                    case Outcome.Refused refused -> "journal.outcome.refused";
                    case Outcome.Unknown unknown -> "journal.outcome.unknown";
                    case Outcome.Open open -> "journal.outcome.open";
                });
    }

    /** Why, or what it means; empty for what was done. */
    public static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "";
            case Outcome.Refused(int code, String text) when code == 0 -> Texts.t("journal.reason.portal", text);
            case Outcome.Refused(int code, String text) -> FaultTexts.of(new NgnProException.Fault(code, text));
            case Outcome.Unknown unknown -> Texts.t("journal.reason.unknown");
            case Outcome.Open open -> Texts.t("journal.reason.open");
        };
    }

    /** The fields as they are named within a sentence. */
    private static String object(Deed deed) {
        var changes = deed.changes();
        if (changes.isEmpty()) {
            return Texts.t("journal.the.nothing");
        }
        if (!deed.action().equals(Actions.SUBSCRIBER_SAVE)) {
            return the(changes.getFirst());
        }
        return changes.size() > MOST_NAMED
                ? Texts.t("journal.the.several", changes.size())
                : joined(changes.stream().map(EntryWords::the).toList());
    }

    private static String joined(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : Texts.t("journal.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    private static String the(FieldChange change) {
        return Texts.t("journal.the." + change.field());
    }

    private static String value(String value) {
        return switch (value) {
            case "" -> Texts.t("journal.value.nothing");
            case FieldChange.YES -> Texts.t("journal.value.yes");
            case FieldChange.NO -> Texts.t("journal.value.no");
            default -> value;
        };
    }
}
