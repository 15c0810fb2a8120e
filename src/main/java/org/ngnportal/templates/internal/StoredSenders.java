package org.ngnportal.templates.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.delivery.Mails;
import org.ngnportal.delivery.Note;
import org.ngnportal.delivery.NoteMail;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.Deed;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.Subject;
import org.ngnportal.templates.SenderState;
import org.ngnportal.templates.SenderState.SignatureState;
import org.ngnportal.templates.SenderWish;
import org.ngnportal.templates.Senders;
import org.ngnportal.templates.TemplateRefusedException;
import org.ngnportal.templates.TemplateRefusedException.Reason;
import org.ngnportal.templates.internal.SenderStore.Signature;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.vault.Secret;
import org.ngnportal.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Senders in the portal's database. */
@Service
class StoredSenders implements Senders {

    /** How long a code can be given. */
    static final Duration LIFETIME = Duration.ofHours(24);

    static final int MOST_TRIES = 5;

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 10;
    private static final int LONGEST_NAME = 100;
    private static final int CODES_AN_HOUR = 10;
    private static final int MOST_TENANTS = 10_000;
    private static final Pattern SELECTOR = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private final SenderStore store;
    private final Vault vault;
    private final Mails mails;
    private final Journal journal;
    private final KeyRecords records;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<CustomerId, Bucket> asked = Caffeine.newBuilder()
            .maximumSize(MOST_TENANTS)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    StoredSenders(
            SenderStore store,
            Vault vault,
            Mails mails,
            Journal journal,
            KeyRecords records,
            TransactionOperations transaction) {
        this.store = store;
        this.vault = vault;
        this.mails = mails;
        this.journal = journal;
        this.records = records;
        this.transaction = transaction;
        this.clock = Clock.systemUTC();
    }

    @Override
    public SenderState get(Actor actor) {
        Rights.require(actor, Area.TEMPLATES, Action.SEE);
        var tenant = actor.tenant();
        var used = store.used(tenant);
        var waiting = store.waiting(tenant).filter(found -> clock.instant().isBefore(found.until()));
        var inherited = TenantTemplates.chain(tenant, actor.reseller()).stream()
                .filter(other -> !other.equals(tenant))
                .flatMap(other -> store.used(other).stream())
                .findFirst()
                .map(SenderWish::address)
                .orElse("");
        return new SenderState(
                used.orElse(null),
                waiting.map(SenderStore.Waiting::wish).orElse(null),
                waiting.map(SenderStore.Waiting::until).orElse(null),
                inherited,
                store.signature(tenant)
                        .map(found -> new SignatureState(
                                found.domain(), found.selector(), found.publicKey(), signs(found, used)))
                        .orElse(null));
    }

    private static boolean signs(Signature signature, Optional<SenderWish> used) {
        return used.map(wish -> domain(wish.address()).equals(signature.domain()))
                .orElse(false);
    }

    @Override
    public void change(Actor actor, SenderWish typed) {
        Rights.require(actor, Area.TEMPLATES, Action.CHANGE);
        var wish = checked(typed);
        var tenant = actor.tenant();
        var used = store.used(tenant);
        var changes = changes(used.orElse(new SenderWish("", "", "", "")), wish);
        if (used.filter(present -> present.address().equalsIgnoreCase(wish.address()))
                .isPresent()) {
            var deed = deed(actor, Actions.SENDER_CHANGE, wish.address(), changes);
            journal.during(
                    actor, deed, () -> transaction.executeWithoutResult(status -> store.use(tenant, wish, by(actor))));
            return;
        }
        if (!asked.get(tenant, key -> allowance()).tryConsume(1)) {
            throw new TemplateRefusedException(Reason.TOO_MANY_TESTS);
        }
        var code = code();
        var deed = deed(actor, Actions.SENDER_ASK, wish.address(), changes);
        journal.during(
                actor,
                deed,
                () -> transaction.executeWithoutResult(status -> {
                    store.await(
                            tenant, wish, digest(tenant, code), clock.instant().plus(LIFETIME), by(actor));
                    mails.send(actor, confirmation(actor, wish, code));
                }));
    }

    @Override
    public void confirm(Actor actor, String code) {
        Rights.require(actor, Area.TEMPLATES, Action.CHANGE);
        var tenant = actor.tenant();
        var waiting = store.waiting(tenant)
                .filter(found -> clock.instant().isBefore(found.until()))
                .filter(found -> store.tried(tenant, MOST_TRIES))
                .filter(found -> MessageDigest.isEqual(found.digest(), digest(tenant, typed(code))))
                .orElseThrow(() -> new TemplateRefusedException(Reason.WRONG_CODE));
        var wish = waiting.wish();
        journal.during(
                actor,
                deed(actor, Actions.SENDER_CONFIRM, wish.address(), List.of()),
                () -> transaction.executeWithoutResult(status -> {
                    store.use(tenant, wish, by(actor));
                    store.forget(tenant, false);
                }));
    }

    @Override
    public void remove(Actor actor) {
        Rights.require(actor, Area.TEMPLATES, Action.CHANGE);
        var tenant = actor.tenant();
        var name = store.used(tenant)
                .or(() -> store.waiting(tenant).map(SenderStore.Waiting::wish))
                .map(SenderWish::address)
                .orElseThrow(() -> new TemplateRefusedException(Reason.NO_SENDER));
        journal.during(
                actor,
                deed(actor, Actions.SENDER_REMOVE, name, List.of()),
                () -> transaction.executeWithoutResult(status -> {
                    store.forget(tenant, true);
                    store.forget(tenant, false);
                    store.removeSignature(tenant);
                }));
    }

    @Override
    public void makeKey(Actor actor, String selector) {
        Rights.require(actor, Area.TEMPLATES, Action.CHANGE);
        sign(actor, selector, SigningKeys.make());
    }

    @Override
    public void useKey(Actor actor, String selector, Secret key) {
        Rights.require(actor, Area.TEMPLATES, Action.CHANGE);
        sign(actor, selector, SigningKeys.parse(key).orElseThrow(() -> new TemplateRefusedException(Reason.NOT_A_KEY)));
    }

    private void sign(Actor actor, String typed, RSAPrivateCrtKey key) {
        var selector = typed.strip().toLowerCase(Locale.ROOT);
        var tenant = actor.tenant();
        var used = store.used(tenant).orElseThrow(() -> new TemplateRefusedException(Reason.NO_SENDER));
        if (!SELECTOR.matcher(selector).matches()) {
            throw new TemplateRefusedException(Reason.NOT_A_KEY);
        }
        var domain = domain(used.address());
        var signature = new Signature(
                tenant,
                domain,
                selector,
                vault.seal(key.getEncoded(), context(tenant)),
                SigningKeys.publicKey(key),
                clock.instant());
        journal.during(
                actor,
                deed(
                        actor,
                        Actions.SENDER_KEY_SET,
                        used.address(),
                        List.of(FieldChange.to("selector", selector), FieldChange.ofSecret("signing-key"))),
                () -> transaction.executeWithoutResult(status -> store.sign(signature)));
    }

    @Override
    public void removeKey(Actor actor) {
        Rights.require(actor, Area.TEMPLATES, Action.CHANGE);
        var tenant = actor.tenant();
        var signature = store.signature(tenant).orElseThrow(() -> new TemplateRefusedException(Reason.NO_SENDER));
        journal.during(
                actor,
                deed(actor, Actions.SENDER_KEY_REMOVE, signature.domain(), List.of()),
                () -> transaction.executeWithoutResult(status -> store.removeSignature(tenant)));
    }

    @Override
    public Published published(Actor actor) {
        Rights.require(actor, Area.TEMPLATES, Action.SEE);
        return store.signature(actor.tenant())
                .map(found -> records.look(found.selector() + "._domainkey." + found.domain(), found.publicKey()))
                .orElse(Published.UNKNOWN);
    }

    /** What the private key of a tenant is sealed for. */
    static String context(CustomerId tenant) {
        return "mail-signature/" + tenant;
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static SenderWish checked(SenderWish typed) {
        var name = typed.name().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        var address = address(typed.address());
        var replyTo = typed.replyTo().isBlank() ? "" : address(typed.replyTo());
        var bounces = typed.bounces().isBlank() ? "" : address(typed.bounces());
        boolean foreign = !bounces.isEmpty() && !isWithin(domain(bounces), domain(address));
        if (foreign || name.length() > LONGEST_NAME) {
            throw new TemplateRefusedException(Reason.NOT_A_SENDER);
        }
        return new SenderWish(address, name, replyTo, bounces);
    }

    /** Mails that come back are nobody else's business: they stay in the domain that was confirmed. */
    private static boolean isWithin(String domain, String above) {
        return domain.equals(above) || domain.endsWith("." + above);
    }

    private static String address(String typed) {
        return MailAddress.parse(typed)
                .map(MailAddress::value)
                .orElseThrow(() -> new TemplateRefusedException(Reason.NOT_A_SENDER));
    }

    private NoteMail confirmation(Actor actor, SenderWish wish, String code) {
        var facts = Map.of(
                "organisation", actor.self().displayName(),
                "address", wish.address(),
                "code", code.substring(0, CODE_LENGTH / 2) + "-" + code.substring(CODE_LENGTH / 2),
                "hours", Long.toString(LIFETIME.toHours()));
        return new NoteMail(
                Note.SENDER_CONFIRMATION,
                new MailAddress(wish.address()),
                Locale.ENGLISH,
                facts,
                Map.of(),
                null,
                LIFETIME);
    }

    private String code() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private static String typed(String code) {
        return code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    private static byte[] digest(CustomerId tenant, String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((tenant + "/" + code).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static List<FieldChange> changes(SenderWish was, SenderWish is) {
        return java.util.stream.Stream.of(
                        FieldChange.between("sender", was.address(), is.address()),
                        FieldChange.between("name", was.name(), is.name()),
                        FieldChange.between("reply-to", was.replyTo(), is.replyTo()),
                        FieldChange.between("bounces", was.bounces(), is.bounces()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Deed deed(Actor actor, String action, String sender, List<FieldChange> changes) {
        return Deed.of(action, Subject.sender(sender), changes).ownedBy(actor.tenant(), actor.reseller());
    }

    private static Bucket allowance() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(CODES_AN_HOUR).refillGreedy(CODES_AN_HOUR, Duration.ofHours(1)))
                .build();
    }

    private static String by(Actor actor) {
        return actor.responsible().displayName();
    }
}
