package org.ngnportal.prepaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VoucherCodeTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void codesAreReadAsTheyAreWritten() {
        for (int i = 0; i < 1000; i++) {
            var code = VoucherCode.random(random);
            assertThat(code.printed()).matches("[2-9A-HJKMNP-Z]{6}(-[2-9A-HJKMNP-Z]{6}){2}");
            for (var typed : new String[] {
                code.reveal(),
                code.printed(),
                code.printed().toLowerCase(Locale.ROOT),
                " " + code.printed().replace('-', ' ') + " ",
                code.printed().replace('-', '\u2013')
            }) {
                assertThat(VoucherCode.parse(typed)).map(VoucherCode::reveal).contains(code.reveal());
            }
        }
    }

    @Test
    void everySingleWrongCharacterIsNoticed() {
        var code = VoucherCode.random(random).reveal();
        for (int place = 0; place < code.length(); place++) {
            for (char other : VoucherCode.ALPHABET.toCharArray()) {
                if (other != code.charAt(place)) {
                    assertThat(VoucherCode.parse(code.substring(0, place) + other + code.substring(place + 1)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void everyExchangeOfTwoCharactersIsNoticedWhereverTheyStand() {
        for (int i = 0; i < 50; i++) {
            var code = VoucherCode.random(random).reveal();
            for (int a = 0; a < code.length(); a++) {
                for (int b = a + 1; b < code.length(); b++) {
                    var swapped = code.toCharArray();
                    swapped[a] = code.charAt(b);
                    swapped[b] = code.charAt(a);
                    if (swapped[a] != swapped[b]) {
                        assertThat(VoucherCode.parse(new String(swapped))).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void whatIsMissingOrTooMuchIsNoticed() {
        var code = VoucherCode.random(random).reveal();
        for (var wrong :
                new String[] {"", "-", code.substring(1), code + "2", code.replaceFirst(".", "0"), "ÄÖÜ" + code}) {
            assertThat(VoucherCode.parse(wrong)).isEmpty();
        }
    }

    @Test
    void noTwoAreTheSameAndNoneShowsItself() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 20_000; i++) {
            var code = VoucherCode.random(random);
            assertThat(seen.add(code.reveal())).isTrue();
        }
        var code = VoucherCode.random(random);
        assertThat(code.toString()).doesNotContain(code.reveal());
    }
}
