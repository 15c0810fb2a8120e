package org.ngnportal.sandbox.demo;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.CustomerAccount;
import org.ngnportal.ngnpro.CustomerProperty;

/** The resellers and the customer of the demo platform. */
final class DemoCustomers {

    private DemoCustomers() {}

    static CustomerAccount alpha() {
        return customer(
                null,
                true,
                "alpha",
                "alpha-demo",
                new Person("Annemarie", "Visser", "annemarie.visser@alpha.example"),
                new Place("Alpha Telecom", "+31205550000", "Herengracht 500", "1017 CB", "Amsterdam", "NL"),
                "Europe/Amsterdam",
                List.of(
                        property("sip_credit", "credit", "500", "admin"),
                        property("pstn_access", "sip", "1", "admin"),
                        property("pstn_changes", "sip", "1", "admin"),
                        property("prepaid_changes", "sip", "1", "admin"),
                        sip("support_company", "Alpha Telecom"),
                        sip("support_email", "support@alpha.example"),
                        sip("support_web", "https://support.alpha.example"),
                        sip("sip_proxy", "proxy.alpha.example:5060"),
                        sip("sip_outbound_proxy", "outbound.alpha.example:5061;transport=tls"),
                        sip("xcap_root", "https://xcap.alpha.example/xcap-root"),
                        sip("msrp_relay", "msrp.alpha.example:2855"),
                        sip("voicemail_server", "voicemail.alpha.example"),
                        sip("voicemail_access_number", "1233"),
                        sip("FUNC_access_number", "*21*"),
                        sip("FNOL_access_number", "*22*"),
                        sip("FBUS_access_number", "*23*"),
                        sip("FNOA_access_number", "*24*"),
                        sip("change_privacy_access_number", "*67"),
                        sip("check_privacy_access_number", "*68"),
                        sip("reject_anonymous_access_number", "*69"),
                        sip("currency", "EUR"),
                        sip("sip_settings_page", "https://my.alpha.example/")));
    }

    static CustomerAccount alphaShop(int alpha) {
        return customer(
                alpha,
                false,
                "alpha-shop",
                "shop-demo",
                new Person("Lieve", "Claes", "lieve.claes@shop.alpha.example"),
                new Place("Alpha Shop", "+3225556000", "Nieuwstraat 12", "1000", "Brussels", "BE"),
                "Europe/Brussels",
                List.of(
                        property("sip_credit", "credit", "25", "admin"),
                        property("pstn_access", "sip", "1", "admin"),
                        property("pstn_changes", "sip", "1", "admin")));
    }

    static CustomerAccount beta() {
        return customer(
                null,
                true,
                "beta",
                "beta-demo",
                new Person("Ian", "Fletcher", "ian.fletcher@beta.example"),
                new Place("Beta Voice", "+442079461000", "1 Canada Square", "E14 5AB", "London", "UK"),
                "Europe/London",
                List.of(
                        property("sip_credit", "credit", "100", "admin"),
                        property("pstn_access", "sip", "1", "admin"),
                        property("pstn_changes", "sip", "1", "admin"),
                        sip("support_company", "Beta Voice"),
                        sip("support_email", "help@beta.example"),
                        sip("support_web", "https://www.beta.example/help"),
                        sip("sip_proxy", "sip.beta.example"),
                        sip("voicemail_access_number", "*97"),
                        sip("voicemail_server", "vm.beta.example"),
                        sip("currency", "GBP"),
                        sip("sip_settings_page", "https://my.beta.example/")));
    }

    static CustomerAccount gamma() {
        return customer(
                null,
                false,
                "gamma",
                "gamma-demo",
                new Person("Rita", "Gomes", "rita.gomes@gamma.example"),
                new Place(
                        "Gamma Comunicações", "+351215550000", "Avenida da Liberdade 110", "1269-046", "Lisbon", "PT"),
                "Europe/Lisbon",
                List.of(
                        property("pstn_access", "sip", "1", "admin"),
                        property("pstn_changes", "sip", "1", "admin"),
                        sip("support_email", "ajuda@gamma.example"),
                        sip("currency", "EUR")));
    }

    private record Person(String firstName, String lastName, String email) {}

    private record Place(
            String organization, String tel, String address, String postcode, String city, String country) {}

    private static CustomerAccount customer(
            @Nullable Integer reseller,
            boolean active,
            String username,
            String password,
            Person person,
            Place place,
            String timeZone,
            List<CustomerProperty> properties) {
        return CustomerAccount.builder()
                .reseller(reseller)
                .resellerActive(active)
                .impersonate(0)
                .companyCode("")
                .balance(BigDecimal.ZERO)
                .credit(BigDecimal.ZERO)
                .username(username)
                .password(password)
                .name(person.firstName(), person.lastName())
                .organization(place.organization())
                .tel(place.tel())
                .fax("")
                .enumNumber(place.tel())
                .sip("")
                .mobile("")
                .email(person.email())
                .web("")
                .address(place.address())
                .postcode(place.postcode())
                .city(place.city())
                .state("N/A")
                .country(place.country())
                .timezone(timeZone)
                .language("en")
                .vatNumber("")
                .bankAccount("")
                .billing(person.email(), place.address() + "\n" + place.postcode() + " " + place.city())
                .properties(properties)
                .build();
    }

    private static CustomerProperty sip(String name, String value) {
        return property(name, "sip", value, "customer");
    }

    private static CustomerProperty property(String name, String category, String value, String permission) {
        return new CustomerProperty(name, category, value, permission);
    }
}
