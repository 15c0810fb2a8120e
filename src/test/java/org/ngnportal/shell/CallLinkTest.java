package org.ngnportal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallLinkTest {

    @ParameterizedTest
    @CsvSource({
        "+442079460199, tel:+442079460199",
        "+442079460199@alpha.example, tel:+442079460199",
        "00442079460199@alpha.example, tel:+442079460199",
        "02079460199, tel:02079460199",
        "1001@alpha.example, sip:1001@alpha.example",
        "bob.keller@alpha.example, sip:bob.keller@alpha.example"
    })
    void whoCanBeCalledHasALink(String address, String href) {
        assertThat(CallLink.href(address)).contains(href);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anonymous",
                "javascript:alert(1)",
                "bob@alpha.example?body=x",
                "bob@alpha.example;ext=1",
                "%@beta.example",
                "<b>@alpha.example",
                "+44 20%"
            })
    void whatIsNoAddressHasNone(String address) {
        assertThat(CallLink.href(address)).isEmpty();
    }
}
