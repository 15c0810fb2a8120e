package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerAccountBuilder;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProSession;

/** What nobody may give himself (contract sections 3.18, 4.3 and 6.4). */
class CustomerRightsTest extends RunningSandbox {

    private static final List<UnaryOperator<CustomerAccountBuilder>> ADMINISTRATORS = List.of(
            builder -> builder.resellerActive(true),
            builder -> builder.companyCode("X1"),
            builder -> builder.balance(BigDecimal.TEN),
            builder -> builder.credit(BigDecimal.TEN));

    @Test
    void theAdministratorsAttributesAreNobodyElses() {
        int house = customer("house", null, 0, Map.of());
        admin().customer().updateAccount(change(house, builder -> builder.resellerActive(false)));
        int room = customer("room", house, 0, Map.of());
        for (var change : ADMINISTRATORS) {
            denied(as("house"), house, change);
            denied(as("house"), room, change);
            denied(as("room"), room, change);
            denied(impersonating(house), house, change);
            refused(
                    FaultCode.NOT_ALLOWED,
                    "administrator only",
                    () -> alpha().customer()
                            .addAccount(change.apply(CustomerAccount.builder().username("rich"))
                                    .build()));
        }
        denied(gamma(), idOf("gamma"), builder -> builder.resellerActive(true));
        for (var change : ADMINISTRATORS) {
            admin().customer().updateAccount(change(house, change));
        }
        assertThat(admin().customer().getAccount(house).companyCode()).isEqualTo("X1");
    }

    @Test
    void nobodyImpersonatesByHisOwnWill() {
        int alpha = idOf("alpha");
        int shop = idOf("alpha-shop");
        denied(shop(), shop, builder -> builder.impersonate(alpha));
        denied(shop(), shop, builder -> builder.impersonate(idOf("beta")));
        denied(alpha(), alpha, builder -> builder.impersonate(shop));
        assertThat(shop().customer()
                        .getCustomers(new CustomerQuery(CustomerQuery.Filter.ALL, null, null))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void rightsAreLentWithinTheBranch() {
        int alpha = idOf("alpha");
        int helper = customer("helper", alpha, 0, Map.of());
        alpha().customer().updateAccount(change(helper, builder -> builder.impersonate(alpha)));
        assertThat(as("helper").customer().getAccount(alpha).username()).isEqualTo("alpha");
        alpha().customer().updateAccount(change(helper, builder -> builder.impersonate(0)));
        refused(FaultCode.CUSTOMER_NOT_FOUND, "", () -> as("helper").customer().getAccount(alpha));

        int beta = idOf("beta");
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + beta,
                () -> alpha().customer().updateAccount(change(helper, builder -> builder.impersonate(beta))));
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "424242",
                () -> admin().customer().updateAccount(change(helper, builder -> builder.impersonate(424242))));
        refused(
                FaultCode.INVALID_VALUE,
                "reseller " + alpha,
                () -> admin().customer().updateAccount(change(helper, builder -> builder.impersonate(beta))));
    }

    @Test
    void borrowedRightsDoNotReachTheBorrowersOwnAccount() {
        int alpha = idOf("alpha");
        int deputy = customer("deputy", alpha, alpha, Map.of("sip_credit", "1"));
        var session = as("deputy");

        denied(session, deputy, builder -> builder.impersonate(idOf("alpha-shop")));
        denied(session, alpha, builder -> builder.impersonate(deputy));
        denied(session, alpha, builder -> builder.password("mine-now"));
        denied(session, deputy, builder -> builder.properties(List.of(admins("sip_credit", "99"))));
        refused(
                FaultCode.NOT_ALLOWED,
                "sip_credit",
                () -> session.customer().setProperties(deputy, List.of(admins("sip_credit", "99"))));
        refused(
                FaultCode.NOT_ALLOWED,
                "digest_settings_page",
                () -> session.customer()
                        .setProperties(deputy, List.of(new CustomerProperty("digest_settings_page", null, "x", null))));
        refused(FaultCode.NOT_ALLOWED, "" + deputy, () -> session.customer().deleteAccount(deputy));
        refused(FaultCode.NOT_ALLOWED, "" + alpha, () -> session.customer().deleteAccount(alpha));

        var added = session.customer()
                .addAccount(CustomerAccount.builder().username("deputys-choice").build());
        assertThat(added.reseller()).isEqualTo(alpha);
        session.customer().deleteAccount(added.id());
        session.customer().updateAccount(change(deputy, builder -> builder.password("own-secret")));
        assertThat(admin().customer().getAccount(deputy).password()).isEqualTo("own-secret");
        assertThat(admin().customer().getAccount(alpha).password()).isEqualTo("alpha-demo");
    }

    @Test
    void whoBorrowsFromACustomerStillSeesHimself() {
        int shop = idOf("alpha-shop");
        int clerk = customer("clerk", idOf("alpha"), shop, Map.of());
        var seen = as("clerk").customer().getCustomers(new CustomerQuery(CustomerQuery.Filter.ALL, null, null));
        assertThat(seen.accounts()).extracting(CustomerAccount::id).containsExactlyInAnyOrder(shop, clerk);
        assertThat(as("clerk").customer().getAccount(clerk).password()).isEqualTo("clerk-pw");
        assertThat(as("clerk").customer().getAccount(shop).password()).isNull();
        denied(as("clerk"), shop, builder -> builder.password("mine-now"));
        refused(
                FaultCode.NOT_ALLOWED,
                "only resellers",
                () -> as("clerk")
                        .customer()
                        .addAccount(CustomerAccount.builder().username("clerks").build()));
    }

    @Test
    void anUpdateReplacesThePropertiesTheCallerMayWrite() {
        int id = customer("settled", idOf("alpha"), 0, Map.of("sip_credit", "5", "sms_access", "1"));
        var mail = new CustomerProperty("support_email", "sip", "a@b.example", "customer");
        var page = new CustomerProperty("digest_settings_page", "sip", "https://x.example/", "reseller");
        var web = new CustomerProperty("support_web", "sip", "https://y.example/", "customer");
        alpha().customer().setProperties(id, List.of(mail, page));

        assertThat(properties(as("settled"), id, List.of(web)))
                .extracting(CustomerProperty::name)
                .containsExactly("digest_settings_page", "sip_credit", "sms_access", "support_web");
        assertThat(properties(alpha(), id, List.of(mail)))
                .extracting(CustomerProperty::name)
                .containsExactly("sms_access", "support_email");
        assertThat(properties(admin(), id, List.of())).isEmpty();
    }

    @Test
    void aNewCustomerGetsWhatItsResellerMayGive() {
        var given = List.of(admins("sip_credit", "3"), admins("pstn_changes", "1"));
        var account = alpha().customer()
                .addAccount(CustomerAccount.builder()
                        .username("gifted")
                        .properties(given)
                        .build());
        assertThat(account.properties())
                .containsExactlyInAnyOrder(
                        new CustomerProperty("sip_credit", "credit", "3", "admin"),
                        new CustomerProperty("pstn_changes", "sip", "1", "admin"));
        refused(
                FaultCode.NOT_ALLOWED,
                "sms_access",
                () -> alpha().customer()
                        .addAccount(CustomerAccount.builder()
                                .username("overgifted")
                                .properties(List.of(admins("sms_access", "1")))
                                .build()));
    }

    private static List<CustomerProperty> properties(NgnProSession session, int id, List<CustomerProperty> wanted) {
        var stored = session.customer().updateAccount(change(id, builder -> builder.properties(wanted)));
        return stored.properties();
    }

    private static CustomerProperty admins(String name, String value) {
        return new CustomerProperty(name, null, value, "admin");
    }

    private static CustomerAccount change(int id, UnaryOperator<CustomerAccountBuilder> change) {
        return change.apply(CustomerAccount.builder().id(id)).build();
    }

    private static void denied(NgnProSession session, int id, UnaryOperator<CustomerAccountBuilder> change) {
        var before = admin().customer().getAccount(id);
        refused(FaultCode.NOT_ALLOWED, "", () -> session.customer().updateAccount(change(id, change)));
        assertThat(admin().customer().getAccount(id)).isEqualTo(before);
    }
}
