package org.ngnportal.phones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.ngnpro.SipDeviceLocation;
import org.ngnportal.sip.SipAddress;

class PhoneReaderTest {

    @ParameterizedTest
    @CsvSource({
        "Yealink SIP-T46U 108.86.0.75, Yealink SIP-T46U, DESK",
        "snomD785/10.1.184.15, snomD785, DESK",
        "PolyEdge-Edge_E350-UA/8.2.1.1046, PolyEdge-Edge_E350-UA, DESK",
        "Grandstream HT801 1.0.29.8, Grandstream HT801, ADAPTER",
        "Cisco/SPA504G-7.6.2, Cisco/SPA504G, DESK",
        "Cisco/SPA112-1.4.1, Cisco/SPA112, ADAPTER",
        "AVM FRITZ!Box 7590 154.07.57 (Nov 20 2023), AVM FRITZ!Box 7590, ADAPTER",
        "N510 IP PRO/42.250.00.000.000, N510 IP PRO, ADAPTER",
        "Blink Pro 5.9.1 (MacOSX), Blink Pro, SOFTPHONE",
        "Zoiper rv2.10.19.5, Zoiper, SOFTPHONE",
        "MicroSIP/3.21.4, MicroSIP, SOFTPHONE",
        "Sylk Mobile 2.6.0 (iOS), Sylk Mobile, MOBILE",
        "LinphoneAndroid/5.2.5 (Pixel 7a) LinphoneSDK/5.3.47, LinphoneAndroid, MOBILE",
        "Bria iOS 6.7.1.0 v78.2, Bria iOS, MOBILE",
        "JsSIP 3.10.1, JsSIP, BROWSER",
        "Asterisk PBX 18.9.0, Asterisk PBX, EXCHANGE",
        "FPBX-16.0.40(18.9.0), FPBX, UNKNOWN",
        "1.2.3, 1.2.3, UNKNOWN",
        "'', '', UNKNOWN"
    })
    void telephoneIsNamedAndKnownByWhatItSays(String agent, String name, PhoneKind kind) {
        assertThat(phone(agent, "600"))
                .returns(name, Phone::name)
                .returns(kind, Phone::kind)
                .returns(agent, Phone::userAgent);
    }

    @Test
    void whatIsHostileIsTextThatIsSeen() {
        var markup = phone("<img src=x onerror=alert(1)>", "600");
        assertThat(markup.name()).isEqualTo("<img src=x onerror=alert");
        assertThat(markup.userAgent()).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(phone("Yea\u202Elink\u0000\u200B\n T46", "600").userAgent()).isEqualTo("Yea link T46");
        var long_ = phone("x".repeat(5000), "600");
        assertThat(long_.name()).hasSize(40).endsWith("…");
        assertThat(long_.userAgent()).hasSize(200);
    }

    @Test
    void timeThatIsLeftIsInSecondsOrTheServersWords() {
        assertThat(phone("x", "1380").remaining()).contains(Duration.ofMinutes(23));
        assertThat(phone("x", "Tue, 12:00")).returns(null, Phone::left).returns("Tue, 12:00", Phone::expiry);
        assertThat(phone("x", null)).returns(null, Phone::left).returns("", Phone::expiry);
        assertThat(phone("x", "-5").remaining()).isEmpty();
    }

    @Test
    void addressIsTheOneItComesFrom() {
        var behind =
                PhoneReader.phone(new SipDeviceLocation("192.168.1.20", 5060, "192.0.2.7", 31_000, "60", "x", "TLS"));
        assertThat(behind)
                .returns("192.0.2.7:31000", Phone::address)
                .returns("192.168.1.20:5060", Phone::ownAddress)
                .returns("tls", Phone::transport)
                .returns(true, Phone::isEncrypted);
        var open = PhoneReader.phone(new SipDeviceLocation("2001:db8::5", 5060, null, null, "60", "x", "udp"));
        assertThat(open)
                .returns("[2001:db8::5]:5060", Phone::address)
                .returns("", Phone::ownAddress)
                .returns(false, Phone::isEncrypted);
        assertThat(PhoneReader.phone(new SipDeviceLocation(null, null, null, null, null, null, null))
                        .address())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "outbound.alpha.example:5061;transport=tls, outbound.alpha.example:5061, tls",
        "sip.beta.example, sip.beta.example:5060, ''",
        "sip:proxy.example;lr;transport=TCP, proxy.example:5060, tcp",
        "proxy.example;transport=tls, proxy.example:5061, tls"
    })
    void outboundProxyIsTakenApart(String text, String server, String transport) {
        var setup = new PhoneSetup(new SipAddress("alice", "alpha.example"), text);
        assertThat(setup.server()).hasValueSatisfying(found -> assertThat(found).hasToString(server));
        assertThat(setup.transport()).isEqualTo(transport);
    }

    private static Phone phone(String agent, String expires) {
        return PhoneReader.phone(new SipDeviceLocation("192.0.2.1", 5060, null, null, expires, agent, "udp"));
    }
}
