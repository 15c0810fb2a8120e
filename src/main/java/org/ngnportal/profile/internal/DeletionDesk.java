package org.ngnportal.profile.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.links.Links;
import org.ngnportal.profile.Deletion;
import org.ngnportal.profile.Deletion.State;
import org.ngnportal.profile.OwnDeletion;
import org.ngnportal.profile.ProfileRefusedException;
import org.ngnportal.profile.ProfileRefusedException.Reason;
import org.ngnportal.profile.internal.DeletionStore.Wish;
import org.ngnportal.profile.internal.ProfileMails.Reader;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes the wishes in; {@link DeletionRun} carries them out. */
@Service
class DeletionDesk implements OwnDeletion {

    static final String CONFIRM = "deletion-confirm";
    static final String KEEP = "deletion-keep";

    /** Properties that other clients know as well (contract section 4.2). */
    static final String REQUEST = "account_delete_request";

    static final String REQUEST_ID = "account_delete_request_id";

    private static final DateTimeFormatter WIRE_TIME =
            DateTimeFormatter.ofPattern("MM/dd/uuuu hh:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);
    private static final int ID_BYTES = 15;

    private final OwnLines lines;
    private final Again again;
    private final MailLimit limit;
    private final DeletionStore store;
    private final Links links;
    private final DeletionMails mails;
    private final Subscribers subscribers;
    private final DeletionJob.Starter job;
    private final ProfileProperties properties;
    private final TransactionOperations transactions;
    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();

    DeletionDesk(
            OwnLines lines,
            Again again,
            MailLimit limit,
            DeletionStore store,
            Links links,
            DeletionMails mails,
            Subscribers subscribers,
            DeletionJob.Starter job,
            ProfileProperties properties,
            TransactionOperations transactions) {
        this.lines = lines;
        this.again = again;
        this.limit = limit;
        this.store = store;
        this.links = links;
        this.mails = mails;
        this.subscribers = subscribers;
        this.job = job;
        this.properties = properties;
        this.transactions = transactions;
    }

    @Override
    public Optional<Deletion> state(Actor actor) {
        return store.waiting(lines.toSee(actor).address(), clock.instant()).map(Wish::deletion);
    }

    @Override
    public Optional<Deletion> of(Actor actor, SipAddress address) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        return store.waiting(address, clock.instant())
                .filter(wish -> actor.actsFor(wish.tenant(), wish.reseller()))
                .map(Wish::deletion);
    }

    @Override
    public Duration delay() {
        return properties.deletionDelay();
    }

    /** The property is set first: a mail whose link were good for nothing would be worse than none. */
    @Override
    public void request(Actor actor, Secret password) {
        var line = lines.toChange(actor);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var recipient = MailAddress.parse(line.subscriber().identity().email())
                .orElseThrow(() -> new ProfileRefusedException(Reason.NO_EMAIL));
        if (store.waiting(line.address(), now)
                .filter(wish -> wish.state() != State.REQUESTED)
                .isPresent()) {
            throw new ProfileRefusedException(Reason.ALREADY_PLANNED);
        }
        again.require(actor, password);
        limit.count(line.address());
        var wish = new Wish(
                UUID.randomUUID(),
                new Deletion(line.address(), State.REQUESTED, now, now.plus(LIFETIME), null),
                actor.self().tenant(),
                actor.self().reseller(),
                requestId(),
                Reader.of(line.subscriber()),
                recipient.value());
        line.edit(
                Actions.DELETION_REQUEST,
                List.of(),
                edit -> edit.property(REQUEST, wireTime(now)).property(REQUEST_ID, wish.requestId()));
        transactions.executeWithoutResult(status -> {
            links.revoke(CONFIRM, line.address().toString());
            store.removeRequested(line.address());
            store.insert(wish);
            var token =
                    links.issue(CONFIRM, line.address().toString(), wish.id().toString(), LIFETIME);
            mails.requested(actor.self(), wish, token);
        });
    }

    @Override
    public void cancel(Actor actor) {
        var line = lines.toChange(actor);
        var wish = store.waiting(line.address(), clock.instant())
                .orElseThrow(() -> new ProfileRefusedException(Reason.TOO_LATE));
        cancel(actor.self(), line, wish);
    }

    @Override
    public Optional<Deletion> peekConfirmation(Secret token) {
        return wish(CONFIRM, token)
                .filter(wish -> wish.state() == State.REQUESTED)
                .map(Wish::deletion);
    }

    @Override
    public boolean confirm(Secret token) {
        var wish = wish(CONFIRM, token).filter(found -> found.state() == State.REQUESTED);
        var subscriber = wish.flatMap(found -> subscribers.find(found.address()));
        if (wish.isEmpty() || subscriber.isEmpty()) {
            return false;
        }
        var line = unblocked(subscriber.get());
        if (!isWanted(line, wish.get())) {
            return false;
        }
        try {
            var at = clock.instant().plus(delay()).truncatedTo(ChronoUnit.SECONDS);
            line.change(
                    Actions.DELETION_CONFIRM,
                    List.of(FieldChange.to("deletion-at", at)),
                    () -> transactions.executeWithoutResult(status -> plan(subscriber.get(), wish.get(), at, token)));
            return true;
        } catch (ProfileRefusedException somebodyWasFaster) {
            return false;
        }
    }

    private void plan(Actor.Subscriber actor, Wish wish, Instant at, Secret token) {
        if (links.redeem(CONFIRM, token).isEmpty() || !store.plan(wish.id(), at)) {
            throw new ProfileRefusedException(Reason.TOO_LATE);
        }
        var keep = links.issue(
                KEEP, wish.address().toString(), wish.id().toString(), delay().plus(DeletionMails.CANCELLATION_BEYOND));
        mails.planned(actor, wish, at, keep);
        job.start(wish.id(), at);
    }

    @Override
    public Optional<Deletion> peekCancellation(Secret token) {
        return wish(KEEP, token).filter(wish -> wish.state() == State.PLANNED).map(Wish::deletion);
    }

    @Override
    public boolean cancel(Secret token) {
        var wish = wish(KEEP, token).filter(found -> found.state() == State.PLANNED);
        var subscriber = wish.flatMap(found -> subscribers.find(found.address()));
        if (wish.isEmpty() || subscriber.isEmpty()) {
            return false;
        }
        try {
            cancel(subscriber.get(), unblocked(subscriber.get()), wish.get());
            return true;
        } catch (ProfileRefusedException refused) {
            if (refused.reason() == Reason.TOO_LATE) {
                return false;
            }
            throw refused;
        }
    }

    /** Once the wish is gone nothing is deleted, whether or not the platform can be told. */
    private void cancel(Actor actor, OwnLine line, Wish wish) {
        line.edit(Actions.DELETION_CANCEL, List.of(), edit -> {
            transactions.executeWithoutResult(status -> {
                if (!store.cancel(wish.id())) {
                    throw new ProfileRefusedException(Reason.TOO_LATE);
                }
                links.revoke(CONFIRM, wish.address().toString());
                links.revoke(KEEP, wish.address().toString());
                mails.cancelled(actor, wish);
            });
            edit.withoutProperty(REQUEST).withoutProperty(REQUEST_ID);
        });
    }

    private Optional<Wish> wish(String purpose, Secret token) {
        return links.peek(purpose, token).flatMap(link -> store.find(UUID.fromString(link.payload())));
    }

    private OwnLine unblocked(Actor.Subscriber subscriber) {
        var line = lines.toSee(subscriber);
        if (line.subscriber().isIn(AccountGroup.BLOCKED)) {
            throw new ProfileRefusedException(Reason.BLOCKED);
        }
        return line;
    }

    /** Whether the account still carries the wish: another client, or who got the address later, may have ended it. */
    static boolean isWanted(OwnLine line, Wish wish) {
        return line.property(REQUEST_ID).filter(wish.requestId()::equals).isPresent();
    }

    static String wireTime(Instant time) {
        return WIRE_TIME.format(time).toLowerCase(Locale.ROOT);
    }

    private String requestId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
