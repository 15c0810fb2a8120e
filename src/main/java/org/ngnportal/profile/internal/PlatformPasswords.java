package org.ngnportal.profile.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnAccount;
import org.ngnportal.accounts.OwnEdit;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.SipDeviceLocation;
import org.ngnportal.profile.InvalidProfileException;
import org.ngnportal.profile.InvalidProfileException.Field;
import org.ngnportal.profile.InvalidProfileException.Problem;
import org.ngnportal.profile.OwnPasswords;
import org.ngnportal.profile.ProfileRefusedException;
import org.ngnportal.profile.ProfileRefusedException.Reason;
import org.ngnportal.profile.internal.ProfileMails.Change;
import org.ngnportal.profile.internal.ProfileMails.Reader;
import org.ngnportal.signin.Sessions;
import org.ngnportal.sip.PasswordDigests;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.PasswordPolicy;
import org.ngnportal.vault.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
class PlatformPasswords implements OwnPasswords {

    private static final Logger log = LoggerFactory.getLogger(PlatformPasswords.class);

    private final OwnLines lines;
    private final OwnAccount account;
    private final Again again;
    private final Tenants tenants;
    private final PasswordPolicy policy;
    private final Sessions sessions;
    private final ProfileMails mails;

    PlatformPasswords(
            OwnLines lines,
            OwnAccount account,
            Again again,
            Tenants tenants,
            PasswordPolicy policy,
            Sessions sessions,
            ProfileMails mails) {
        this.lines = lines;
        this.account = account;
        this.again = again;
        this.tenants = tenants;
        this.policy = policy;
        this.sessions = sessions;
        this.mails = mails;
    }

    @Override
    public State state(Actor actor) {
        var line = lines.toSee(actor);
        return new State(
                line.address(),
                isSipChangeable(line),
                again.isAsked(actor) && line.sipPassword().isPresent(),
                line.hasWebPassword(),
                again.isAsked(actor),
                personalWords(line));
    }

    @Override
    public Secret sipPassword(Actor actor, Secret current) {
        var line = lines.toSee(actor);
        if (!again.isAsked(actor)) {
            throw new ProfileRefusedException(Reason.NOT_HIMSELF);
        }
        var password = line.sipPassword().orElseThrow(() -> new ProfileRefusedException(Reason.NOT_READABLE));
        again.require(actor, current);
        line.change(Actions.SIP_PASSWORD_SHOW, List.of(), () -> {});
        return password;
    }

    @Override
    public List<Device> setSipPassword(Actor actor, Secret current, Secret wanted) {
        var line = lines.toChange(actor);
        if (!isSipChangeable(line)) {
            throw new ProfileRefusedException(Reason.PASSWORD_CHANGE_DENIED);
        }
        requireGood(line, wanted);
        again.require(actor, current);
        var value = tenants.settings(actor).clearTextPasswords()
                ? wanted.reveal()
                : PasswordDigests.of(line.address(), wanted.reveal()).wireForm();
        line.edit(
                Actions.SIP_PASSWORD_SET,
                List.of(FieldChange.ofSecret("sip-password")),
                edit -> edit.sipPassword(new Secret(value)));
        afterwards(actor, line, Change.SIP_PASSWORD);
        return devices(line);
    }

    @Override
    public void setWebPassword(Actor actor, Secret current, Secret wanted) {
        var line = lines.toChange(actor);
        requireGood(line, wanted);
        again.require(actor, current);
        account.setWebPassword(actor, wanted);
        afterwards(actor, line, Change.WEB_PASSWORD);
    }

    @Override
    public void removeWebPassword(Actor actor, Secret current) {
        var line = lines.toChange(actor);
        again.require(actor, current);
        if (line.hasWebPassword()) {
            line.edit(
                    Actions.WEB_PASSWORD_REMOVE,
                    List.of(FieldChange.ofSecret("web-password")),
                    OwnEdit::withoutWebPassword);
            afterwards(actor, line, Change.WEB_PASSWORD);
        }
    }

    private void requireGood(OwnLine line, Secret wanted) {
        var broken = policy.check(wanted.reveal(), personalWords(line)).stream()
                .map(rule -> new Problem(Field.NEW_PASSWORD, rule.messageKey()))
                .toList();
        if (!broken.isEmpty()) {
            throw new InvalidProfileException(broken);
        }
    }

    private void afterwards(Actor actor, OwnLine line, Change change) {
        sessions.endAllButThis(actor.self().user());
        if (mails.tellsOfChanges(actor)) {
            MailAddress.parse(line.subscriber().identity().email())
                    .ifPresent(
                            recipient -> mails.changed(actor.self(), Reader.of(line.subscriber()), recipient, change));
        }
    }

    private static boolean isSipChangeable(OwnLine line) {
        return !line.subscriber().isIn(AccountGroup.DENY_PASSWORD_CHANGE);
    }

    private static List<String> personalWords(OwnLine line) {
        var identity = line.subscriber().identity();
        return Stream.of(line.address().user(), line.address().domain(), identity.firstName(), identity.lastName())
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** The password is changed by now: not to know them is no failure. */
    private static List<Device> devices(OwnLine line) {
        try {
            return line.platform().sip().getSipDeviceLocations(List.of(line.id())).stream()
                    .flatMap(found ->
                            Objects.requireNonNullElse(found.locations(), List.<SipDeviceLocation>of()).stream())
                    .map(PlatformPasswords::device)
                    .distinct()
                    .toList();
        } catch (NgnProException unknown) {
            log.warn("The telephones of {} are not known: {}", line.address(), unknown.getMessage());
            return List.of();
        }
    }

    private static Device device(SipDeviceLocation location) {
        var address =
                Objects.toString(location.publicAddress() == null ? location.address() : location.publicAddress(), "");
        var port = location.publicAddress() == null ? location.port() : location.publicPort();
        return new Device(Objects.toString(location.userAgent(), ""), port == null ? address : address + ":" + port);
    }
}
