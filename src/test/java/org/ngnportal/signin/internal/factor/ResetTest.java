package org.ngnportal.signin.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ngnportal.signin.internal.factor.FactorBed.ALPHA;
import static org.ngnportal.signin.internal.factor.FactorBed.ALPHA_SHOP;
import static org.ngnportal.signin.internal.factor.FactorBed.BETA;
import static org.ngnportal.signin.internal.factor.FactorBed.ROOT;
import static org.ngnportal.signin.internal.factor.FactorBed.administrator;
import static org.ngnportal.signin.internal.factor.FactorBed.operator;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngnportal.signin.ProtectedUser;
import org.ngnportal.signin.internal.Database;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Role;

/** Only those above take second factors away. */
class ResetTest {

    private static final Actor.Operator STAFF = operator("staff", Role.SUPPORT, ALPHA);
    private static final Actor.Operator MANAGER = operator("manager", Role.MANAGER, ALPHA);
    private static final Actor.Operator PLATFORM_MANAGER = operator("platform-manager", Role.MANAGER, ROOT);
    private static final Actor.Administrator OTHER_ROOT = administrator("other-root");

    private static final Map<String, Actor> PEOPLE = Stream.of(
                    ROOT, OTHER_ROOT, PLATFORM_MANAGER, ALPHA, ALPHA_SHOP, BETA, STAFF, MANAGER)
            .collect(Collectors.toMap(actor -> actor.username().replace("@example.com", ""), actor -> actor));

    private final FactorBed bed = new FactorBed(Database.H2);

    @BeforeEach
    void everybodyHasAnApp() {
        PEOPLE.values().forEach(bed::withTotp);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            root             | alpha, alpha-shop, beta, manager, other-root, platform-manager, staff
            platform-manager | alpha, alpha-shop, beta, manager, staff
            alpha            | alpha-shop, manager, staff
            manager          | alpha-shop, staff
            alpha-shop       |
            staff            |
            beta             |
            """)
    void eachMayForThoseBelowAndNobodyElse(String who, String below) {
        Actor by = PEOPLE.get(who);
        var expected = Stream.of((below == null ? "" : below).split(", *"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        assertThat(PEOPLE.keySet().stream()
                        .filter(name ->
                                bed.factors.mayReset(by, PEOPLE.get(name).user())))
                .containsExactlyInAnyOrderElementsOf(expected);
        PEOPLE.keySet().stream()
                .filter(name -> !expected.contains(name))
                .forEach(name -> assertThatThrownBy(
                                () -> bed.factors.reset(by, PEOPLE.get(name).user()))
                        .as(name)
                        .isInstanceOf(DeniedException.class));
    }

    @Test
    void thoseBelowAreListed() {
        assertThat(bed.factors.below(ALPHA))
                .extracting(ProtectedUser::username)
                .containsExactly("alpha-shop", "manager@example.com", "staff@example.com");
    }

    @Test
    void resetTakesEverythingAndStandsInTheJournalOfWhomItConcerns() {
        bed.factors.reset(ALPHA, ALPHA_SHOP.user());
        assertThat(bed.factors.status(ALPHA_SHOP).isProtected()).isFalse();
        assertThat(bed.factors.status(STAFF).isProtected()).isTrue();
        assertThat(bed.sessions.ended).containsExactly(ALPHA_SHOP.user());
        assertThat(bed.journal.deeds()).last().isEqualTo("factor.reset alpha-shop");
        assertThat(bed.journal.entries.getLast().tenant()).isEqualTo(new CustomerId(3));
        assertThatThrownBy(() -> bed.factors.reset(ALPHA, ALPHA_SHOP.user())).isInstanceOf(DeniedException.class);
    }

    @Test
    void whoLosesHisFactorsIsToldByMail() {
        bed.mails.sent.clear();
        bed.factors.reset(ALPHA, STAFF.user());
        assertThat(bed.mails.sent).singleElement().satisfies(mail -> {
            assertThat(mail.recipient().value()).isEqualTo("staff@example.com");
            assertThat(mail.facts())
                    .containsEntry("account", "staff@example.com")
                    .containsKey("secondFactorReset");
        });
    }
}
