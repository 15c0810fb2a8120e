package org.ngnportal.phonebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactRulesTest {

    private static final String OWN = "alpha.example";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            Bob@Beta.Example,            bob@beta.example
            sip:Bob@beta.example,        bob@beta.example
            SIPS:bob@beta.example;transport=tls, bob@beta.example
            bob,                         bob@alpha.example
            +44 20 7946-0199,            +442079460199
            0044 (20) 7946.0199,         +442079460199
            +44 (0)20 7946 0199,         +442079460199
            tel:+44-20-7946-0199,        +442079460199
            020 7946 0199,               02079460199
            1001,                        1001
            %@beta.example,              %@beta.example
            +4420%,                      +4420%
            +4479 0090 0___,             +447900900___
            %sip:ann@beta.example,       %ann@beta.example
            """)
    void addressesAreStoredInOneForm(String typed, String stored) {
        assertThat(ContactRules.checked(new NewContact(typed, "Somebody", ""), OWN)
                        .address())
                .hasToString(stored);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "",                          address.missing
            "  ",                        address.missing
            %,                           address.everybody
            %@%,                         address.everybody
            a@b@c,                       address.form
            bob smith@beta.example,      address.form
            "<script>@beta.example",     address.form
            a%b%c%d%e%@beta.example,     address.wild
            """)
    void whatIsNoAddressIsRefused(String typed, String problem) {
        assertThat(problems(new NewContact(typed, "Somebody", ""))).containsExactly("phonebook.problem." + problem);
    }

    @Test
    void everyFieldIsJudged() {
        assertThat(problems(new NewContact("bob@beta.example", " ", "Nobody")))
                .containsExactly("phonebook.problem.name.missing", "phonebook.problem.group.reserved");
        assertThat(problems(new NewContact("b".repeat(250) + "@beta.example", "n".repeat(129), "g".repeat(65))))
                .containsExactly("phonebook.problem.long", "phonebook.problem.long", "phonebook.problem.long");
        assertThat(problems(new NewContact("bob@beta.example", "Bob\u0007", "a\nb")))
                .containsExactly("phonebook.problem.control", "phonebook.problem.control");
    }

    @ParameterizedTest
    @CsvSource({"VIP, vip", "Co-workers, coworkers", "' family ', family", "Chess Club, Chess Club"})
    void groupsThatEverybodyHasAreRecognised(String typed, String stored) {
        assertThat(ContactRules.checked(new NewContact("bob@beta.example", "Bob", typed), OWN)
                        .group())
                .isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "+442079460199, +442079460199@alpha.example",
        "+442079460199, 00442079460199@gateway.example",
        "+442079460199@alpha.example, 00442079460199@alpha.example",
        "1001, 1001@alpha.example",
        "bob@alpha.example, sip:Bob@alpha.example"
    })
    void callersAreNamedHoweverTheirAddressIsWritten(String held, String caller) {
        assertThat(names(held).of(caller)).contains("Known");
    }

    @ParameterizedTest
    @CsvSource({
        "1001, 1001@beta.example",
        "bob@alpha.example, bob@beta.example",
        "%@beta.example, ann@beta.example",
        "+4420%, +442079460199@alpha.example",
        "+442079460199, +442079460198@alpha.example"
    })
    void othersAreNotNamed(String held, String caller) {
        assertThat(names(held).of(caller)).isEmpty();
    }

    private static KnownNames names(String held) {
        return new KnownNames(List.of(new Contact(new ContactAddress(held), "Known", "")), OWN);
    }

    private static List<String> problems(NewContact typed) {
        var problems = new ArrayList<String>();
        assertThatThrownBy(() -> ContactRules.checked(typed, OWN))
                .isInstanceOfSatisfying(
                        InvalidContactException.class,
                        invalid -> invalid.problems().forEach(problem -> problems.add(problem.messageKey())));
        return problems;
    }
}
