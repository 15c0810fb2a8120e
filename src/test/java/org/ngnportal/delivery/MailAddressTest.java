package org.ngnportal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"zoe@mail.example", "zoe.m+sip@mail.example", " zoe@mail.example ", "o'hara@mail.example"})
    void plainAddressesAreTaken(String text) {
        assertThat(MailAddress.parse(text)).contains(new MailAddress(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zoe",
                "@mail.example",
                "zoe@",
                "zoe@mail.example\r\nBcc: all@mail.example",
                "zoe@mail.example\nX: y",
                "zoe@mail.example, eve@mail.example",
                "zoe@mail.example;eve@mail.example",
                "Zoe <zoe@mail.example>",
                "zoe@mail.example (comment)",
                "\"zoe x\"@mail.example",
                "zoe@@mail.example",
                "zoe..m@mail.example",
                "zoe m@mail.example",
                "zoe@mail..example",
                "group:zoe@mail.example;",
                "zoe@mail.example\u0000"
            })
    void whatIsMoreOrLessThanAnAddressIsRefused(String text) {
        assertThat(MailAddress.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAddress(text));
    }
}
