package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipDomain;

/** The decision rule of rights given by customer properties (contract section 4.3). */
class DelegationTest extends RunningSandbox {

    private static int house;
    private static int room;
    private static int butler;

    @BeforeAll
    static void settle() {
        open(credentials -> new DirectSession(sandbox.platform(), credentials));
        house = customer("house", null, 0, Map.of());
        room = customer("room", house, 0, Map.of());
        butler = customer("butler", house, house, Map.of());
        customer("guest", house, room, Map.of("pstn_changes", "1", "sms_access", "1"));
        admin().sip().addDomain(SipDomain.of("room.example", room, null));
    }

    /** The butler has his reseller's rights whatever his own are, the guest those of the room. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // of the house, of the room, house, room, butler, guest
                "-, -, false, false, false, false",
                "1, -, true,  false, true,  false",
                "1, 0, true,  false, true,  false",
                "1, '', true, false, true,  false",
                "1, 1, true,  true,  true,  true",
                "yes, on, true, true, true, true",
                "0, 1, false, false, false, false",
                "-, 1, false, false, false, false"
            })
    void aRightIsGivenByTheResellerAndToItsCustomers(
            String ofHouse, String ofRoom, boolean houseMay, boolean roomMay, boolean butlerMay, boolean guestMay) {
        for (var property : List.of("pstn_changes", "sms_access", "prepaid_changes")) {
            give(house, property, ofHouse);
            give(room, property, ofRoom);
            assertThat(List.of(
                            may(as("house"), property),
                            may(impersonating(house), property),
                            may(as("room"), property),
                            may(impersonating(room), property),
                            may(as("butler"), property),
                            may(impersonating(butler), property),
                            may(as("guest"), property),
                            may(admin(), property)))
                    .as(property)
                    .containsExactly(houseMay, houseMay, roomMay, roomMay, butlerMay, butlerMay, guestMay, true);
        }
    }

    private static void give(int customer, String property, String value) {
        var kept = admin().customer().getProperties(customer).stream().filter(held -> !property.equals(held.name()));
        var given = value == null
                ? kept.toList()
                : Stream.concat(kept, Stream.of(new CustomerProperty(property, null, value, null)))
                        .toList();
        admin().customer()
                .updateAccount(
                        CustomerAccount.builder().id(customer).properties(given).build());
    }

    private static boolean may(NgnProSession session, String property) {
        var id = added("room.example");
        try {
            switch (property) {
                case "pstn_changes" ->
                    session.sip().updateAccount(SipAccount.builder(id).quota(7).build());
                case "sms_access" -> session.sip().addToGroup(id, "sms");
                default ->
                    session.sip()
                            .updateAccount(SipAccount.builder(id).prepaid(true).build());
            }
            return true;
        } catch (NgnProException.Fault e) {
            assertThat(e.is(FaultCode.NOT_ALLOWED)).as(e.text()).isTrue();
            assertThat(e.text()).contains(property);
            return false;
        }
    }
}
