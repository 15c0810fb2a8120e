package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.Carrier;
import org.ngnportal.ngnpro.CarrierList;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.Gateway;
import org.ngnportal.ngnpro.GatewayList;
import org.ngnportal.ngnpro.GatewayRule;
import org.ngnportal.ngnpro.RatingEntityProfiles;
import org.ngnportal.ngnpro.RatingPort;
import org.ngnportal.ngnpro.RouteList;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.TrustedPeer;
import org.ngnportal.ngnpro.TrustedPeerList;

/** Routing, peers and rating as the incumbent's client writes them: everything a text, nothing left out (section 1.3). */
class RoutingWireTest extends RunningSandbox {

    private static final String STRING = " xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xmlns:d=\"http://www.w3.org/2001/XMLSchema\" x:type=\"d:string\"";

    @Test
    void keysAndNumbersMayBeTexts() throws Exception {
        var carrier = (Carrier) result(
                Carrier.class,
                "addCarrier",
                "<carrier>" + text("name", "Typed") + text("reseller", "" + idOf("alpha")) + "</carrier>");
        var gateway = (Gateway) result(
                Gateway.class,
                "addGateway",
                "<gateway>" + text("carrier_id", "" + carrier.id())
                        + text("name", "Typed") + text("ip", "192.0.2.77") + text("port", "") + text("transport", "udp")
                        + "</gateway>");
        assertThat(gateway.port()).isEqualTo(5060);
        var rule = (GatewayRule) result(
                GatewayRule.class,
                "addGatewayRule",
                "<rule>"
                        + text("gateway_id", "" + gateway.id()) + text("prefix", "") + text("strip", "2")
                        + text("prepend", "") + text("minLength", "") + text("maxLength", "0") + "</rule>");
        assertThat(rule.prefix().text()).isEmpty();
        assertThat(rule.strip()).isEqualTo(2);

        done("deleteGatewayRule", text("id", "" + rule.id()));
        done("deleteGateway", text("id", "" + gateway.id()));
        done("deleteCarrier", text("id", "" + carrier.id()));
        var again = call(SipPort.NAMESPACE, "deleteCarrier", text("id", "" + carrier.id()));
        assertThat(again.faultCode()).isEqualTo(FaultCode.NOT_FOUND.code());
    }

    @Test
    void whatWasReadIsSentBackWhole() throws Exception {
        var before = gateway();
        done(
                "updateGateway",
                "<gateway>" + text("id", "" + before.id()) + text("name", before.name())
                        + text("carrier_id", "" + before.carrier_id()) + text("carrier", "something else")
                        + text("transport", before.transport()) + text("ip", before.ip())
                        + text("port", "" + before.port())
                        + text("reseller", "1") + text("changeDate", "2001-01-01 00:00:00") + "</gateway>");
        assertThat(gateway())
                .usingRecursiveComparison()
                .ignoringFields("changeDate")
                .isEqualTo(before);
        assertThat(gateway().changeDate()).isGreaterThan(before.changeDate());
    }

    @Test
    void routesComeAsArrayOfStructs() throws Exception {
        var listed = (RouteList) result(
                RouteList.class,
                "getRoutes",
                "<query><filter>" + text("prefix", "") + text("carrier_id", "0") + text("reseller", "") + text("id", "")
                        + "</filter></query>");
        var first = listed.routes().getFirst();
        var array = "<routes xmlns:S=\"http://schemas.xmlsoap.org/soap/encoding/\" S:arrayType=\"Struct[1]\""
                + " S:offset=\"[0]\"><item>" + text("id", "" + first.id()) + text("priority", "77")
                + "</item></routes>";
        done("updateRoutes", array);
        assertThat(((RouteList) result(
                                RouteList.class,
                                "getRoutes",
                                "<query><filter>" + text("id", "" + first.id()) + "</filter></query>"))
                        .routes()
                        .getFirst()
                        .priority())
                .isEqualTo(77);
        done(
                "deleteRoutes",
                "<routes xmlns:S=\"http://schemas.xmlsoap.org/soap/encoding/\"" + " S:arrayType=\"xsd:anyType[0]\"/>");
    }

    @Test
    void peersAreSentWithIntsForTruthAndFieldsThatTheFormLacks() throws Exception {
        var added = (TrustedPeer) result(
                TrustedPeer.class,
                "addTrustedPeer",
                "<peer>" + text("ip", "192.0.2.88")
                        + text("description", "") + "<callLimit/><msteams>0</msteams><enumLookup>1</enumLookup>"
                        + "<transit>0</transit><prepaid>0</prepaid><blocked/>" + text("strip", "") + text("owner", "")
                        + text("customer", "" + idOf("alpha")) + text("reseller", "" + idOf("alpha")) + "</peer>");
        assertThat(added.callLimit()).isEqualTo(30);
        assertThat(added.enumLookup()).isTrue();
        var found = (TrustedPeerList) result(
                TrustedPeerList.class,
                "getTrustedPeers",
                "<query><filter>" + text("ip", "192.0.2.88") + text("tags", "%%")
                        + "<msteams>false</msteams></filter></query>");
        assertThat(found.total()).isOne();
        assertThat(found.peers()).containsExactly(added);
    }

    @Test
    void emptyListsAreArraysAndWrongRequestsAreTold() throws Exception {
        var none = call(
                SipPort.NAMESPACE, "getCarriers", "<query><filter>" + text("name", "Nobody") + "</filter></query>");
        assertThat(none.text()).containsPattern("<carriers[^>]*arrayType=\"[^\"]*\\[0]\"");
        assertThat(((CarrierList) none.result(CarrierList.class)).total()).isZero();
        assertThat(call(SipPort.NAMESPACE, "deleteGateway", text("id", "")).faultCode())
                .isIn(FaultCode.NOT_FOUND.code(), FaultCode.MALFORMED_REQUEST.code());
    }

    @Test
    void ratingProfilesOfASubscriber() throws Exception {
        var entity = "subscriber://alice@alpha.example";
        var set = call(
                RatingPort.NAMESPACE,
                "setEntityProfiles",
                "<profiles>" + text("entity", entity)
                        + text("profileWeekday", "443") + text("profileWeekdayAlt", "") + text("profileWeekend", "443")
                        + text("profileWeekendAlt", "") + text("timezone", "Europe/Amsterdam") + "</profiles>");
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        var read = call(RatingPort.NAMESPACE, "getEntityProfiles", text("entity", entity));
        assertThat(((RatingEntityProfiles) read.result(RatingEntityProfiles.class)).profileWeekend())
                .isEqualTo("443");
        assertThat(call(RatingPort.NAMESPACE, "deleteEntityProfiles", text("entity", entity))
                        .status())
                .isEqualTo(200);
        assertThat(call(RatingPort.NAMESPACE, "getEntityProfiles", text("entity", entity))
                        .faultCode())
                .isEqualTo(FaultCode.RATING_PROFILE_NOT_FOUND.code());
    }

    private static Gateway gateway() throws Exception {
        return ((GatewayList) result(
                        GatewayList.class,
                        "getGateways",
                        "<query><filter>" + text("name", "Rotterdam") + "</filter></query>"))
                .gateways()
                .getFirst();
    }

    private static String text(String name, String value) {
        return "<" + name + STRING + ">" + value + "</" + name + ">";
    }

    private static void done(String operation, String content) throws Exception {
        var answer = call(SipPort.NAMESPACE, operation, content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Object result(Class<?> type, String operation, String content) throws Exception {
        var answer = call(SipPort.NAMESPACE, operation, content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.result(type);
    }

    private static Wire.Answer call(String namespace, String operation, String content) throws Exception {
        return Wire.post(sandbox.url(), Wire.envelope(namespace, operation, content));
    }
}
