package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerAccountBuilder;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.SipDomain;

/** Adding, changing and deleting customers (contract sections 2.2, 3.18 and 6.4). */
class CustomerAccountsTest extends RunningSandbox {

    @Test
    void anAdministratorWhoNamesNoResellerAddsOne() {
        var reseller = admin().customer()
                .addAccount(named("delta").resellerActive(true).build());
        assertThat(reseller.isReseller()).isTrue();
        assertThat(reseller.resellerActive()).isTrue();

        var zero = admin().customer().addAccount(named("delta-zero").reseller(0).build());
        assertThat(zero.isReseller()).isTrue();
        assertThat(zero.resellerActive()).isFalse();

        var below = admin().customer()
                .addAccount(named("delta-shop").reseller(reseller.id()).build());
        assertThat(below.reseller()).isEqualTo(reseller.id());
        assertThat(below.id()).isNotEqualTo(reseller.id());
        assertThat(admin().customer().getAccount(below.id())).isEqualTo(below);
    }

    @Test
    void aCustomerBelongsToAResellerThatExists() {
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "424242",
                () -> admin().customer()
                        .addAccount(named("orphan").reseller(424242).build()));
        refused(
                FaultCode.INVALID_VALUE,
                "not a reseller",
                () -> admin().customer()
                        .addAccount(named("orphan").reseller(idOf("alpha-shop")).build()));
    }

    @Test
    void anAdministratorMayGiveTheId() {
        var imported = admin().customer().addAccount(named("imported").id(77001).build());
        assertThat(imported.id()).isEqualTo(77001);
        assertThat(imported.isReseller()).isTrue();
        var itself = admin().customer()
                .addAccount(named("imported2").id(77002).reseller(77002).build());
        assertThat(itself.isReseller()).isTrue();
        refused(
                FaultCode.CUSTOMER_EXISTS,
                "77001",
                () -> admin().customer().addAccount(named("imported3").id(77001).build()));

        var other =
                alpha().customer().addAccount(named("not-imported").id(77003).build());
        assertThat(other.id()).isNotEqualTo(77003);
    }

    @Test
    void givenIdsDoNotCollideWithTheNextOnes() {
        int last = admin().customer().addAccount(named("last").build()).id();
        admin().customer().addAccount(named("ahead").id(last + 1).build());
        assertThat(admin().customer().addAccount(named("next").build()).id()).isEqualTo(last + 2);
    }

    @Test
    void aResellersCustomersLandBelowItself() {
        int alpha = idOf("alpha");
        var own = alpha().customer().addAccount(named("alpha-new").build());
        assertThat(own.reseller()).isEqualTo(alpha);
        var asked = alpha().customer()
                .addAccount(named("alpha-new2").reseller(idOf("beta")).build());
        assertThat(asked.reseller()).isEqualTo(alpha);
        var impersonated =
                impersonating(alpha).customer().addAccount(named("alpha-new3").build());
        assertThat(impersonated.reseller()).isEqualTo(alpha);
        refused(FaultCode.CUSTOMER_NOT_FOUND, "", () -> beta().customer().getAccount(own.id()));
    }

    @Test
    void customersAndInactiveResellersAddNobody() {
        refused(
                FaultCode.NOT_ALLOWED,
                "only resellers",
                () -> shop().customer().addAccount(named("from-shop").build()));
        refused(
                FaultCode.RESELLER_INACTIVE,
                "not active",
                () -> gamma().customer().addAccount(named("from-gamma").build()));
    }

    @ParameterizedTest
    @CsvSource({
        "Jane Doe, jane.doe",
        "' Jane  M..Doe ', jane.m.doe",
        "JANE@Example, jane@example",
        "Zoë Müller, zoë.müller"
    })
    void usernamesAreBroughtIntoTheirForm(String sent, String stored) {
        var account = admin().customer()
                .addAccount(CustomerAccount.builder().username(sent).build());
        assertThat(account.username()).isEqualTo(stored);
        refused(
                FaultCode.CUSTOMER_EXISTS,
                stored,
                () -> alpha().customer()
                        .addAccount(CustomerAccount.builder().username(sent).build()));
        admin().customer().deleteAccount(account.id());
    }

    @Test
    void whatIsLeftOutGetsTheUsualValues() {
        var account = alpha().customer()
                .addAccount(CustomerAccount.builder()
                        .name("Ada", "Lovelace")
                        .email("Ada@Example.org")
                        .tel("0044 20 7946-0018")
                        .city("")
                        .build());
        assertThat(account.username()).matches("ada\\.lovelace\\d{5}");
        assertThat(account.password()).matches("[a-z1-9]{6}");
        assertThat(account.tel()).isEqualTo("+442079460018");
        assertThat(account.email()).isEqualTo("ada@example.org");
        assertThat(account.billingEmail()).isEqualTo("ada@example.org");
        assertThat(account.billingAddress()).isEqualTo("Unknown\nUnknown Unknown\nN/A\n");
        assertThat(List.of(account.address(), account.postcode(), account.city(), account.state(), account.country()))
                .containsExactly("Unknown", "Unknown", "Unknown", "N/A", "N/A");
        assertThat(List.of(account.timezone(), account.language(), account.companyCode(), account.impersonate()))
                .containsExactly("Europe/Amsterdam", "en", "", 0);
        assertThat(account.balance()).isEqualByComparingTo("0");
        assertThat(account.properties()).isEmpty();
        assertThat(alpha().customer()
                        .addAccount(CustomerAccount.builder().build())
                        .tel())
                .isEqualTo("+19999999999");
    }

    @Test
    void absentIsUnchangedAndEmptyClears() {
        var held = alpha().customer()
                .addAccount(named("changing")
                        .name("Ann", "Other")
                        .organization("Org")
                        .web("https://x.example/")
                        .properties(List.of(new CustomerProperty("support_web", null, "x", null)))
                        .build());
        var changed = alpha().customer()
                .updateAccount(CustomerAccount.builder()
                        .id(held.id())
                        .organization("")
                        .postcode("")
                        .password("")
                        .mobile("+31 6 1")
                        .build());
        assertThat(changed)
                .isEqualTo(held.toBuilder()
                        .organization("")
                        .mobile("+31 6 1")
                        .changeDate(changed.changeDate())
                        .build());
        assertThat(changed.changeDate()).isGreaterThan(held.changeDate());
        assertThat(alpha().customer().getAccount(held.id())).isEqualTo(changed);
    }

    @Test
    void theReadAccountIsSentBackByAnybodyWhoReadIt() {
        int shop = idOf("alpha-shop");
        for (var session : List.of(admin(), alpha(), shop(), impersonating(shop))) {
            var read = session.customer().getAccount(shop);
            var stored = session.customer().updateAccount(read);
            assertThat(stored)
                    .isEqualTo(read.toBuilder().changeDate(stored.changeDate()).build());
        }
    }

    @Test
    void readOnlyFieldsAreIgnored() {
        var held = alpha().customer().addAccount(named("steady").build());
        var stored = alpha().customer()
                .updateAccount(held.toBuilder()
                        .reseller(idOf("beta"))
                        .username("other")
                        .changeDate(new PlatformTime("2001-01-01 00:00:00"))
                        .build());
        assertThat(stored.reseller()).isEqualTo(held.reseller());
        assertThat(stored.username()).isEqualTo("steady");
        assertThat(stored.changeDate()).isGreaterThan(held.changeDate());
    }

    @Test
    void moneyIsKeptToTheFourthDigit() {
        int id = customer("moneyed", null, 0, Map.of());
        var stored = admin().customer()
                .updateAccount(CustomerAccount.builder()
                        .id(id)
                        .balance(new BigDecimal("-12.34567"))
                        .credit(new BigDecimal("1000"))
                        .build());
        assertThat(stored.balance()).isEqualByComparingTo("-12.3457");
        assertThat(stored.credit()).isEqualByComparingTo("1000");
        as("moneyed").customer().updateAccount(stored);
    }

    @Test
    void valuesFitTheirColumns() {
        List<UnaryOperator<CustomerAccountBuilder>> wrong = List.of(
                builder -> builder.username("ä b!"),
                builder -> builder.username("x".repeat(65)),
                builder -> builder.password("p".repeat(65)),
                builder -> builder.password("  "),
                builder -> builder.organization("o".repeat(129)),
                builder -> builder.email("nobody"),
                builder -> builder.billing("nobody", null),
                builder -> builder.address("a".repeat(513)),
                builder -> builder.country("Holland"),
                builder -> builder.timezone("Europe/Nowhere"),
                builder -> builder.balance(new BigDecimal("1e9")),
                builder -> builder.tel("1".repeat(65)));
        for (var change : wrong) {
            refused(
                    FaultCode.INVALID_VALUE,
                    "",
                    () -> admin().customer()
                            .addAccount(change.apply(named("misfit")).build()));
        }
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "0",
                () -> alpha().customer()
                        .updateAccount(CustomerAccount.builder().city("Delft").build()));
        assertThat(admin().customer()
                        .getCustomers(new CustomerQuery(CustomerQuery.Filter.byUsername("misfit"), null, null))
                        .total())
                .isZero();
    }

    @Test
    void anAccountIsDeletedWhenNothingBelongsToIt() {
        int reseller = customer("leaving", null, 0, Map.of());
        int child = customer("leaving-shop", reseller, 0, Map.of("sip_credit", "5"));
        admin().sip().addDomain(SipDomain.of("leaving.example", child, null));
        admin().sip().addAccount(account(fresh("alpha.example")).owner(reseller).build());

        refused(FaultCode.STILL_IN_USE, "customers", () -> admin().customer().deleteAccount(reseller));
        refused(
                FaultCode.STILL_IN_USE,
                "SIP domains",
                () -> as("leaving").customer().deleteAccount(child));
        as("leaving").sip().deleteDomain("leaving.example");
        as("leaving").customer().deleteAccount(child);
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + child,
                () -> admin().customer().getAccount(child));
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + child,
                () -> admin().customer().deleteAccount(child));
        refused(FaultCode.STILL_IN_USE, "SIP accounts", () -> admin().customer().deleteAccount(reseller));
    }

    @Test
    void accountsAreNotDeletedByThemselves() {
        int shop = idOf("alpha-shop");
        int alpha = idOf("alpha");
        int lonely = customer("lonely", null, 0, Map.of());
        refused(FaultCode.NOT_ALLOWED, "" + shop, () -> shop().customer().deleteAccount(shop));
        refused(
                FaultCode.NOT_ALLOWED,
                "administrator only",
                () -> as("lonely").customer().deleteAccount(lonely));
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + alpha,
                () -> shop().customer().deleteAccount(alpha));
        refused(FaultCode.CUSTOMER_NOT_FOUND, "" + shop, () -> beta().customer().deleteAccount(shop));
        admin().customer().deleteAccount(lonely);
    }

    @Test
    void aDeletedAccountLendsNoRights() {
        int alpha = idOf("alpha");
        int lender = customer("lender", alpha, 0, Map.of());
        int borrower = customer("borrower", alpha, lender, Map.of());
        admin().customer().deleteAccount(lender);
        assertThat(admin().customer().getAccount(borrower).impersonate()).isZero();
    }

    @Test
    void aUsernameIsTakenOnce() throws Exception {
        Callable<Boolean> add = () -> {
            try {
                admin().customer().addAccount(named("wanted").build());
                return true;
            } catch (NgnProException.Fault e) {
                assertThat(e.is(FaultCode.CUSTOMER_EXISTS)).as(e.text()).isTrue();
                return false;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int added = 0;
            for (var result : threads.invokeAll(Collections.nCopies(8, add))) {
                added += result.get() ? 1 : 0;
            }
            assertThat(added).isEqualTo(1);
        }
    }

    private static CustomerAccountBuilder named(String username) {
        return CustomerAccount.builder().username(username);
    }
}
