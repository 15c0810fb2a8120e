package org.ngnportal.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.SecurityEvent;
import org.ngnportal.shell.Texts;

/**
 * Something that a mail is sent about, with what its template may say.
 *
 * @param name of the template
 * @param alternatives of which a mail has one
 * @param optional whether the mail is sent only where a tenant wants it
 */
public record MailEvent(String name, List<Variable> variables, List<String> alternatives, boolean optional) {

    public static final String WELCOME = "welcome";

    public static final String LINK = "link";

    private static final String CREDENTIALS_LINK = "credentials-link";

    /** In which mails are written, in the order pages show them. */
    public static final List<String> LANGUAGES = List.of("en", "de", "nl", "es", "ro");

    private static final Set<Note> WITH_LINK =
            Set.of(Note.OPERATOR_INVITATION, Note.PASSWORD_RESET, Note.EMAIL_CONFIRMATION, Note.ACCOUNT_DELETION);
    private static final Set<String> ONE_OF = Set.of(
            "added",
            "taken",
            "near",
            "over",
            "requested",
            "planned",
            "cancelled",
            "deleted",
            "emailChanged",
            "sipPasswordChanged",
            "webPasswordChanged");

    private static final List<MailEvent> ALL = Stream.concat(
                    Stream.of(welcome(), credentialsLink()),
                    Arrays.stream(Note.values())
                            .filter(note -> !note.isOfPortal())
                            .map(MailEvent::of))
            .toList();

    public MailEvent {
        variables = List.copyOf(variables);
        alternatives = List.copyOf(alternatives);
    }

    public static List<MailEvent> all() {
        return ALL;
    }

    public static Optional<MailEvent> named(String name) {
        return ALL.stream().filter(event -> event.name().equals(name)).findFirst();
    }

    public Optional<Variable> variable(String wanted) {
        return variables.stream()
                .filter(variable -> variable.name().equals(wanted))
                .findFirst();
    }

    /** What it is called on pages. */
    public String words() {
        return Texts.t("templates.event." + name);
    }

    /** When the mail is sent. */
    public String when() {
        return Texts.t("templates.when." + name);
    }

    private static MailEvent of(Note note) {
        var variables = new ArrayList<Variable>();
        for (var fact : note.facts()) {
            variables.add(fact.equals("address") ? Variable.text("address", "network-address") : Variable.text(fact));
        }
        var alternatives =
                new ArrayList<>(note.facts().stream().filter(ONE_OF::contains).toList());
        if (note == Note.SECURITY_NOTICE) {
            for (var event : SecurityEvent.values()) {
                variables.add(Variable.flag(event.fact()));
                alternatives.add(event.fact());
            }
        }
        if (WITH_LINK.contains(note)) {
            variables.add(Variable.credential(LINK));
        }
        variables.addAll(sender());
        return new MailEvent(note.template(), variables, alternatives, note == Note.ACCOUNT_BLOCKED);
    }

    private static MailEvent welcome() {
        var variables = new ArrayList<Variable>(List.of(
                Variable.text("name"),
                new Variable("address", Variable.Kind.TEXT, "sip-address", false, true, List.of()),
                Variable.text("username"),
                Variable.text("domain"),
                Variable.credential("password"),
                Variable.flag("passwordReadableLater"),
                Variable.text("outboundProxy"),
                Variable.link("xcapRoot"),
                Variable.list("numbers"),
                Variable.flag("hasNumbers", "numbers"),
                Variable.list("aliases"),
                Variable.flag("hasAliases", "aliases"),
                Variable.flag("pstn", "callerId"),
                Variable.text("callerId"),
                Variable.flag("voicemail", "voicemailPin", "voicemailNumber", "codeVoicemail"),
                Variable.credential("voicemailPin"),
                Variable.text("voicemailNumber"),
                Variable.flag("hasSettings", "settingsPage", "webPassword"),
                Variable.link("settingsPage"),
                Variable.credential("webPassword"),
                Variable.text("timeZone"),
                Variable.flag("hasCodes", codes("code")),
                Variable.flag("hasDivertCodes", codes("codeDivert"))));
        Arrays.stream(codes("code")).map(Variable::text).forEach(variables::add);
        variables.add(Variable.link("callRecords"));
        variables.addAll(sender());
        return new MailEvent(WELCOME, variables, List.of(), false);
    }

    private static MailEvent credentialsLink() {
        var variables = new ArrayList<>(List.of(
                Variable.text("name"),
                Variable.text("account"),
                Variable.text("days"),
                Variable.flag("pinAsked"),
                Variable.credential(LINK)));
        variables.addAll(sender());
        return new MailEvent(CREDENTIALS_LINK, variables, List.of(), false);
    }

    private static String[] codes(String beginning) {
        return Stream.of(
                        "codeVoicemail",
                        "codeDivertAll",
                        "codeDivertOffline",
                        "codeDivertNoAnswer",
                        "codeDivertBusy",
                        "codePrivacy",
                        "codePrivacyCheck",
                        "codeRejectAnonymous")
                .filter(code -> code.startsWith(beginning))
                .toArray(String[]::new);
    }

    /** Who writes and helps. */
    private static List<Variable> sender() {
        return List.of(
                Variable.text("company"),
                Variable.text("product"),
                Variable.text("accent"),
                Variable.flag("hasSupport", "supportEmail", "supportPage"),
                Variable.text("supportEmail"),
                Variable.link("supportPage"));
    }
}
