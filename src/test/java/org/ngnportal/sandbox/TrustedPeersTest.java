package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.TrustedPeer;
import org.ngnportal.ngnpro.TrustedPeerQuery;

class TrustedPeersTest extends RunningSandbox {

    @Test
    void aNewPeerHasDefaultsAndBelongsToWhoAddsIt() {
        int alpha = idOf("alpha");
        var added = alpha().sip().addTrustedPeer(everything("192.0.2.20", idOf("beta")));
        assertThat(added)
                .usingRecursiveComparison()
                .ignoringFields("changeDate")
                .isEqualTo(new TrustedPeer(
                        "192.0.2.20",
                        "",
                        30,
                        false,
                        "",
                        "",
                        "",
                        "00",
                        2,
                        "secret",
                        0,
                        true,
                        false,
                        false,
                        "",
                        "",
                        0,
                        alpha,
                        alpha,
                        null,
                        Map.of()));
        assertThat(added.changeDate().local()).isPresent();
        refused(
                FaultCode.ALREADY_EXISTS,
                "Trusted peer 192.0.2.20 already exists",
                () -> beta().sip().addTrustedPeer(TrustedPeer.of("192.0.2.20", "", 0)));
    }

    @Test
    void theAdministratorSaysEverything() {
        int shop = idOf("alpha-shop");
        var added = admin().sip().addTrustedPeer(everything("192.0.2.21", shop));
        assertThat(added)
                .usingRecursiveComparison()
                .ignoringFields("changeDate")
                .isEqualTo(new TrustedPeer(
                        "192.0.2.21",
                        "all of it",
                        5,
                        false,
                        "tenant",
                        "carrier",
                        "originator",
                        "00",
                        2,
                        "secret",
                        1,
                        false,
                        true,
                        true,
                        "billed",
                        "one two",
                        0,
                        shop,
                        idOf("alpha"),
                        null,
                        Map.of()));
        assertThat(peer(shop(), "192.0.2.21")).isEqualTo(added);
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "999999",
                () -> admin().sip().addTrustedPeer(everything("192.0.2.22", 999_999)));
    }

    @Test
    void whatOthersSaveDoesNotWipeTheFieldsOfTheAdministrator() {
        var before = admin().sip().addTrustedPeer(everything("192.0.2.23", idOf("alpha-shop")));
        var formOfOthers = new TrustedPeer(
                "192.0.2.23",
                "",
                0,
                false,
                "",
                "",
                "",
                "0044",
                4,
                "",
                0,
                false,
                false,
                false,
                "",
                "",
                null,
                0,
                0,
                null,
                Map.of());
        for (var session : List.of(alpha(), shop())) {
            session.sip().updateTrustedPeer(formOfOthers);
            assertThat(peer(admin(), "192.0.2.23"))
                    .usingRecursiveComparison()
                    .ignoringFields("changeDate", "prefix", "strip")
                    .isEqualTo(before);
        }
        var after = peer(admin(), "192.0.2.23");
        assertThat(List.of(after.prefix(), after.strip())).containsExactly("0044", 4);
        assertThat(after.changeDate()).isGreaterThan(before.changeDate());

        admin().sip().updateTrustedPeer(formOfOthers);
        assertThat(peer(admin(), "192.0.2.23"))
                .extracting(TrustedPeer::description, TrustedPeer::callLimit, TrustedPeer::enumLookup)
                .containsExactly("", 0, false);
    }

    @Test
    void teamsPeersHaveNamesAndTokens() {
        int beta = idOf("beta");
        admin().sip().addTrustedPeer(teams("SBC.Teams.example", beta));
        refused(
                FaultCode.INVALID_VALUE,
                "host names are for MS Teams only",
                () -> beta().sip().addTrustedPeer(TrustedPeer.of("pbx.beta.example", "", 0)));
        refused(
                FaultCode.INVALID_VALUE,
                "host names are for MS Teams only",
                () -> admin().sip().updateTrustedPeer(plain("sbc.teams.example", null, false)));

        beta().sip().updateTrustedPeer(plain("SBC.teams.example", "changed", null));
        assertThat(peer(beta(), "sbc.teams.example").authToken()).isEqualTo("changed");
        assertThat(peer(beta(), "sbc.teams.example")).asString().doesNotContain("changed");
        beta().sip().updateTrustedPeer(plain("sbc.teams.example", "", null));
        assertThat(peer(beta(), "sbc.teams.example").authToken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "192.0.2", "192.0.2.256", "2001:db8::g", "::1%lo", "-x.example", "one two"})
    void notEveryTextIsAHost(String ip) {
        refused(
                FaultCode.INVALID_VALUE,
                "is not an IP address",
                () -> admin().sip().addTrustedPeer(teams(ip, idOf("beta"))));
    }

    @ParameterizedTest
    @CsvSource({"2001:DB8:0:0:0:0:0:9, 2001:db8::9", "::ffff:192.0.2.99, 192.0.2.99"})
    void anAddressHasOneSpelling(String typed, String kept) {
        assertThat(alpha().sip()
                        .addTrustedPeer(TrustedPeer.of(typed, null, null))
                        .ip())
                .isEqualTo(kept);
        refused(FaultCode.ALREADY_EXISTS, kept, () -> alpha().sip().addTrustedPeer(TrustedPeer.of(kept, null, null)));
        alpha().sip().deleteTrustedPeer(typed);
        refused(FaultCode.NOT_FOUND, kept, () -> alpha().sip().deleteTrustedPeer(kept));
    }

    @Test
    void customersAdjustTheirsAndAddNone() {
        refused(
                FaultCode.NOT_ALLOWED,
                "by resellers",
                () -> shop().sip().addTrustedPeer(TrustedPeer.of("192.0.2.30", null, null)));
        admin().sip().addTrustedPeer(everything("192.0.2.31", idOf("alpha-shop")));
        refused(FaultCode.NOT_ALLOWED, "by resellers", () -> shop().sip().deleteTrustedPeer("192.0.2.31"));
        refused(
                FaultCode.RESELLER_INACTIVE,
                "not active",
                () -> gamma().sip().addTrustedPeer(TrustedPeer.of("192.0.2.32", null, null)));
        refused(
                FaultCode.RESELLER_INACTIVE,
                "not active",
                () -> gamma().sip().getTrustedPeers(query(filter(null, null, false))));
        refused(
                FaultCode.NOT_FOUND,
                "192.0.2.31",
                () -> beta().sip().updateTrustedPeer(TrustedPeer.of("192.0.2.31", "", 0)));
        refused(
                FaultCode.NOT_FOUND,
                "192.0.2.10",
                () -> shop().sip().updateTrustedPeer(TrustedPeer.of("192.0.2.10", "", 0)));
    }

    @Test
    void valuesAreChecked() {
        refused(
                FaultCode.INVALID_VALUE,
                "prefix \"x\"",
                () -> alpha().sip().addTrustedPeer(TrustedPeer.of("192.0.2.40", "x", 0)));
        refused(
                FaultCode.INVALID_VALUE,
                "strip must be between",
                () -> alpha().sip().addTrustedPeer(TrustedPeer.of("192.0.2.40", "", 33)));
        refused(FaultCode.INVALID_VALUE, "callLimit", () -> admin().sip().updateTrustedPeer(limited("192.0.2.10", -1)));
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + idOf("beta"),
                () -> alpha().sip().addTrustedPeer(owned("192.0.2.40", idOf("beta"))));
        assertThat(alpha().sip()
                        .addTrustedPeer(owned("192.0.2.40", idOf("alpha-shop")))
                        .owner())
                .isEqualTo(idOf("alpha-shop"));
    }

    @Test
    void teamsOrNotIsAlwaysAFilter() {
        assertThat(beta().sip()
                        .getTrustedPeers(query(filter(null, null, false)))
                        .total())
                .isZero();
        assertThat(beta().sip()
                        .getTrustedPeers(query(filter("sbc.teams.beta.example", null, true)))
                        .peers())
                .extracting(TrustedPeer::tenant)
                .containsExactly("beta.example");
        var both = new TrustedPeerQuery.Filter("sbc.teams.b%", null, null, null, null, null, null);
        assertThat(beta().sip().getTrustedPeers(query(both)).total()).isOne();
    }

    @Test
    void tagsAreFoundWithinAndBlockedIsAskedFor() {
        admin().sip().addTrustedPeer(everything("192.0.2.50", idOf("alpha")));
        assertThat(alpha().sip()
                        .getTrustedPeers(query(filter("192.0.2.50", "%E T%", false)))
                        .total())
                .isOne();
        assertThat(alpha().sip()
                        .getTrustedPeers(query(filter("192.0.2.50", "%%", false)))
                        .total())
                .isOne();
        assertThat(alpha().sip()
                        .getTrustedPeers(query(filter("192.0.2.50", "one", false)))
                        .total())
                .isZero();
        var blocked = new TrustedPeerQuery.Filter("192.0.2.50", "All of%", "TENANT", null, "billed", false, 1);
        assertThat(alpha().sip().getTrustedPeers(query(blocked)).total()).isOne();
        var nobody = new TrustedPeerQuery.Filter("192.0.2.10", null, null, null, null, false, 1);
        assertThat(alpha().sip().getTrustedPeers(query(nobody)).total()).isZero();
        refused(
                FaultCode.INVALID_VALUE,
                "cannot order by \"tags\"",
                () -> alpha().sip()
                        .getTrustedPeers(
                                new TrustedPeerQuery(filter(null, null, false), OrderBy.ascending("tags"), null)));
    }

    private static TrustedPeer everything(String ip, int customer) {
        return new TrustedPeer(
                ip,
                "all of it",
                5,
                false,
                "tenant",
                "carrier",
                "originator",
                "00",
                2,
                "secret",
                1,
                false,
                true,
                true,
                "billed",
                "one two",
                0,
                customer,
                null,
                null,
                Map.of());
    }

    private static TrustedPeer teams(String ip, int customer) {
        return new TrustedPeer(
                ip, "", 30, true, "t", "", "", "", 0, "token", 0, true, false, false, "", "", null, customer, null,
                null, Map.of());
    }

    private static TrustedPeer plain(String ip, String token, Boolean msteams) {
        return new TrustedPeer(
                ip, null, null, msteams, null, null, null, null, null, token, null, null, null, null, null, null, null,
                null, null, null, Map.of());
    }

    private static TrustedPeer limited(String ip, int callLimit) {
        return new TrustedPeer(
                ip, null, callLimit, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, Map.of());
    }

    private static TrustedPeer owned(String ip, int owner) {
        return new TrustedPeer(
                ip, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, owner,
                null, null, null, Map.of());
    }

    private static TrustedPeer peer(NgnProSession session, String ip) {
        var filter = new TrustedPeerQuery.Filter(ip, null, null, null, null, null, null);
        return session.sip().getTrustedPeers(query(filter)).peers().getFirst();
    }

    private static TrustedPeerQuery.Filter filter(String ip, String tags, boolean msteams) {
        return new TrustedPeerQuery.Filter(ip, null, null, tags, null, msteams, null);
    }

    private static TrustedPeerQuery query(TrustedPeerQuery.Filter filter) {
        return new TrustedPeerQuery(filter, null, null);
    }
}
