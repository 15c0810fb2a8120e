package org.ngnportal.sandbox;

import static org.ngnportal.sandbox.RunningSandbox.added;
import static org.ngnportal.sandbox.RunningSandbox.admin;
import static org.ngnportal.sandbox.RunningSandbox.unused;

import java.util.List;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.RatingEntity;
import org.ngnportal.ngnpro.RatingEntityProfiles;

/** Rating profiles of subscribers, domains and trusted peers. */
final class RatingProbes {

    private static final Target<RatingEntity> UNRATED_SUBSCRIBER =
            new Target<>(FaultCode.ACCOUNT_NOT_FOUND, RatingProbes::subscriber, RatingProbes::stored);

    private static final Target<RatingEntity> UNRATED_DOMAIN = new Target<>(
            FaultCode.DOMAIN_NOT_FOUND, tenant -> RatingEntity.domain(tenant.domain()), RatingProbes::stored);

    private static final Target<RatingEntity> UNRATED_PEER = new Target<>(
            FaultCode.NOT_FOUND, tenant -> RatingEntity.gateway(PeerProbes.added(tenant)), RatingProbes::stored);

    private static final Target<RatingEntity> RATED = new Target<>(
            FaultCode.RATING_PROFILE_NOT_FOUND,
            tenant -> {
                var entity = subscriber(tenant);
                admin().rating().setEntityProfiles(profiles(entity));
                return entity;
            },
            RatingProbes::stored);

    private RatingProbes() {}

    static List<Probe<?>> all() {
        return List.of(
                UNRATED_SUBSCRIBER.probe(
                        "Rating.setEntityProfiles",
                        (session, entity) -> session.rating().setEntityProfiles(profiles(entity))),
                UNRATED_DOMAIN.probe(
                        "Rating.setEntityProfiles (domain)",
                        (session, entity) -> session.rating().setEntityProfiles(profiles(entity))),
                UNRATED_PEER.probe(
                        "Rating.setEntityProfiles (gateway)",
                        (session, entity) -> session.rating().setEntityProfiles(profiles(entity))),
                RATED.probe(
                        "Rating.deleteEntityProfiles",
                        (session, entity) -> session.rating().deleteEntityProfiles(entity)),
                RATED.probe(
                        "Rating.getEntityProfiles",
                        (session, entity) -> session.rating().getEntityProfiles(entity)));
    }

    private static RatingEntity subscriber(Tenant tenant) {
        return RatingEntity.subscriber(added(tenant.domain()));
    }

    private static RatingEntityProfiles profiles(RatingEntity entity) {
        return RatingEntityProfiles.of(entity, "profile" + unused(), null);
    }

    private static RatingEntityProfiles stored(RatingEntity entity) {
        return admin().rating().getEntityProfiles(entity);
    }
}
