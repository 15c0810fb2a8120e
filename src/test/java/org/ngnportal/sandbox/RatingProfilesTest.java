package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.RatingEntity;
import org.ngnportal.ngnpro.RatingEntityProfiles;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.TrustedPeer;

class RatingProfilesTest extends RunningSandbox {

    @Test
    void profilesAreSetReadReplacedAndDeleted() {
        var entity = RatingEntity.subscriber(added("alpha.example"));
        refused(
                FaultCode.RATING_PROFILE_NOT_FOUND,
                entity.text(),
                () -> alpha().rating().getEntityProfiles(entity));

        var profiles = new RatingEntityProfiles(
                entity, "Büro & Tarif", "alt", "weekend", "weekend alt", "Europe/Lisbon", Map.of());
        alpha().rating().setEntityProfiles(profiles);
        assertThat(alpha().rating()
                        .getEntityProfiles(new RatingEntity(entity.text().toUpperCase())))
                .isEqualTo(profiles);

        alpha().rating().setEntityProfiles(RatingEntityProfiles.of(entity, "other", null));
        assertThat(alpha().rating().getEntityProfiles(entity))
                .isEqualTo(RatingEntityProfiles.of(entity, "other", "Europe/Amsterdam"));

        alpha().rating().deleteEntityProfiles(entity);
        refused(
                FaultCode.RATING_PROFILE_NOT_FOUND,
                entity.text(),
                () -> alpha().rating().deleteEntityProfiles(entity));
    }

    @Test
    void withoutWeekdayProfileThereIsNone() {
        var entity = RatingEntity.subscriber(added("alpha.example"));
        alpha().rating().setEntityProfiles(RatingEntityProfiles.of(entity, "some", null));
        alpha().rating().setEntityProfiles(RatingEntityProfiles.of(entity, "", null));
        refused(
                FaultCode.RATING_PROFILE_NOT_FOUND,
                entity.text(),
                () -> alpha().rating().getEntityProfiles(entity));
        refused(
                FaultCode.RATING_PROFILE_NOT_FOUND,
                entity.text(),
                () -> alpha().rating().setEntityProfiles(RatingEntityProfiles.of(entity, " ", null)));
    }

    @Test
    void profilesGoWithWhatTheyAreOf() {
        alpha().sip().addDomain(SipDomain.of("rated.example", null, null));
        var id = added("rated.example");
        var ip = "192.0.2.60";
        alpha().sip().addTrustedPeer(TrustedPeer.of(ip, null, null));
        var subscriber = RatingEntity.subscriber(id);
        var domain = RatingEntity.domain("rated.example");
        var gateway = RatingEntity.gateway(ip);
        for (var entity : new RatingEntity[] {subscriber, domain, gateway}) {
            alpha().rating().setEntityProfiles(RatingEntityProfiles.of(entity, "p", null));
            refused(
                    FaultCode.RATING_PROFILE_NOT_FOUND,
                    entity.text(),
                    () -> beta().rating().getEntityProfiles(entity));
        }
        alpha().sip().deleteAccount(id);
        alpha().sip().deleteDomain("rated.example");
        alpha().sip().deleteTrustedPeer(ip);
        beta().sip().addDomain(SipDomain.of("rated.example", null, null));
        beta().sip().addTrustedPeer(TrustedPeer.of(ip, null, null));
        beta().sip().addAccount(account(id).build());
        for (var entity : new RatingEntity[] {subscriber, domain, gateway}) {
            refused(
                    FaultCode.RATING_PROFILE_NOT_FOUND,
                    entity.text(),
                    () -> beta().rating().getEntityProfiles(entity));
        }
    }

    @Test
    void strangersAndThoseWithoutTheRightChangeNothing() {
        var entity = RatingEntity.subscriber(added("alpha.example"));
        var profiles = RatingEntityProfiles.of(entity, "some", null);
        refused(
                FaultCode.ACCOUNT_NOT_FOUND,
                "does not exist",
                () -> beta().rating().setEntityProfiles(profiles));
        refused(
                FaultCode.DOMAIN_NOT_FOUND,
                "alpha.example",
                () -> beta().rating()
                        .setEntityProfiles(RatingEntityProfiles.of(RatingEntity.domain("alpha.example"), "x", null)));
        refused(
                FaultCode.NOT_FOUND,
                "192.0.2.10",
                () -> beta().rating()
                        .setEntityProfiles(RatingEntityProfiles.of(RatingEntity.gateway("192.0.2.10"), "x", null)));

        customer("unrated", idOf("alpha"), 0, Map.of());
        alpha().sip().addDomain(SipDomain.of("unrated.example", idOf("unrated"), null));
        var own = RatingEntity.domain("unrated.example");
        alpha().rating().setEntityProfiles(RatingEntityProfiles.of(own, "from above", null));
        assertThat(as("unrated").rating().getEntityProfiles(own).profileWeekday())
                .isEqualTo("from above");
        refused(
                FaultCode.NOT_ALLOWED,
                "pstn_changes",
                () -> as("unrated").rating().deleteEntityProfiles(own));
        refused(
                FaultCode.NOT_ALLOWED,
                "pstn_changes",
                () -> as("unrated").rating().setEntityProfiles(RatingEntityProfiles.of(own, "own", null)));
    }

    @Test
    void zonesAndLengthsAreChecked() {
        var entity = RatingEntity.domain("alpha.example");
        refused(
                FaultCode.INVALID_VALUE,
                "\"Mars/Olympus\" is not a time zone",
                () -> alpha().rating().setEntityProfiles(RatingEntityProfiles.of(entity, "x", "Mars/Olympus")));
        refused(
                FaultCode.INVALID_VALUE,
                "profileWeekday is longer than 64",
                () -> alpha().rating().setEntityProfiles(RatingEntityProfiles.of(entity, "x".repeat(65), null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alice@alpha.example", "user://alice@alpha.example", "subscriber:alice@alpha.example"})
    void notEveryTextIsAnEntity(String text) {
        refused(
                FaultCode.INVALID_VALUE,
                "is neither subscriber://",
                () -> alpha().rating().getEntityProfiles(new RatingEntity(text)));
        refused(
                FaultCode.INVALID_VALUE,
                "is neither subscriber://",
                () -> alpha().rating().setEntityProfiles(RatingEntityProfiles.of(new RatingEntity(text), "x", null)));
    }
}
