package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.PhonebookEntry;
import org.ngnportal.ngnpro.Range;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;

class PhonebookTest extends RunningSandbox {

    private static final Credentials ADMIN = Credentials.administrator("admin", "sandbox-admin", 0);
    private static final PhonebookEntry ALL = match("%%%", "%%%", null);

    @ParameterizedTest
    @CsvSource({
        "bob@example.org, bob@example.org",
        "SIP:Bob@Example.ORG, bob@example.org",
        "sips:bob@example.org, bob@example.org",
        "' %@example.org ', %@example.org",
        "+31_0, +31_0"
    })
    void urisAreKeptInOneForm(String sent, String kept) {
        var id = added("alpha.example");
        alpha().sip().addPhonebookEntry(id, new PhonebookEntry(sent, " Bob ", "family", null, null));

        var list = alpha().sip().getPhonebookEntries(id, ALL, new Range(0, 100));
        assertThat(list.entries()).containsExactly(new PhonebookEntry(kept, "Bob", "family", "", ""));
        assertThat(list.total()).isEqualTo(1);
    }

    @Test
    void anUriIsThereOnceHoweverItIsWritten() {
        var id = added("alpha.example");
        var other = added("alpha.example");
        alpha().sip().addPhonebookEntry(id, entry("bob@example.org", "Bob", "family"));
        refused(
                FaultCode.ALREADY_EXISTS,
                "bob@example.org",
                () -> alpha().sip().addPhonebookEntry(id, entry("sip:BOB@example.org", "Other", "vip")));

        alpha().sip().addPhonebookEntry(other, entry("bob@example.org", "Robert", ""));
        assertThat(names(id, ALL)).containsExactly("Bob");
        assertThat(names(other, ALL)).containsExactly("Robert");
    }

    @Test
    void anUpdateLeavesWhatIsAbsentAndClearsWhatIsEmpty() {
        var id = added("alpha.example");
        alpha().sip().addPhonebookEntry(id, new PhonebookEntry("bob@example.org", "Bob", "family", "Robert", "B"));

        alpha().sip().updatePhonebookEntry(id, new PhonebookEntry("sip:bob@example.org", null, null, null, ""));
        assertThat(entries(id, ALL))
                .containsExactly(new PhonebookEntry("bob@example.org", "Bob", "family", "Robert", ""));

        alpha().sip().updatePhonebookEntry(id, new PhonebookEntry("bob@example.org", "Rob", "", null, null));
        assertThat(entries(id, ALL)).containsExactly(new PhonebookEntry("bob@example.org", "Rob", "", "Robert", ""));
    }

    @Test
    void whatIsNotThereIsNeitherChangedNorDeleted() {
        var id = added("alpha.example");
        refused(
                FaultCode.NOT_FOUND,
                "bob@example.org",
                () -> alpha().sip().updatePhonebookEntry(id, entry("bob@example.org", "Bob", "")));
        refused(
                FaultCode.NOT_FOUND,
                "bob@example.org",
                () -> alpha().sip().deletePhonebookEntry(id, "bob@example.org"));

        alpha().sip().addPhonebookEntry(id, entry("bob@example.org", "Bob", ""));
        alpha().sip().deletePhonebookEntry(id, "SIP:bob@example.org");
        assertThat(entries(id, ALL)).isEmpty();
        refused(
                FaultCode.NOT_FOUND,
                "bob@example.org",
                () -> alpha().sip().deletePhonebookEntry(id, "bob@example.org"));
    }

    @Test
    void deletingAnEntryWithWildcardsTakesNoOther() {
        var id = added("alpha.example");
        alpha().sip().addPhonebookEntry(id, entry("%@example.org", "All", ""));
        alpha().sip().addPhonebookEntry(id, entry("bob@example.org", "Bob", ""));
        alpha().sip().deletePhonebookEntry(id, "%@example.org");
        assertThat(names(id, ALL)).containsExactly("Bob");
    }

    @Test
    void aSearchFindsByUriOrName() {
        var id = added("alpha.example");
        alpha().sip().addPhonebookEntry(id, entry("one@green.example", "Anna Blue", "family"));
        alpha().sip().addPhonebookEntry(id, entry("two@blue.example", "Bert", "vip"));
        alpha().sip().addPhonebookEntry(id, entry("three@red.example", "Carl", ""));
        alpha().sip().addPhonebookEntry(id, entry("100%@red.example", "Dora", ""));

        assertThat(names(id, match("%blue%", "%BLUE%", null))).containsExactly("Anna Blue", "Bert");
        assertThat(names(id, match("%SIP:two@%", null, null))).containsExactly("Bert");
        assertThat(names(id, match("two@blue.example", "", null))).containsExactly("Bert");
        assertThat(names(id, match(null, "Carl", null))).containsExactly("Carl");
        assertThat(names(id, match(null, "Car", null))).isEmpty();
        assertThat(names(id, match("%\\%@%", null, null))).containsExactly("Dora");
        assertThat(names(id, match(null, null, null))).hasSize(4);
    }

    @Test
    void noGroupAskedIsAnyAndTheEmptyOneIsNone() {
        var id = added("alpha.example");
        alpha().sip().addPhonebookEntry(id, entry("one@example.org", "Anna", "family"));
        alpha().sip().addPhonebookEntry(id, entry("two@example.org", "Bert", "vip"));
        alpha().sip().addPhonebookEntry(id, new PhonebookEntry("three@example.org", "Carl", null, null, null));

        assertThat(names(id, match("%%%", "%%%", null))).containsExactly("Anna", "Bert", "Carl");
        assertThat(names(id, match("%%%", "%%%", ""))).containsExactly("Carl");
        assertThat(names(id, match("%%%", "%%%", "Family"))).containsExactly("Anna");
        assertThat(names(id, match("%two%", "%two%", "family"))).isEmpty();
    }

    @Test
    void pagesAreInTheOrderOfNamesAndTheTotalCountsAll() {
        var id = added("alpha.example");
        for (var name : List.of("dora", "Anna", "carl", "Bert")) {
            alpha().sip().addPhonebookEntry(id, entry(name + "@example.org", name, ""));
        }
        var page = alpha().sip().getPhonebookEntries(id, ALL, new Range(1, 2));
        assertThat(page.entries()).extracting(PhonebookEntry::name).containsExactly("Bert", "carl");
        assertThat(page.total()).isEqualTo(4);
        assertThat(alpha().sip().getPhonebookEntries(id, ALL, new Range(4, 2)).entries())
                .isEmpty();
        assertThat(alpha().sip().getPhonebookEntries(id, ALL, null).entries()).hasSize(4);
        refused(FaultCode.INVALID_VALUE, "range", () -> alpha().sip().getPhonebookEntries(id, ALL, new Range(-1, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "sip:", "bob smith", "<bob@example.org>", "bo\"b"})
    void whatIsNoUriIsRefused(String uri) {
        var id = added("alpha.example");
        refused(FaultCode.INVALID_VALUE, "uri", () -> alpha().sip().addPhonebookEntry(id, entry(uri, "Bob", "")));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var id = added("alpha.example");
        var sip = alpha().sip();
        var longest = "x".repeat(243) + "@example.org";
        sip.addPhonebookEntry(id, entry(longest, "n".repeat(128), "g".repeat(64)));
        refused(FaultCode.INVALID_VALUE, "uri", () -> sip.addPhonebookEntry(id, entry("x" + longest, "", "")));
        refused(
                FaultCode.INVALID_VALUE,
                "name",
                () -> sip.updatePhonebookEntry(id, entry(longest, "n".repeat(129), "")));
        refused(
                FaultCode.INVALID_VALUE,
                "group",
                () -> sip.updatePhonebookEntry(id, entry(longest, "", "g".repeat(65))));
    }

    @Test
    void aPhonebookHasAnEnd() {
        var id = added("alpha.example");
        sandbox.platform().call(ADMIN, session -> {
            for (int i = 0; i < 1000; i++) {
                session.sip().addPhonebookEntry(id, entry("u" + i + "@example.org", "", ""));
            }
            return session;
        });
        refused(
                FaultCode.INVALID_VALUE,
                "1000",
                () -> alpha().sip().addPhonebookEntry(id, entry("one.more@example.org", "", "")));
        alpha().sip().deletePhonebookEntry(id, "u7@example.org");
        alpha().sip().addPhonebookEntry(id, entry("one.more@example.org", "", ""));
    }

    @Test
    void whoDoesNotSeeTheAccountDoesNotSeeItsPhonebook() {
        var id = added("alpha.example");
        for (var stranger : List.of(beta(), shop())) {
            for (var call : calls(stranger.sip(), id)) {
                refused(FaultCode.ACCOUNT_NOT_FOUND, id.toString(), call::call);
            }
        }
        assertThat(entries(id, ALL)).isEmpty();
    }

    @Test
    void parallelAdditionsOfOneUriAddItOnce() throws Exception {
        var id = added("alpha.example");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var attempts = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        try {
                            alpha().sip().addPhonebookEntry(id, entry("bob@example.org", "Bob " + i, ""));
                            return 0;
                        } catch (NgnProException.Fault e) {
                            return e.code();
                        }
                    })
                    .toList();
            var codes = new ArrayList<Integer>();
            for (var attempt : threads.invokeAll(attempts)) {
                codes.add(attempt.get());
            }
            assertThat(codes).containsOnlyOnce(0).containsOnly(0, FaultCode.ALREADY_EXISTS.code());
        }
        assertThat(entries(id, ALL)).hasSize(1);
    }

    @Test
    void aPhonebookGoesWithItsAccount() {
        var id = added("alpha.example");
        alpha().sip().addPhonebookEntry(id, entry("bob@example.org", "Bob", ""));
        alpha().sip().deleteAccount(id);
        alpha().sip().addAccount(account(id).build());
        assertThat(entries(id, ALL)).isEmpty();
    }

    @Test
    void aMissingPartOfTheRequestIsNoSearch() throws Exception {
        var alice = "<sipId><username>alice</username><domain>alpha.example</domain></sipId>";
        var all = call("getPhonebookEntries", alice);
        assertThat(all.text()).contains("<entries").contains("lorina@family.example");
        var grouped =
                call("getPhonebookEntries", alice + "<match><uri>%%%</uri><name>%%%</name><group/></match><range/>");
        assertThat(grouped.text()).contains("Dentist").doesNotContain("lorina@family.example");
        var none = call("getPhonebookEntries", alice + "<match><uri>nobody</uri></match>");
        assertThat(none.text()).containsPattern("<entries[^>]*arrayType=\"[^\"]*\\[0]\"");
        assertThat(call("addPhonebookEntry", alice).faultCode()).isEqualTo(FaultCode.INVALID_VALUE.code());
        assertThat(call("deletePhonebookEntry", alice).faultCode()).isEqualTo(FaultCode.NOT_FOUND.code());
    }

    private static List<Callable<Object>> calls(SipPort sip, SipId id) {
        var entry = entry("bob@example.org", "Bob", "");
        return List.of(
                () -> {
                    sip.addPhonebookEntry(id, entry);
                    return entry;
                },
                () -> {
                    sip.updatePhonebookEntry(id, entry);
                    return entry;
                },
                () -> {
                    sip.deletePhonebookEntry(id, "bob@example.org");
                    return entry;
                },
                () -> sip.getPhonebookEntries(id, ALL, null));
    }

    private static Wire.Answer call(String operation, String content) throws Exception {
        return Wire.post(sandbox.url(), Wire.envelope(SipPort.NAMESPACE, operation, content));
    }

    private static List<PhonebookEntry> entries(SipId id, PhonebookEntry match) {
        return alpha().sip().getPhonebookEntries(id, match, null).entries();
    }

    private static List<String> names(SipId id, PhonebookEntry match) {
        return entries(id, match).stream().map(PhonebookEntry::name).toList();
    }

    private static PhonebookEntry entry(String uri, String name, String group) {
        return new PhonebookEntry(uri, name, group, null, null);
    }

    private static PhonebookEntry match(String uri, String name, String group) {
        return new PhonebookEntry(uri, name, group, null, null);
    }
}
