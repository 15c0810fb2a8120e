package org.ngnportal.ngnpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;

class NgnProClientOnSandboxTest {

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static NgnProSession alpha;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        alpha = client.open(Credentials.customer("alpha", "alpha-demo"));
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void anAccountComesBackAsItWasSent() {
        var id = new SipId("round-trip", "alpha.example");
        alpha.sip().addAccount(account(id).build());

        var read = alpha.sip().getAccount(id);

        assertThat(read.id()).isEqualTo(id);
        assertThat(read.firstName()).isEqualTo("Zoë \"Z\"");
        assertThat(read.lastName()).isEqualTo("<O'Neill> & Söhne ✓");
        assertThat(read.email()).isEqualTo("zoe@alpha.example");
        assertThat(read.prepaid()).isFalse();
        assertThat(read.quota()).isEqualTo(50);
        assertThat(read.groups()).contains("free-pstn", "my-own-group");
        assertThat(read.acl()).containsExactly(new SipAclEntry("10.0.0.0", 8, "office"));
        assertThat(read.properties()).contains(new SipProperty("language", "de"));
    }

    @Test
    void anUpdateSendsBackWhatItDoesNotKnow() {
        var id = new SipId("echoed", "alpha.example");
        alpha.sip().addAccount(account(id).build());
        var read = alpha.sip().getAccount(id);

        alpha.sip().updateAccount(read.toBuilder().quota(75).build());
        var again = alpha.sip().getAccount(id);

        assertThat(again.toBuilder()
                        .quota(50)
                        .dates(read.createDate(), read.changeDate())
                        .build())
                .isEqualTo(read);
        assertThat(again.quota()).isEqualTo(75);
    }

    @Test
    void groupsDiversionsAndMailboxOfAnAccount() {
        var id = new SipId("features", "alpha.example");
        alpha.sip().addAccount(account(id).build());

        alpha.sip().addToGroup(id, "blocked");
        assertThat(alpha.sip().getGroups(id)).contains("blocked");
        alpha.sip().removeFromGroup(id, "blocked");
        assertThat(alpha.sip().getGroups(id)).doesNotContain("blocked");

        var busy = CallDiversions.ofTexts(null, null, DiversionTarget.VOICE_MAILBOX, null, null);
        alpha.sip().setCallDiversions(id, busy);
        assertThat(alpha.sip().getCallDiversions(id).FBUS()).isEqualTo(DiversionTarget.MAILBOX);
        alpha.sip().setCallDiversions(id, CallDiversions.NONE);
        assertThat(alpha.sip().getCallDiversions(id).isEmpty()).isTrue();

        alpha.voicemail().addAccount(VoicemailAccount.of(id, "Zoë", "zoe@alpha.example", "123456", true));
        assertThat(alpha.voicemail().getAccount(id).options()).isEqualTo(new VoicemailAccount.Options(true));
        alpha.voicemail().deleteAccount(id);
        assertThatThrownBy(() -> alpha.voicemail().getAccount(id))
                .isInstanceOfSatisfying(
                        NgnProException.Fault.class,
                        fault -> assertThat(fault.is(FaultCode.VOICEMAIL_NOT_FOUND))
                                .isTrue());
    }

    @Test
    void queriesPageSortAndFilter() {
        var query =
                new SipQuery(SipQuery.Filter.inDomain("alpha.example"), OrderBy.ascending("username"), new Range(5, 3));

        var page = alpha.sip().getAccounts(query);

        assertThat(page.accounts())
                .hasSize(3)
                .isSortedAccordingTo((a, b) -> a.id().username().compareTo(b.id().username()));
        assertThat(page.total()).isGreaterThan(10);
        assertThat(alpha.sip().getAccounts(new SipQuery(SipQuery.Filter.inDomain("no.such.example"), null, null)))
                .isEqualTo(new SipAccountList(List.of(), 0));
    }

    @Test
    void anAccountThatExistsOrDoesNotIsToldByItsCode() {
        var id = new SipId("alice", "alpha.example");

        assertThatThrownBy(() -> alpha.sip().addAccount(account(id).build()))
                .isInstanceOfSatisfying(
                        NgnProException.Fault.class,
                        fault -> assertThat(fault.is(FaultCode.ACCOUNT_EXISTS)).isTrue());
        assertThatThrownBy(() -> alpha.sip().getAccount(new SipId("nobody", "alpha.example")))
                .isInstanceOfSatisfying(
                        NgnProException.Fault.class,
                        fault -> assertThat(fault.is(FaultCode.ACCOUNT_NOT_FOUND))
                                .isTrue());
    }

    @Test
    void propertiesOfACustomerAreAddedAndChangedByName() {
        var id = alpha.customer()
                .getCustomers(new CustomerQuery(CustomerQuery.Filter.byUsername("alpha"), null, null))
                .accounts()
                .getFirst()
                .id();

        alpha.customer()
                .setProperties(id, List.of(new CustomerProperty("sip_proxy", "sip", "p.alpha.example", "customer")));

        assertThat(alpha.customer().getProperties(id))
                .filteredOn(property -> "sip_proxy".equals(property.name()))
                .extracting(CustomerProperty::value)
                .containsExactly("p.alpha.example");
        assertThat(alpha.customer().getAccount(id).balance()).isIn(null, BigDecimal.ZERO);
    }

    private static SipAccount.Builder account(SipId id) {
        return SipAccount.builder(id)
                .name("Zoë \"Z\"", "<O'Neill> & Söhne ✓")
                .password("s3cret-Passw0rd")
                .email("zoe@alpha.example")
                .timezone("Europe/Amsterdam")
                .owner(0)
                .rpid("")
                .quota(50)
                .prepaid(false)
                .groups(List.of("free-pstn", "my-own-group"))
                .acl(List.of(new SipAclEntry("10.0.0.0", 8, "office")))
                .properties(List.of(new SipProperty("language", "de")));
    }
}
