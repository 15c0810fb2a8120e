package org.ngnportal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.prepaid.Money;
import org.ngnportal.vault.Secret;

class WishReaderTest {

    @ParameterizedTest
    @CsvSource({
        "alpha.example, Alice, alice@alpha.example",
        "'', sip:alice@alpha.example, alice@alpha.example",
        "ALPHA.example, alice@alpha.example, alice@alpha.example",
        "alpha.example, 0049, 0049@alpha.example"
    })
    void theAddressMayStandInOneCellOrTwo(String domain, String username, String address) {
        assertThat(read("domain", domain, "username", username).wish().address())
                .hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"next free", "Next Free", "*", "auto"})
    void thePlatformMayPick(String username) {
        var wish = read("domain", "alpha.example", "username", username).wish();

        assertThat(wish.username()).isNull();
        assertThat(wish.address()).isNull();
        assertThat(read("username", "auto@alpha.example").wish().username()).isEqualTo("auto");
    }

    @ParameterizedTest
    @CsvSource({
        "'', alice, wish.problem.missing",
        "alpha.example, '', wish.problem.username-missing",
        "alpha, alice, wish.problem.domain",
        "alpha.example, alice@beta.example, wish.problem.other-domain",
    })
    void withoutAnAddressThereIsNoWish(String domain, String username, String problem) {
        var reading = read("domain", domain, "username", username);

        assertThat(reading.wish()).isNull();
        assertThat(reading.problems()).extracting(FieldProblem::messageKey).containsExactly(problem);
    }

    @Test
    void emptyIsUnsaidAndADashClears() {
        var unsaid = alice().wish();
        assertThat(unsaid).isEqualTo(SubscriberWish.of("alpha.example", "alice"));

        var cleared = alice(
                        "caller_id",
                        "-",
                        "quota",
                        "-",
                        "groups",
                        "-",
                        "aliases",
                        "-",
                        "divert_all",
                        " - ",
                        "pstn",
                        "-",
                        "web_password",
                        "-")
                .wish();
        assertThat(cleared.services().callerId()).isEmpty();
        assertThat(cleared.services().quota()).isZero();
        assertThat(cleared.services().groups()).isEmpty();
        assertThat(cleared.services().pstn()).isFalse();
        assertThat(cleared.reach().aliases()).isEmpty();
        assertThat(cleared.reach().diversions()).isEqualTo(Map.of(ImportField.DIVERT_ALL, ""));
        assertThat(cleared.passwords().web()).isEqualTo(new Secret(""));
    }

    @Test
    void everythingIsReadAndNormalised() {
        var reading = alice(
                "prepaid", "JA",
                "start_balance", "12,50",
                "quota", "40.0",
                "delivery", "E-Mail",
                "groups", "missed-calls; Anonymous",
                "aliases", "b.two, a.one@ALPHA.example",
                "enum_numbers", "0031 20 555 0100 | +31 20 555 0101",
                "divert_busy", "+31205550100",
                "divert_all", "Voicemail",
                "divert_offline", "sip:x@other.example;user=phone");
        var wish = reading.wish();

        assertThat(reading.problems()).isEmpty();
        assertThat(wish.services().prepaid()).isTrue();
        assertThat(wish.services().startBalance()).isEqualTo(Money.of("12.5"));
        assertThat(wish.services().quota()).isEqualTo(40);
        assertThat(wish.mailing().way()).isEqualTo(DeliveryWay.MAIL);
        assertThat(wish.services().groups()).containsExactly("anonymous", "missed-calls");
        assertThat(wish.reach().aliases()).containsExactly("a.one@alpha.example", "b.two@alpha.example");
        assertThat(wish.reach().numbers()).containsExactly("31205550100", "31205550101");
        assertThat(wish.reach().diversions())
                .isEqualTo(Map.of(
                        ImportField.DIVERT_BUSY, "sip:+31205550100@alpha.example",
                        ImportField.DIVERT_ALL, ImportField.TO_VOICEMAIL,
                        ImportField.DIVERT_OFFLINE, "sip:x@other.example;user=phone"));
    }

    @Test
    void whatCannotBeUnderstoodIsToldForEachFieldAndTheRestIsRead() {
        var reading = alice(
                "first_name", "Alice",
                "pstn", "perhaps",
                "quota", "many",
                "start_balance", "-5",
                "recipient", "nobody",
                "delivery", "pigeon",
                "sip_password", "-",
                "aliases", "a@b@c",
                "enum_numbers", "call me");

        assertThat(reading.problems())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        ImportField.PSTN,
                        ImportField.QUOTA,
                        ImportField.START_BALANCE,
                        ImportField.RECIPIENT,
                        ImportField.DELIVERY,
                        ImportField.SIP_PASSWORD,
                        ImportField.ALIASES,
                        ImportField.NUMBERS);
        assertThat(reading.wish().person().firstName()).isEqualTo("Alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-", "@x", "'=1", "''", "'s Gravenhage", "plain", "0049"})
    void whatIsWrittenIntoACellIsReadAgain(String text) {
        var cell = Cells.written(text);

        assertThat(cell).doesNotMatch("[=+\\-@].*");
        assertThat(alice("first_name", cell).wish().person().firstName()).isEqualTo(text);
    }

    @Test
    void headingsAreFoundHoweverTheyAreWritten() {
        assertThat(List.of("first_name", "First Name", "FIRST-NAME", "firstname"))
                .allSatisfy(heading -> assertThat(ImportField.ofColumn(heading)).contains(ImportField.FIRST_NAME));
        assertThat(ImportField.ofColumn("nonsense")).isEmpty();
    }

    @Test
    void noPasswordIsShown() {
        var wish = alice("sip_password", "hidden-1", "web_password", "hidden-2", "voicemail_pin", "271828")
                .wish();

        assertThat(wish.toString() + wish.passwords() + wish.voicemail())
                .doesNotContain("hidden")
                .doesNotContain("271828");
    }

    private static WishReader.Reading alice(String... columns) {
        var cells = cells(columns);
        cells.put(ImportField.USERNAME, "alice@alpha.example");
        return WishReader.read(cells);
    }

    private static WishReader.Reading read(String... columns) {
        return WishReader.read(cells(columns));
    }

    private static Map<ImportField, String> cells(String... columns) {
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        for (int i = 0; i < columns.length; i += 2) {
            cells.put(ImportField.ofColumn(columns[i]).orElseThrow(), columns[i + 1]);
        }
        return cells;
    }
}
