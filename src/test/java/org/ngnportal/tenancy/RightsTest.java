package org.ngnportal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;

class RightsTest {

    private static final CustomerId ALPHA = new CustomerId(10);
    private static final CustomerId SHOP = new CustomerId(11);

    private static final Actor.Administrator ADMINISTRATOR =
            new Actor.Administrator(Login.administrator("root", new Secret("x")));
    private static final Actor.Customer RESELLER =
            new Actor.Customer(ALPHA, ALPHA, true, "alpha", new Secret("x"), "Alpha");
    private static final Actor.Customer CUSTOMER =
            new Actor.Customer(SHOP, ALPHA, false, "shop", new Secret("x"), "Shop");
    private static final Actor.Subscriber SUBSCRIBER =
            new Actor.Subscriber(new SipAddress("alice", "alpha.example"), "Alice", ALPHA, ALPHA, RESELLER);

    @ParameterizedTest
    @EnumSource(Area.class)
    void everyAreaIsSomebodysBusiness(Area area) {
        assertThat(Arrays.stream(Role.values()).filter(role -> Rights.allows(role, area, Action.SEE)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyChangesWhatHeDoesNotSee(Role role) {
        for (var area : Area.values()) {
            if (!Rights.allows(role, area, Action.SEE)) {
                assertThat(Stream.of(Action.values()).filter(action -> Rights.allows(role, area, action)))
                        .as("%s in %s", role, area)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Area.class)
    void staffHaveNoMoreThanTheirReseller(Area area) {
        for (var role : new Role[] {Role.MANAGER, Role.SUPPORT, Role.READ_ONLY}) {
            for (var action : Action.values()) {
                if (Rights.allows(operator(Grants.of(role), RESELLER), area, action)) {
                    assertThat(Rights.allows(RESELLER, area, action))
                            .as("%s %s", area, action)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Area.class)
    void subscribersHaveTheirTelephoneOnly(Area area) {
        assertThat(Rights.allows(SUBSCRIBER, area, Action.SEE)).isEqualTo(area == Area.MY);
    }

    @Test
    void operatorMayBeGrantedLessOrMoreInOneArea() {
        var operator = operator(
                new Grants(
                        Role.SUPPORT, Map.of(Area.JOURNAL, Grants.Level.NONE, Area.SUBSCRIBERS, Grants.Level.MANAGER)),
                RESELLER);
        assertThat(Rights.allows(operator, Area.JOURNAL, Action.SEE)).isFalse();
        assertThat(Rights.allows(operator, Area.SUBSCRIBERS, Action.DELETE)).isTrue();
        assertThat(Rights.allows(operator, Area.DELIVERIES, Action.CHANGE)).isTrue();
    }

    @Test
    void operatorOfACustomerHasNoMoreThanTheCustomer() {
        assertThat(Rights.allows(operator(Grants.of(Role.MANAGER), CUSTOMER), Area.OPERATORS, Action.SEE))
                .isFalse();
    }

    @Test
    void impersonatorOnlyLooksUntilHeAsksForMore() {
        var looking = new Actor.Impersonation(ADMINISTRATOR, RESELLER, false, Term.UNLIMITED);
        assertThat(Rights.allows(looking, Area.SUBSCRIBERS, Action.SEE)).isTrue();
        assertThat(Rights.allows(looking, Area.SUBSCRIBERS, Action.CREATE)).isFalse();
        assertThat(looking.looksOnly()).isTrue();
        assertThat(Rights.allows(looking.withFull(true), Area.SUBSCRIBERS, Action.CREATE))
                .isTrue();
        assertThat(looking.withFull(true).looksOnly()).isFalse();
    }

    @Test
    void impersonationGrantsNeverMoreThanTheImpersonatorHas() {
        var support = operator(Grants.of(Role.SUPPORT), RESELLER);
        var asShop = new Actor.Impersonation(support, CUSTOMER, true, Term.UNLIMITED);
        assertThat(Rights.allows(asShop, Area.SUBSCRIBERS, Action.CHANGE)).isTrue();
        assertThat(Rights.allows(asShop, Area.SUBSCRIBERS, Action.DELETE)).isFalse();
        var reader = operator(Grants.of(Role.READ_ONLY), RESELLER);
        var asAlice = new Actor.Impersonation(reader, SUBSCRIBER, true, Term.UNLIMITED);
        assertThat(Rights.allows(asAlice, Area.MY, Action.SEE)).isTrue();
        assertThat(Rights.allows(asAlice, Area.MY, Action.CHANGE)).isFalse();
    }

    @Test
    void impersonatorNeverTouchesTheAccountOfTheOther() {
        assertThat(Rights.allows(
                        new Actor.Impersonation(ADMINISTRATOR, RESELLER, true, Term.UNLIMITED),
                        Area.ACCOUNT,
                        Action.SEE))
                .isFalse();
    }

    @Test
    void impersonationOnlyGoesDown() {
        var asAlpha = new Actor.Impersonation(ADMINISTRATOR, RESELLER, false, Term.UNLIMITED);
        var asAlice = new Actor.Impersonation(asAlpha, SUBSCRIBER, false, Term.UNLIMITED);
        assertThat(asAlice.responsible()).isEqualTo(ADMINISTRATOR);
        assertThat(asAlice.self()).isEqualTo(SUBSCRIBER);
        assertThatThrownBy(() -> new Actor.Impersonation(RESELLER, RESELLER, false, Term.UNLIMITED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Actor.Impersonation(asAlice, CUSTOMER, false, Term.UNLIMITED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Actor.Impersonation(CUSTOMER, RESELLER, false, Term.UNLIMITED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsDeniedIsSaid() {
        assertThatThrownBy(() -> Rights.require(SUBSCRIBER, Area.SUBSCRIBERS, Action.SEE))
                .isInstanceOf(DeniedException.class)
                .hasMessageContaining("SUBSCRIBER");
    }

    private static Actor.Operator operator(Grants grants, Actor employer) {
        return new Actor.Operator("o-1", "jo@alpha.example", "Jo", grants, employer);
    }
}
