package org.ngnportal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngnportal.accounts.NotPermittedException.Reason;
import org.ngnportal.accounts.SubscriberSort.Key;
import org.ngnportal.domains.Domains;
import org.ngnportal.domains.TestDomains;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAclEntry;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.sip.DomainName;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

/** The services on the demo platform, over the socket. */
class SubscribersOnSandboxTest {

    private static final SipAddress ALICE = FakePlatform.address("alice@alpha.example");

    private static final RememberingJournal JOURNAL = new RememberingJournal();

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static NgnPro ngnPro;
    private static Accounts accounts;
    private static Mailboxes mailboxes;
    private static Domains domains;
    private static Actor alpha;
    private static Actor beta;
    private static Actor shop;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        var settings = NgnProSettings.at(URI.create(sandbox.url()));
        client = new NgnProClient(settings);
        ngnPro = TestTenancy.ngnPro(client);
        var tenants = TestTenancy.tenants(ngnPro, settings);
        var access = new AccountAccess(ngnPro);
        mailboxes = new Mailboxes(access, tenants, JOURNAL);
        var scans = new SubscriberScans(access, new AccountsSettings(new BigDecimal(5)));
        accounts = new Accounts(access, tenants, mailboxes, JOURNAL, scans, event -> {});
        domains = TestDomains.over(ngnPro);
        alpha = ngnPro.authenticate("alpha", new Secret("alpha-demo"));
        beta = ngnPro.authenticate("beta", new Secret("beta-demo"));
        shop = ngnPro.authenticate("alpha-shop", new Secret("shop-demo"));
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @BeforeEach
    void recover() {
        sandbox.switches().reset();
    }

    @Test
    void listIsPagedOverTheServersTotal() {
        int total = accounts.count(alpha);
        var seen = new ArrayList<SipAddress>();
        for (int offset = 0; offset < total; offset += 7) {
            var page = accounts.find(alpha, SubscriberFilter.NONE, new SubscriberSort(Key.USERNAME, true), offset, 7);
            assertThat(page.total()).isEqualTo(total);
            page.rows().forEach(row -> seen.add(row.address()));
        }
        assertThat(seen).hasSize(total).doesNotHaveDuplicates();
        assertThat(seen.stream().map(SipAddress::user)).isSorted();
    }

    @Test
    void searchFindsByNameAddressAndMail() {
        assertThat(found(alpha, SubscriberFilter.NONE.withText("alice"))).contains(ALICE);
        assertThat(found(alpha, SubscriberFilter.NONE.withText("alice@alpha.example")))
                .containsExactly(ALICE);
        var name = alice().identity();
        assertThat(found(alpha, SubscriberFilter.NONE.withText(name.lastName())))
                .contains(ALICE);
        assertThat(found(alpha, SubscriberFilter.NONE.withText(name.fullName())))
                .contains(ALICE);
        assertThat(found(alpha, SubscriberFilter.NONE.withText("%lice"))).contains(ALICE);
        assertThat(found(alpha, SubscriberFilter.NONE.withText("no such person")))
                .isEmpty();
    }

    @Test
    void filtersNarrowByDomainAndState() {
        var voice = SubscriberFilter.NONE.withDomain(new DomainName("voice.alpha.example"));
        assertThat(found(alpha, voice))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address.domain()).isEqualTo("voice.alpha.example"));
        for (var group :
                List.of(AccountGroup.BLOCKED, AccountGroup.QUOTA, AccountGroup.PREPAID, AccountGroup.VOICEMAIL)) {
            assertThat(found(alpha, SubscriberFilter.NONE.withGroup(group)))
                    .as(group.wireName())
                    .isNotEmpty()
                    .allSatisfy(address -> assertThat(
                                    accounts.get(alpha, address).orElseThrow().isIn(group))
                            .isTrue());
        }
    }

    @Test
    void tenantsSeeTheirOwnSubscribersOnly() {
        assertThat(found(beta, SubscriberFilter.NONE))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address.domain()).isEqualTo("beta.example"));
        assertThat(found(beta, SubscriberFilter.NONE.withText("alice@alpha.example")))
                .isEmpty();
        assertThat(found(shop, SubscriberFilter.NONE))
                .allSatisfy(address -> assertThat(address.domain()).isEqualTo("shop.alpha.example"));
        assertThat(domains.names(alpha))
                .contains(new DomainName("alpha.example"), new DomainName("shop.alpha.example"));
        assertThat(domains.names(beta)).containsExactly(new DomainName("beta.example"));
        assertThat(domains.owns(alpha, new DomainName("alpha.example"))).isTrue();
        assertThat(domains.owns(beta, new DomainName("alpha.example"))).isFalse();
    }

    @Test
    void anotherTenantCannotReadChangeOrDelete() {
        var opened = alice();

        assertThat(accounts.get(beta, ALICE)).isEmpty();
        refused(() -> accounts.save(beta, opened, opened.withTelephony(new Telephony("1", 0, 1, false))));
        refused(() -> accounts.setGroup(beta, opened, AccountGroup.TRUNKING, true));
        refused(() -> accounts.delete(beta, ALICE));
        refused(() -> accounts.consequences(beta, ALICE));
        refused(() -> mailboxes.add(beta, ALICE, "x", "x@x.example", new Secret("123456"), false));
        refused(() -> mailboxes.remove(beta, ALICE));
        refused(() -> accounts.delete(shop, ALICE));
        assertThat(alice()).isEqualTo(opened);
    }

    @Test
    void savingKeepsWhatThePortalDoesNotKnow() {
        var address = add(
                "keeps",
                account -> account.groups(List.of("free-pstn", "gold-plan", "intercept"))
                        .properties(List.of(new SipProperty("loyalty", "platinum"), new SipProperty("language", "nl")))
                        .acl(List.of(new SipAclEntry("192.0.2.0", 24, "office")))
                        .timeout(55));
        platform().sip().addToGroup(AccountAccess.id(address), "quota");
        var opened = accounts.get(alpha, address).orElseThrow();

        var saved = accounts.save(
                        alpha,
                        opened,
                        opened.withIdentity(
                                        new Identity("Zoë", "<O'Neill>", "Zoe@Alpha.Example", "de", "Europe/Bucharest"))
                                .withTelephony(new Telephony("+40 21 555", 3, 80, false)))
                .subscriber();

        var stored = platform().sip().getAccount(AccountAccess.id(address));
        assertThat(stored.firstName()).isEqualTo("Zoë");
        assertThat(stored.lastName()).isEqualTo("<O'Neill>");
        assertThat(stored.email()).isEqualTo("zoe@alpha.example");
        assertThat(stored.rpid()).isEqualTo("4021555");
        assertThat(stored.callLimit()).isEqualTo(3);
        assertThat(stored.quota()).isEqualTo(80);
        assertThat(stored.timeout()).isEqualTo(55);
        assertThat(stored.password()).isEqualTo("Secret-123");
        assertThat(stored.groups()).contains("free-pstn", "gold-plan", "intercept", "quota");
        assertThat(stored.properties())
                .contains(new SipProperty("loyalty", "platinum"), new SipProperty("language", "de"));
        assertThat(stored.acl()).containsExactly(new SipAclEntry("192.0.2.0", 24, "office"));
        assertThat(saved.identity().language()).isEqualTo("de");
    }

    @Test
    void clearedFieldsAreCleared() {
        var address =
                add("cleared", account -> account.rpid("31201234567").quota(10).callLimit(2));
        var opened = accounts.get(alpha, address).orElseThrow();

        var saved = accounts.save(alpha, opened, opened.withTelephony(new Telephony("", 0, 0, false)));

        assertThat(saved.subscriber().telephony()).isEqualTo(new Telephony("", 0, 0, false));
    }

    @Test
    void concurrentChangeIsNoticed() {
        var address = add("contested", account -> account);
        var opened = accounts.get(alpha, address).orElseThrow();
        var mine = opened.withTelephony(new Telephony("31200000001", 0, 0, false));
        accounts.save(alpha, opened, opened.withTelephony(new Telephony("31200000002", 0, 0, false)));

        assertThatThrownBy(() -> accounts.save(alpha, opened, mine))
                .isInstanceOfSatisfying(
                        ConcurrentChangeException.class,
                        conflict -> assertThat(conflict.current().telephony().callerId())
                                .isEqualTo("31200000002"));
    }

    @Test
    void switchesBlocksAndQuotaGoThroughTheServer() {
        var address = add("switched", account -> account.groups(List.of("gold-plan")));
        platform().sip().addToGroup(AccountAccess.id(address), "quota");
        var opened = accounts.get(alpha, address).orElseThrow();

        var trunk = accounts.setGroup(alpha, opened, AccountGroup.TRUNKING, true);
        var blocked = accounts.setGroup(alpha, trunk, AccountGroup.BLOCKED, true);
        var lifted = accounts.setGroup(alpha, blocked, AccountGroup.QUOTA, false);

        assertThat(blocked.states()).contains(AccountState.BLOCKED_BY_RESELLER, AccountState.OVER_QUOTA);
        assertThat(lifted.groups()).containsExactlyInAnyOrder(AccountGroup.TRUNKING, AccountGroup.BLOCKED);
        assertThat(lifted.otherGroups()).containsExactly("gold-plan");
        assertThat(accounts.setGroup(alpha, lifted, AccountGroup.BLOCKED, false).blockedBy())
                .isNull();
    }

    @Test
    void customerBelowAResellerIsRestricted() {
        var address = accounts.find(shop, SubscriberFilter.NONE, SubscriberSort.NEWEST_FIRST, 0, 1)
                .rows()
                .getFirst()
                .address();
        var byReseller = accounts.get(alpha, address).orElseThrow();
        if (!byReseller.isIn(AccountGroup.BLOCKED)) {
            accounts.setGroup(alpha, byReseller, AccountGroup.BLOCKED, true);
        }
        var opened = accounts.get(shop, address).orElseThrow();

        assertThatThrownBy(() -> accounts.setGroup(shop, opened, AccountGroup.BLOCKED, false))
                .isInstanceOfSatisfying(
                        NotPermittedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.BLOCKED_BY_RESELLER));
        var was = opened.telephony();
        assertThatThrownBy(() -> accounts.save(
                        shop,
                        opened,
                        opened.withTelephony(
                                new Telephony(was.callerId(), was.callLimit(), was.quota(), !was.prepaid()))))
                .isInstanceOfSatisfying(
                        NotPermittedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PREPAID_CHANGES_NOT_DELEGATED));
        assertThatThrownBy(() -> accounts.save(
                        shop,
                        opened,
                        opened.withTelephony(new Telephony(was.callerId(), 2, was.quota(), was.prepaid()))))
                .isInstanceOfSatisfying(
                        NotPermittedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.CALL_LIMIT_NOT_DELEGATED));
        var limited = accounts.save(
                shop, opened, opened.withTelephony(new Telephony(was.callerId(), was.callLimit(), 20, was.prepaid())));
        assertThat(limited.subscriber().telephony().quota()).isEqualTo(20);
        assertThat(limited.subscriber().blockedBy()).isEqualTo(BlockedBy.RESELLER);
    }

    @Test
    void prepaidIsNotForEveryReseller() {
        var opened = accounts.find(beta, SubscriberFilter.NONE, SubscriberSort.NEWEST_FIRST, 0, 1).rows().stream()
                .map(row -> accounts.get(beta, row.address()).orElseThrow())
                .findFirst()
                .orElseThrow();
        var was = opened.telephony();
        var wanted = new Telephony(was.callerId(), was.callLimit(), was.quota(), !was.prepaid());

        assertThatThrownBy(() -> accounts.save(beta, opened, opened.withTelephony(wanted)))
                .isInstanceOfSatisfying(
                        NotPermittedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PREPAID_CHANGES_NOT_DELEGATED));
    }

    @Test
    void mailboxComesAndGoesWithItsDiversionsAndFollowsTheName() {
        var address = add("mailbox", account -> account);
        var id = AccountAccess.id(address);
        platform()
                .sip()
                .setCallDiversions(
                        id, CallDiversions.ofTexts("sip:x@alpha.example", null, "sip:y@alpha.example", null, null));

        mailboxes.add(alpha, address, "Max Box", "max@alpha.example", new Secret("246813"), false);

        assertThat(platform().sip().getCallDiversions(id))
                .isEqualTo(CallDiversions.ofTexts(
                        "sip:x@alpha.example", "<voice-mailbox>", "sip:y@alpha.example", "<voice-mailbox>", null));
        var opened = accounts.get(alpha, address).orElseThrow();
        assertThat(opened.isIn(AccountGroup.VOICEMAIL)).isTrue();
        assertThat(accounts.consequences(alpha, address)).isEqualTo(new Accounts.Consequences(true, 4));
        accounts.save(
                alpha,
                opened,
                opened.withIdentity(new Identity("Maxi", "Box", "maxi@alpha.example", "en", "Europe/Amsterdam")));
        assertThat(mailboxes.find(alpha, address)).hasValueSatisfying(mailbox -> {
            assertThat(mailbox.email()).isEqualTo("maxi@alpha.example");
            assertThat(mailbox.pin().reveal()).isEqualTo("246813");
        });

        mailboxes.remove(alpha, address);

        assertThat(mailboxes.find(alpha, address)).isEmpty();
        assertThat(accounts.get(alpha, address).orElseThrow().isIn(AccountGroup.VOICEMAIL))
                .isFalse();
        assertThat(accounts.consequences(alpha, address)).isEqualTo(new Accounts.Consequences(false, 2));
    }

    @Test
    void deletedSubscriberIsGone() {
        var address = add("deleted", account -> account);
        assertThat(accounts.exists(alpha, address)).isTrue();

        accounts.delete(alpha, address);

        assertThat(accounts.exists(alpha, address)).isFalse();
        assertThat(accounts.get(alpha, address)).isEmpty();
    }

    @Test
    void searchTellsWhenThePlatformIsDown() {
        sandbox.switches().failNext("Sip.getAccounts", FaultCode.INTERNAL);

        assertThatThrownBy(() -> accounts.find(
                        alpha, SubscriberFilter.NONE.withText("alice"), SubscriberSort.NEWEST_FIRST, 0, 20))
                .isInstanceOf(NgnProException.Fault.class);
    }

    private static Subscriber alice() {
        return accounts.get(alpha, ALICE).orElseThrow();
    }

    private static NgnProSession platform() {
        return ngnPro.as(alpha);
    }

    private static SipAddress add(String user, java.util.function.UnaryOperator<SipAccount.Builder> more) {
        var id = new SipId(user, "alpha.example");
        platform()
                .sip()
                .addAccount(more.apply(SipAccount.builder(id)
                                .password("Secret-123")
                                .name("First", "Last")
                                .email(user + "@alpha.example")
                                .timezone("Europe/Amsterdam")
                                .owner(0)
                                .rpid("")
                                .quota(0)
                                .prepaid(false)
                                .groups(List.of())
                                .acl(List.of())
                                .properties(List.of()))
                        .build());
        return new SipAddress(user, "alpha.example");
    }

    private static List<SipAddress> found(Actor actor, SubscriberFilter filter) {
        return accounts.find(actor, filter, SubscriberSort.NEWEST_FIRST, 0, 100).rows().stream()
                .map(SubscriberRow::address)
                .toList();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(NgnProException.Fault.class);
    }
}
