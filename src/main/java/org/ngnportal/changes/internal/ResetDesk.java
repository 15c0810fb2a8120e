package org.ngnportal.changes.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ngnportal.accounts.StaffLines;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.ResetAndSend;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.ActorSeal;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.Passwords;
import org.ngnportal.vault.SealedJson;
import org.ngnportal.vault.Vault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes in new passwords for single subscribers; the same as a row of {@link PasswordWork}, with a job of its own. */
@Service
class ResetDesk implements ResetAndSend {

    private final StaffLines lines;
    private final Tenants tenants;
    private final Deliveries deliveries;
    private final Passwords passwords;
    private final ResetStore store;
    private final ActorSeal actors;
    private final SealedJson sealed;
    private final ResetJob.Starter job;
    private final TransactionOperations transaction;

    ResetDesk(
            StaffLines lines,
            Tenants tenants,
            Deliveries deliveries,
            Passwords passwords,
            ResetStore store,
            ActorSeal actors,
            Vault vault,
            ResetJob.Starter job,
            TransactionOperations transaction) {
        this.lines = lines;
        this.tenants = tenants;
        this.deliveries = deliveries;
        this.passwords = passwords;
        this.store = store;
        this.actors = actors;
        this.sealed = new SealedJson(vault);
        this.job = job;
        this.transaction = transaction;
    }

    @Override
    public boolean isFor(Actor actor) {
        return Rights.allows(actor, Area.SUBSCRIBERS, Action.CHANGE)
                && Rights.allows(actor, Area.DELIVERIES, Action.CHANGE);
    }

    @Override
    public void order(Actor actor, DeliveryId id, SipAddress address, Wanted wanted) {
        Rights.require(actor, Area.SUBSCRIBERS, Action.CHANGE);
        Rights.require(actor, Area.DELIVERIES, Action.CHANGE);
        var line = lines.find(actor, address)
                .orElseThrow(() ->
                        new NgnProException.Fault(FaultCode.ACCOUNT_NOT_FOUND.code(), "SIP account does not exist"));
        var order = PasswordOrder.of(line, wanted, tenants.settings(actor), passwords);
        if (!order.isDeliverable()) {
            throw new IllegalArgumentException(address + " has no e-mail address");
        }
        try {
            transaction.executeWithoutResult(status -> place(actor, id, order));
        } catch (DuplicateKeyException twice) {
            // ordered before: one is enough
        }
    }

    private void place(Actor actor, DeliveryId id, PasswordOrder order) {
        deliveries.prepareAll(actor, List.of(order.delivery(id)));
        store.insert(new ResetStore.Reset(
                id,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                0,
                actors.seal(actor, actorContext(id)),
                sealed.seal(order, orderContext(id))));
        job.start(id);
    }

    /** @throws Vault.SealBrokenException if the key is lost */
    Actor actor(ResetStore.Reset reset) {
        return actors.open(reset.actor(), actorContext(reset.id()));
    }

    /** @throws Vault.SealBrokenException if the key is lost */
    PasswordOrder order(ResetStore.Reset reset) {
        return sealed.open(reset.order(), PasswordOrder.class, orderContext(reset.id()));
    }

    private static String actorContext(DeliveryId id) {
        return "password-reset/" + id + "/actor";
    }

    private static String orderContext(DeliveryId id) {
        return "password-reset/" + id;
    }
}
