package org.ngnportal.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPortTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1:5060",
        "192.0.2.1:1, 192.0.2.1:1",
        " GW.example.org:65535 , gw.example.org:65535",
        "2001:db8:0:0:1:0:0:1, [2001:db8::1:0:0:1]:5060",
        "::1, [::1]:5060",
        "::, [::]:5060",
        "[::1]:5080, [::1]:5080",
        "[2001:DB8::1], [2001:db8::1]:5060"
    })
    void oneFieldHoldsHostAndPort(String typed, String read) {
        assertThat(HostPort.parse(typed)).hasToString("Optional[" + read + "]");
        assertThat(HostPort.parse(read)).isEqualTo(HostPort.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":5060",
                "host",
                "a.example:",
                "a.example:0",
                "a.example:65536",
                "a.example:x",
                "a.example:1:2",
                "[::1",
                "[a.example]x",
                "[::1]5060",
                "192.0.2.01",
                "1.2.3",
                "fe80::1%eth0",
                "::ffff:1.2.3.400"
            })
    void othersAreNone(String typed) {
        assertThat(HostPort.parse(typed)).isEmpty();
    }

    @Test
    void anotherPortMayBeUsual() {
        assertThat(HostPort.parse("192.0.2.1", 5061)).contains(new HostPort("192.0.2.1", 5061));
    }
}
