package org.ngnportal.voicemail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountMailbox;
import org.ngnportal.accounts.MailboxCondition;
import org.ngnportal.accounts.MailboxDiversions;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.PinPolicy;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Service;

/**
 * A subscriber's own voicemail (contract sections 3.7, 3.14 and 3.15). Every method may throw {@link NgnProException};
 * those that change something throw {@link DeniedException} for those who only look and for blocked accounts.
 */
@Service
public class Voicemail {

    private static final String EMAIL = "email";
    private static final String DELETE = "delete-after-mailing";
    private static final String PIN = "pin";

    private final OwnLines lines;
    private final Tenants tenants;

    Voicemail(OwnLines lines, Tenants tenants) {
        this.lines = lines;
        this.tenants = tenants;
    }

    /** How it stands. How many messages wait the platform does not tell. */
    public VoicemailState state(Actor actor) {
        var line = lines.toSee(actor);
        var settings = tenants.settings(actor);
        var box = AccountMailbox.of(line, settings);
        var found = box.find();
        var target = box.target(found.orElse(null));
        var now = box.diversions();
        return new VoicemailState(
                found.map(mailbox -> shown(mailbox, settings, target.here(now))).orElse(null),
                others(target, now),
                allCalls(target, now),
                settings.property("voicemail_access_number").orElse(""),
                line.subscriber().identity().email(),
                line.mayChange());
    }

    /**
     * Turns voicemail on: calls go to the mailbox when the line is busy, not answered or offline. Can be repeated.
     *
     * @param choices about every diversion that goes somewhere else in these cases
     * @throws InvalidVoicemailException if a value cannot be used
     * @throws DiversionsInTheWayException if a choice is missing
     */
    public void turnOn(Actor actor, NewMailbox wanted, Map<MailboxCondition, DiversionChoice> choices) {
        var line = lines.toChange(actor);
        var checked = MailboxRules.check(wanted, numbers(line));
        var box = AccountMailbox.of(line, tenants.settings(actor));
        var found = box.find();
        var before = box.diversions();
        var target = box.target(found.orElse(null));
        var replaced = replaced(target, before, choices);
        var changes = new ArrayList<>(List.of(
                FieldChange.to(EMAIL, checked.email()),
                FieldChange.to(DELETE, checked.deleteAfterMailing()),
                FieldChange.ofSecret(PIN)));
        changes.addAll(diverted(target, before, replaced));
        line.change(Actions.MAILBOX_ADD, changes, () -> {
            found.ifPresent(mailbox -> line.platform().voicemail().updateAccount(edited(line, mailbox, checked)));
            box.add(added(line, checked), replaced);
        });
    }

    /**
     * Sends calls to the mailbox again after diversions were changed.
     *
     * @param choices as in {@link #turnOn}
     * @throws DiversionsInTheWayException if a choice is missing
     */
    public void receive(Actor actor, Map<MailboxCondition, DiversionChoice> choices) {
        var line = lines.toChange(actor);
        var box = AccountMailbox.of(line, tenants.settings(actor));
        var target = box.target(existing(box));
        var before = box.diversions();
        var replaced = replaced(target, before, choices);
        var changes = diverted(target, before, replaced);
        if (!changes.isEmpty()) {
            line.change(Actions.DIVERSIONS_SET, changes, () -> box.receive(replaced));
        }
    }

    /** Turns voicemail off: ends the diversions to the mailbox, and no others, and deletes it with its messages. */
    public void turnOff(Actor actor) {
        var line = lines.toChange(actor);
        var box = AccountMailbox.of(line, tenants.settings(actor));
        line.change(Actions.MAILBOX_REMOVE, List.of(), box::remove);
    }

    /**
     * Says where messages are mailed. A change of the account's own e-mail address takes the mailbox with it later
     * (contract section 6.5).
     *
     * @throws InvalidVoicemailException if a value cannot be used
     */
    public void mail(Actor actor, String email, boolean deleteAfterMailing) {
        var line = lines.toChange(actor);
        var mailbox = existing(AccountMailbox.of(line, tenants.settings(actor)));
        var address = MailboxRules.email(email, deleteAfterMailing);
        var changes = Stream.of(
                        FieldChange.between(EMAIL, text(mailbox.email()), address),
                        FieldChange.between(DELETE, deletes(mailbox), deleteAfterMailing))
                .flatMap(Optional::stream)
                .toList();
        if (!changes.isEmpty()) {
            var edited = edited(line, mailbox, new NewMailbox(pin(mailbox), address, deleteAfterMailing));
            line.change(
                    Actions.MAILBOX_CHANGE,
                    changes,
                    () -> line.platform().voicemail().updateAccount(edited));
        }
    }

    /**
     * Changes what opens the mailbox.
     *
     * @param pin digits
     * @throws InvalidVoicemailException if it breaks {@link PinPolicy}
     */
    public void changePin(Actor actor, Secret pin) {
        var line = lines.toChange(actor);
        var mailbox = existing(AccountMailbox.of(line, tenants.settings(actor)));
        MailboxRules.check(pin, numbers(line));
        var edited = edited(line, mailbox, new NewMailbox(pin, text(mailbox.email()), deletes(mailbox)));
        line.change(
                Actions.MAILBOX_CHANGE,
                List.of(FieldChange.ofSecret(PIN)),
                () -> line.platform().voicemail().updateAccount(edited));
    }

    /** Sets what callers hear. */
    public void greet(Actor actor, Greeting greeting) {
        announce(actor, Base64.getEncoder().encodeToString(greeting.wav()));
    }

    /** Lets callers hear the platform's own words again. */
    public void removeGreeting(Actor actor) {
        announce(actor, "");
    }

    private void announce(Actor actor, String message) {
        var line = lines.toChange(actor);
        line.change(
                Actions.MAILBOX_GREETING,
                List.of(FieldChange.ofSecret("greeting")),
                () -> line.platform().voicemail().setAnnouncement(line.id(), message));
    }

    private static VoicemailAccount existing(AccountMailbox box) {
        return box.find()
                .orElseThrow(() -> new NgnProException.Fault(
                        FaultCode.VOICEMAIL_NOT_FOUND.code(), "voicemail account does not exist"));
    }

    private static Set<MailboxCondition> replaced(
            MailboxDiversions target, CallDiversions now, Map<MailboxCondition, DiversionChoice> choices) {
        var unanswered = others(target, now).stream()
                .filter(other -> !choices.containsKey(other.condition()))
                .toList();
        if (!unanswered.isEmpty()) {
            throw new DiversionsInTheWayException(unanswered);
        }
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue() == DiversionChoice.REPLACE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What of the diversions will change. */
    private static List<FieldChange> diverted(
            MailboxDiversions target, CallDiversions now, Set<MailboxCondition> replaced) {
        var here = target.here(now);
        var elsewhere = target.elsewhere(now);
        return Arrays.stream(MailboxCondition.values())
                .filter(condition -> !here.contains(condition))
                .filter(condition -> !elsewhere.containsKey(condition) || replaced.contains(condition))
                .map(condition -> FieldChange.of(
                        "diversion." + key(condition),
                        Optional.ofNullable(elsewhere.get(condition))
                                .map(DiversionTarget::text)
                                .orElse(""),
                        target.target().text()))
                .toList();
    }

    static String key(MailboxCondition condition) {
        return condition.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<OtherDiversion> others(MailboxDiversions target, CallDiversions now) {
        return target.elsewhere(now).entrySet().stream()
                .map(other -> new OtherDiversion(other.getKey(), words(other.getValue())))
                .toList();
    }

    private static String allCalls(MailboxDiversions target, CallDiversions now) {
        var all = now.FUNC();
        return all == null || all.isNone() || target.leadsHere(all) ? "" : words(all);
    }

    private static String words(DiversionTarget target) {
        return target.address().orElse(target.text());
    }

    private static OwnMailbox shown(VoicemailAccount mailbox, TenantSettings settings, Set<MailboxCondition> answers) {
        var number = text(mailbox.mailbox());
        var server = settings.property("voicemail_server").filter(name -> !number.isEmpty());
        return new OwnMailbox(
                number,
                server.map(name -> number + "@" + name).orElse(""),
                text(mailbox.email()),
                deletes(mailbox),
                text(mailbox.info()),
                answers);
    }

    private static VoicemailAccount added(OwnLine line, NewMailbox wanted) {
        return VoicemailAccount.of(
                line.id(),
                line.subscriber().displayName(),
                wanted.email(),
                wanted.pin().reveal(),
                wanted.deleteAfterMailing());
    }

    /** Complete, as the platform's other clients send it; what the platform gives is left out (contract section 3.14). */
    private static VoicemailAccount edited(OwnLine line, VoicemailAccount mailbox, NewMailbox wanted) {
        return new VoicemailAccount(
                line.id(),
                null,
                mailbox.name(),
                wanted.email(),
                // who is told no PIN leaves the one there is
                wanted.pin().reveal().isEmpty() ? null : wanted.pin().reveal(),
                null,
                new VoicemailAccount.Options(wanted.deleteAfterMailing()),
                mailbox.rest());
    }

    /** Numbers of his that callers know. */
    private static List<String> numbers(OwnLine line) {
        return List.of(
                line.address().user(),
                line.subscriber().telephony().callerId(),
                line.property("mobile_number").orElse(""));
    }

    private static Secret pin(VoicemailAccount mailbox) {
        return new Secret(text(mailbox.password()));
    }

    private static boolean deletes(VoicemailAccount mailbox) {
        return mailbox.options() != null
                && Boolean.TRUE.equals(mailbox.options().delete());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
