package org.ngnportal.imports;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.imports.SubscriberWish.Voicemail;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

/** Makes orders of wishes: decides what was left to the portal, so that a row that is repeated is the same each time. */
@Component
public class SubscriberOrders {

    private final Passwords passwords;

    SubscriberOrders(Passwords passwords) {
        this.passwords = passwords;
    }

    /** A new account, with the passwords and the PIN that the wish leaves open. */
    public SubscriberOrder create(SubscriberWish wish) {
        var wanted = wish.passwords();
        var sip = wanted.sip() == null ? passwords.generate() : wanted.sip();
        var web = wanted.web() == null ? passwords.generate() : wanted.web();
        var voicemail = Boolean.TRUE.equals(wish.voicemail().wanted())
                ? withPin(wish.voicemail())
                : new Voicemail(false, null, null);
        return new SubscriberOrder(
                wish.with(new SubscriberWish.Passwords(sip, web)).with(voicemail), true, Map.of());
    }

    /**
     * The order of a row that was checked.
     *
     * @throws IllegalArgumentException if there is nothing to do or something stands in the way
     */
    public SubscriberOrder of(SubscriberWish wish, Verdict verdict) {
        return switch (verdict.kind()) {
            case CREATE -> create(wish);
            case UPDATE -> change(wish, verdict);
            case UNCHANGED, CONFLICT -> throw new IllegalArgumentException("line " + verdict.line());
        };
    }

    private SubscriberOrder change(SubscriberWish wish, Verdict verdict) {
        var before = new EnumMap<ImportField, String>(ImportField.class);
        Set<ImportField> changed = EnumSet.noneOf(ImportField.class);
        for (var difference : verdict.differences()) {
            changed.add(difference.field());
            if (!difference.field().isSecret()) {
                before.put(difference.field(), difference.before());
            }
        }
        var wanted = wish.passwords();
        var secrets = new SubscriberWish.Passwords(
                onlyIf(changed.contains(ImportField.SIP_PASSWORD), wanted.sip()),
                onlyIf(changed.contains(ImportField.WEB_PASSWORD), wanted.web()));
        var voicemail = wish.voicemail();
        boolean added = changed.contains(ImportField.VOICEMAIL) && Boolean.TRUE.equals(voicemail.wanted());
        var mailbox = added
                ? withPin(voicemail)
                : new Voicemail(
                        voicemail.wanted(),
                        onlyIf(changed.contains(ImportField.PIN), voicemail.pin()),
                        voicemail.deleteAfterMailing());
        return new SubscriberOrder(wish.with(secrets).with(mailbox), false, before);
    }

    private Voicemail withPin(Voicemail wanted) {
        return new Voicemail(
                wanted.wanted(), wanted.pin() == null ? passwords.pin() : wanted.pin(), wanted.deleteAfterMailing());
    }

    private static @Nullable Secret onlyIf(boolean changed, @Nullable Secret secret) {
        return changed ? secret : null;
    }
}
