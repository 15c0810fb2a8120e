package org.ngnportal.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.sip.SipAddress;

class RejectedCallerTest {

    private static final SipAddress ALICE = new SipAddress("alice", "alpha.example");

    @ParameterizedTest
    @CsvSource({
        "+44 20 7946 0199,         sip:%442079460199@%,       NUMBER,  %442079460199@%",
        "0044 (20) 7946-0199,      sip:%442079460199@%,       NUMBER,  %442079460199@%",
        "020 7946 0199,            sip:%2079460199@%,         NUMBER,  %2079460199@%",
        "1234,                     sip:1234@alpha.example,    NUMBER,  1234@alpha.example",
        "Bob,                      sip:bob@alpha.example,     ADDRESS, bob@alpha.example",
        "SIP:Spam@Example.org,     sip:spam@example.org,      ADDRESS, spam@example.org",
        "sips:a@b.example,         sip:a@b.example,           ADDRESS, a@b.example",
        "callcentre.example,       sip:%@callcentre.example,  DOMAIN,  callcentre.example",
        "@callcentre.example,      sip:%@callcentre.example,  DOMAIN,  callcentre.example",
        "*@callcentre.example,     sip:%@callcentre.example,  DOMAIN,  callcentre.example",
        "+44808%@%,                sip:+44808%@%,             ADDRESS, +44808%@%",
        "*.spam.example,           sip:%.spam.example@alpha.example, ADDRESS, %.spam.example@alpha.example",
        "+448081570000@a.example,  sip:+448081570000@a.example, NUMBER, +448081570000@a.example"
    })
    void whatIsTypedIsUnderstood(String typed, String uri, RejectedCaller.Kind kind, String shown) {
        var caller = RejectedCaller.of(typed, ALICE);
        assertThat(caller.uri()).isEqualTo(uri);
        assertThat(caller.kind()).isEqualTo(kind);
        assertThat(caller.shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "sip:, missing",
        "*, everybody",
        "*@*, everybody",
        "%@%, everybody",
        "a b@example.org, wrong",
        "<b>@example.org, wrong",
        "a@b@c, wrong",
        "a@exa mple, wrong",
        "000, number",
        "+12345678901234567, number"
    })
    void whatMakesNoSenseIsRefused(String typed, String problem) {
        assertThatThrownBy(() -> RejectedCaller.of(typed, ALICE))
                .isInstanceOfSatisfying(
                        InvalidAvailabilityException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("availability.error.caller." + problem));
    }
}
