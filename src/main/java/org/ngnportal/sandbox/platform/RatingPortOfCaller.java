package org.ngnportal.sandbox.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.RatingEntity;
import org.ngnportal.ngnpro.RatingEntityProfiles;
import org.ngnportal.ngnpro.RatingPort;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sandbox.platform.RatingStore.ProfileRow;

/**
 * The Rating port as one caller meets it (contract sections 2.6 and 3.27): who sees a subscriber, a domain or a trusted
 * peer sees its profiles, and writes them with {@code pstn_changes}.
 */
final class RatingPortOfCaller implements RatingPort {

    private static final int LONGEST_PROFILE = 64;
    private static final String USUAL_ZONE = "Europe/Amsterdam";

    private final Caller caller;
    private final Stores stores;
    private final RatingStore profiles;

    RatingPortOfCaller(Caller caller, Stores stores) {
        this.caller = caller;
        this.stores = stores;
        this.profiles = new RatingStore(stores.db());
    }

    /** What profiles are of: an account, a domain or a peer. */
    private record Target(
            @Nullable Long account,
            @Nullable String domain,
            @Nullable String peer) {}

    @Override
    public void setEntityProfiles(RatingEntityProfiles sent) {
        var entity = known(sent.entity());
        requireWriting();
        var target = target(entity, true).orElseThrow(() -> missing(entity));
        if (sent.profileWeekday() == null || sent.profileWeekday().isBlank()) {
            delete(entity);
            return;
        }
        profiles.put(new ProfileRow(
                entity.text(),
                target.account,
                target.domain,
                target.peer,
                profile(sent.profileWeekday(), "profileWeekday"),
                profile(sent.profileWeekdayAlt(), "profileWeekdayAlt"),
                profile(sent.profileWeekend(), "profileWeekend"),
                profile(sent.profileWeekendAlt(), "profileWeekendAlt"),
                Checked.timeZone(sent.timezone(), USUAL_ZONE)));
    }

    @Override
    public void deleteEntityProfiles(RatingEntity sent) {
        var entity = known(sent);
        requireWriting();
        if (target(entity, true).isEmpty()) {
            throw none(entity);
        }
        delete(entity);
    }

    @Override
    public RatingEntityProfiles getEntityProfiles(RatingEntity sent) {
        var entity = known(sent);
        return target(entity, false).flatMap(found -> profiles.find(entity)).orElseThrow(() -> none(entity));
    }

    private void delete(RatingEntity entity) {
        if (!profiles.delete(entity)) {
            throw none(entity);
        }
    }

    private void requireWriting() {
        if (!caller.may("pstn_changes")) {
            throw Faults.notAllowed("changing rating profiles needs pstn_changes");
        }
    }

    /** The entity in the spelling it is kept in. */
    private static RatingEntity known(@Nullable RatingEntity sent) {
        var entity = sent == null ? new RatingEntity("") : sent;
        var kind = entity.kind()
                .orElseThrow(() -> Faults.invalid("entity \"" + RoutingFields.shown(entity.text())
                        + "\" is neither subscriber://, domain:// nor gateway://"));
        return kind == RatingEntity.Kind.GATEWAY ? RatingEntity.gateway(TrustedPeerFields.key(entity.name())) : entity;
    }

    /**
     * What the entity stands for, as long as the caller sees it.
     *
     * @param change whether it must stay until the transaction ends
     */
    private Optional<Target> target(RatingEntity entity, boolean change) {
        return switch (entity.kind().orElseThrow()) {
            case SUBSCRIBER -> {
                var accounts = stores.accounts();
                var id = account(entity);
                yield (change ? accounts.lock(id) : accounts.find(id))
                        .filter(found ->
                                caller.sees(found.row().customer(), found.row().reseller()))
                        .map(found -> new Target(found.row().key(), null, null));
            }
            case DOMAIN -> {
                var domains = stores.domains();
                yield (change ? domains.lock(entity.name()) : domains.find(entity.name()))
                        .filter(found -> caller.sees(found.customer(), found.reseller()))
                        .map(found -> new Target(null, found.domain(), null));
            }
            case GATEWAY -> {
                var peers = new TrustedPeerStore(stores.db());
                yield (change ? peers.lock(entity.name()) : peers.find(entity.name()))
                        .filter(found -> caller.sees(found.customer(), found.reseller()))
                        .map(found -> new Target(null, null, found.ip()));
            }
        };
    }

    private static SipId account(RatingEntity entity) {
        var address = entity.name();
        int at = address.lastIndexOf('@');
        return at < 0 ? new SipId(address, "") : new SipId(address.substring(0, at), address.substring(at + 1));
    }

    private static RuntimeException missing(RatingEntity entity) {
        return switch (entity.kind().orElseThrow()) {
            case SUBSCRIBER -> Faults.noAccount(account(entity));
            case DOMAIN -> Faults.noDomain(entity.name());
            case GATEWAY ->
                Faults.of(
                        FaultCode.NOT_FOUND, "Trusted peer " + RoutingFields.shown(entity.name()) + " does not exist");
        };
    }

    private static RuntimeException none(RatingEntity entity) {
        return Faults.of(
                FaultCode.RATING_PROFILE_NOT_FOUND,
                "Rating profiles of " + RoutingFields.shown(entity.text()) + " do not exist");
    }

    private static String profile(@Nullable String sent, String field) {
        return Checked.text(sent, "", LONGEST_PROFILE, field).strip();
    }
}
