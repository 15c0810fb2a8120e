package org.ngnportal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerList;
import org.ngnportal.ngnpro.CustomerProperty;
import org.ngnportal.ngnpro.CustomerQuery;
import org.ngnportal.ngnpro.CustomerQuery.Filter;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.OrderBy;
import org.ngnportal.ngnpro.Range;

class CustomersTest extends RunningSandbox {

    @Test
    void everybodySeesHisOwnBranch() {
        assertThat(usernames(alpha())).contains("alpha", "alpha-shop").doesNotContain("beta", "gamma");
        assertThat(usernames(shop())).containsExactly("alpha-shop");
        assertThat(usernames(gamma())).containsExactly("gamma");
        assertThat(usernames(admin())).contains("alpha", "alpha-shop", "beta", "gamma");
        refused(FaultCode.CUSTOMER_NOT_FOUND, "", () -> beta().customer().getAccount(idOf("alpha")));
        refused(FaultCode.CUSTOMER_NOT_FOUND, "", () -> shop().customer().getAccount(idOf("alpha")));
    }

    @Test
    void anAccountCarriesItsProperties() {
        var account = alpha().customer().getAccount(idOf("alpha"));
        assertThat(account.organization()).isEqualTo("Alpha Telecom");
        assertThat(account.isReseller()).isTrue();
        assertThat(account.resellerActive()).isTrue();
        assertThat(account.properties())
                .contains(new CustomerProperty("sip_credit", "credit", "500", "admin"))
                .contains(new CustomerProperty("support_email", "sip", "support@alpha.example", "customer"));
        assertThat(alpha().customer().getProperties(idOf("alpha"))).isEqualTo(account.properties());
    }

    @Test
    void resellersAreFoundAmongThemselvesOrAnybodyById() {
        int alpha = idOf("alpha");
        int shop = idOf("alpha-shop");
        assertThat(admin().customer().getResellers(query(Filter.ALL)).accounts())
                .isNotEmpty()
                .allMatch(CustomerAccount::isReseller);
        assertThat(shop().customer().getResellers(query(Filter.ALL)).accounts()).isEmpty();
        assertThat(shop().customer().getResellers(query(Filter.byId(shop))).accounts())
                .extracting(CustomerAccount::username)
                .containsExactly("alpha-shop");
        assertThat(beta().customer().getResellers(query(Filter.byId(alpha))).total())
                .isZero();
    }

    @Test
    void passwordsAreForThePlatformTheAccountAndItsReseller() {
        int alpha = idOf("alpha");
        int shop = idOf("alpha-shop");
        customer("assistant", alpha, alpha, Map.of());

        assertThat(admin().customer().getAccount(alpha).password()).isEqualTo("alpha-demo");
        assertThat(alpha().customer().getAccount(alpha).password()).isEqualTo("alpha-demo");
        assertThat(alpha().customer().getAccount(shop).password()).isEqualTo("shop-demo");
        assertThat(shop().customer().getAccount(shop).password()).isEqualTo("shop-demo");
        assertThat(as("assistant").customer().getAccount(alpha).password()).isNull();
        assertThat(as("assistant").customer().getAccount(shop).password()).isEqualTo("shop-demo");
    }

    @Test
    void listsAreFilteredOrderedAndCut() {
        var filter = new Filter(null, null, null, "%a%", null, null, null, null, null, true, null, null);
        var page = admin().customer()
                .getCustomers(new CustomerQuery(filter, OrderBy.descending("organization"), new Range(0, 2)));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.accounts())
                .extracting(CustomerAccount::organization)
                .containsExactly("Gamma Comunicações", "Beta Voice");
        refused(
                FaultCode.INVALID_VALUE,
                "cannot order by \"password\"",
                () -> admin().customer()
                        .getCustomers(new CustomerQuery(Filter.ALL, OrderBy.ascending("password"), null)));
    }

    @Test
    void everyAttributeOfTheContractOrders() {
        for (var attribute : List.of("changeDate", "username", "firstName", "lastName", "organization", "customer")) {
            var up = ids(OrderBy.ascending(attribute));
            var down = ids(OrderBy.descending(attribute));
            assertThat(up).as(attribute).hasSizeGreaterThan(3);
            assertThat(down).as(attribute).containsExactlyInAnyOrderElementsOf(up);
        }
        assertThat(ids(OrderBy.ascending("customer"))).isSorted();
    }

    @Test
    void onlyResellersIsReadHoweverItIsTyped() throws Exception {
        for (var type : List.of("string", "int", "boolean")) {
            var answer = Wire.post(
                    sandbox.url(),
                    Wire.envelope(
                            "urn:AGProjects:NGNPro:Customer",
                            "getCustomers",
                            "<query xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                    + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"><filter>"
                                    + "<only_resellers xsi:type=\"xsd:" + type + "\">1</only_resellers>"
                                    + "<customer xsi:type=\"xsd:string\"></customer></filter></query>"));
            var list = (CustomerList) answer.result(CustomerList.class);
            assertThat(list.accounts()).extracting(CustomerAccount::username).containsExactly("alpha");
        }
    }

    @Test
    void aCustomerReadsTheSettingsOfItsReseller() {
        assertThat(shop().customer().getProperties(idOf("alpha")))
                .extracting(CustomerProperty::name)
                .contains("support_email", "pstn_changes");
        alpha().customer().setProperties(idOf("alpha"), List.of(property("auth_token", "dns-secret")));
        assertThat(alpha().customer().getProperties(idOf("alpha")))
                .contains(new CustomerProperty("auth_token", "dns", "dns-secret", "customer"));
        assertThat(shop().customer().getProperties(idOf("alpha")))
                .extracting(CustomerProperty::name)
                .doesNotContain("auth_token");
        refused(FaultCode.CUSTOMER_NOT_FOUND, "", () -> shop().customer().getProperties(idOf("beta")));
        refused(FaultCode.CUSTOMER_NOT_FOUND, "", () -> alpha().customer().getProperties(424242));
    }

    @Test
    void propertiesAreMergedByName() {
        int beta = idOf("beta");
        var before = beta().customer().getProperties(beta);
        var date = beta().customer().getAccount(beta).changeDate();

        beta().customer()
                .setProperties(
                        beta,
                        List.of(
                                new CustomerProperty("sip_accounts_last_domain", "web", "beta.example", "customer"),
                                new CustomerProperty("support_web", null, "", null)));

        var after = beta().customer().getProperties(beta);
        assertThat(after)
                .hasSize(before.size() + 1)
                .contains(new CustomerProperty("sip_accounts_last_domain", "web", "beta.example", "customer"))
                .contains(new CustomerProperty("support_web", "sip", "", "customer"));
        assertThat(beta().customer().getAccount(beta).changeDate()).isGreaterThan(date);
    }

    @Test
    void theTableOfPermissionsHolds() {
        int alpha = idOf("alpha");
        int shop = idOf("alpha-shop");
        admin().customer().setProperties(shop, List.of(property("sms_access", "0")));
        alpha().customer().setProperties(shop, List.of(property("sip_credit", "26"), property("pstn_access", "1")));
        alpha().customer().setProperties(shop, List.of(property("digest_settings_page", "https://x.example/")));
        shop().customer().setProperties(shop, List.of(property("support_email", "shop@alpha.example")));

        denied(alpha(), alpha, property("sip_credit", "9999"));
        denied(alpha(), shop, property("payment_processor_class", "Evil"));
        denied(shop(), shop, property("sip_credit", "9999"));
        denied(shop(), shop, property("prepaid_changes", "1"));
        denied(shop(), shop, property("digest_settings_page", "https://evil.example/"));
        denied(shop(), shop, new CustomerProperty("own_rule", "sip", "1", "admin"));
        refused(
                FaultCode.CUSTOMER_NOT_FOUND,
                "" + alpha,
                () -> shop().customer().setProperties(alpha, List.of(property("support_email", "x"))));
    }

    @Test
    void aPermissionCannotBeLoweredOnTheWay() {
        int shop = idOf("alpha-shop");
        denied(shop(), shop, new CustomerProperty("pstn_changes", "web", "2", "customer"));
        denied(shop(), shop, new CustomerProperty("prepaid_changes", "web", "1", "customer"));
        // the same value changes nothing, and its permission stays
        shop().customer().setProperties(shop, List.of(new CustomerProperty("pstn_changes", "web", "1", "customer")));
        assertThat(shop().customer().getProperties(shop))
                .contains(new CustomerProperty("pstn_changes", "sip", "1", "admin"));
    }

    @Test
    void oneRefusalRefusesAll() {
        int shop = idOf("alpha-shop");
        denied(shop(), shop, property("support_company", "Shop"), property("email_credit", "5"));
        assertThat(shop().customer().getProperties(shop))
                .extracting(CustomerProperty::name)
                .doesNotContain("support_company");
    }

    @Test
    void propertiesFitTheirColumns() {
        int beta = idOf("beta");
        for (var wrong : List.of(
                property("", "x"),
                property("n".repeat(65), "x"),
                property("support_web", "x".repeat(4001)),
                new CustomerProperty("new", "c".repeat(33), "x", "customer"),
                new CustomerProperty("new", "sip", "x", "everybody"))) {
            refused(FaultCode.INVALID_VALUE, "", () -> beta().customer().setProperties(beta, List.of(wrong)));
        }
    }

    @Test
    void creditsAreNumbers() {
        int shop = idOf("alpha-shop");
        for (var wrong : List.of("many", "-1", "1.5", "1234567890")) {
            refused(
                    FaultCode.INVALID_VALUE,
                    "enum_number_credit",
                    () -> alpha().customer().setProperties(shop, List.of(property("enum_number_credit", wrong))));
        }
        alpha().customer().setProperties(shop, List.of(property("enum_number_credit", "")));
    }

    private static void denied(NgnProSession caller, int customer, CustomerProperty... properties) {
        refused(
                FaultCode.NOT_ALLOWED,
                properties[properties.length - 1].name(),
                () -> caller.customer().setProperties(customer, List.of(properties)));
    }

    private static CustomerProperty property(String name, String value) {
        return new CustomerProperty(name, null, value, null);
    }

    private static CustomerQuery query(Filter filter) {
        return new CustomerQuery(filter, null, null);
    }

    private static List<Integer> ids(OrderBy orderBy) {
        return admin().customer().getCustomers(new CustomerQuery(Filter.ALL, orderBy, null)).accounts().stream()
                .map(CustomerAccount::id)
                .toList();
    }

    private static List<String> usernames(NgnProSession session) {
        return session.customer().getCustomers(query(Filter.ALL)).accounts().stream()
                .map(CustomerAccount::username)
                .toList();
    }
}
