package org.ngnportal.operators.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ngnportal.operators.internal.OperatorStoreTest.refused;
import static org.ngnportal.operators.internal.StaffBed.ALPHA;
import static org.ngnportal.operators.internal.StaffBed.BETA;
import static org.ngnportal.operators.internal.StaffBed.PASSWORD;
import static org.ngnportal.operators.internal.StaffBed.ROOT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ngnportal.delivery.Note;
import org.ngnportal.operators.OperatorRefusedException.Reason;
import org.ngnportal.operators.OperatorState;
import org.ngnportal.signin.Identity;
import org.ngnportal.signin.IdentityRefusedException;
import org.ngnportal.signin.SignInProblem;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.DeniedException;
import org.ngnportal.tenancy.Grants;
import org.ngnportal.tenancy.Role;
import org.ngnportal.vault.Secret;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Who manages whom, how one is invited and signs in. */
class StaffTest {

    private static final Secret WRONG = new Secret("wrong horse battery staple");
    private static final String EVA = "eva@mail.example";

    private final StaffBed bed = StaffBed.onH2();

    private Secret link() {
        return new Secret(bed.mails.token());
    }

    private Optional<Identity> signIn(Secret password) {
        return bed.check.check(EVA, password);
    }

    private static void denied(Runnable change) {
        assertThatExceptionOfType(DeniedException.class).isThrownBy(change::run);
    }

    @Test
    void theInvitationSaysWhoInvitesAndHoldsALink() {
        bed.invited(ALPHA, EVA, Role.SUPPORT);

        var mail = bed.mails.sent.getFirst();
        assertThat(mail.note()).isEqualTo(Note.OPERATOR_INVITATION);
        assertThat(mail.language()).isEqualTo(Locale.GERMAN);
        assertThat(mail.facts())
                .containsEntry("inviter", "Alpha Telecom")
                .containsEntry("organisation", "Alpha Telecom")
                .containsEntry("name", "Eva Ebner");
        assertThat(mail.settings()).containsEntry("support_company", "Alpha Help");
        assertThat(mail.link().reveal()).startsWith("https://portal.example/invitation#");
        assertThat(bed.journal.deeds()).containsExactly("operator.invite " + EVA);
        assertThat(bed.journal.latestChanges()).contains("grants:  -> support");
    }

    @Test
    void anInvitationIsAcceptedOnceAndThenOneSignsIn() {
        bed.invited(ALPHA, EVA, Role.SUPPORT);
        var link = link();
        assertThat(bed.invitations.peek(link)).isPresent();
        assertThat(signIn(PASSWORD)).isEmpty();

        assertThat(bed.invitations.accept(link, PASSWORD)).isTrue();

        assertThat(bed.invitations.accept(link, WRONG)).isFalse();
        assertThat(bed.invitations.peek(link)).isEmpty();
        assertThat(signIn(WRONG)).isEmpty();
        var actor = signIn(PASSWORD).orElseThrow().actor();
        assertThat(actor.role()).isEqualTo(Role.SUPPORT);
        assertThat(actor.tenant()).isEqualTo(new CustomerId(10));
        assertThat(bed.check.check("Eva@Mail.Example", PASSWORD)).isPresent();
        assertThat(bed.staff.list(ALPHA).getFirst().lastSignIn()).isNotNull();
        assertThat(bed.journal.deeds()).endsWith("operator.accept " + EVA);
        assertThat(bed.journal.latestChanges()).containsExactly("password: secret");
    }

    @Test
    void thePolicyHoldsWhateverThePageLetsThrough() {
        var eva = bed.invited(ALPHA, EVA, Role.SUPPORT);

        for (var bad : List.of("short", "eva ebner 77 stones", "Basketball1", "eva@mail.example 1")) {
            // links in memory know no transaction that brings them back
            bed.staff.inviteAgain(ALPHA, eva.id());
            assertThatIllegalArgumentException()
                    .as(bad)
                    .isThrownBy(() -> bed.invitations.accept(link(), new Secret(bad)));
        }
        assertThat(bed.staff.list(ALPHA).getFirst().state()).isEqualTo(OperatorState.INVITED);
    }

    @Test
    void aNewInvitationEndsTheOneBefore() {
        var eva = bed.invited(ALPHA, EVA, Role.SUPPORT);
        var first = link();

        bed.staff.inviteAgain(ALPHA, eva.id());

        assertThat(bed.invitations.peek(first)).isEmpty();
        assertThat(bed.invitations.accept(link(), PASSWORD)).isTrue();
        refused(Reason.WRONG_STATE, () -> bed.staff.inviteAgain(ALPHA, eva.id()));
    }

    @Test
    void whoIsDisabledOrRemovedGetsInNoMore() {
        var eva = bed.active(ALPHA, EVA, Role.SUPPORT);
        bed.staff.disable(ALPHA, eva.id());
        assertThat(bed.sessions.ended).containsExactly(eva.id().user());
        assertThat(signIn(PASSWORD)).isEmpty();
        assertThat(bed.passwords.find(EVA)).isEmpty();
        bed.staff.enable(ALPHA, eva.id());
        assertThat(signIn(PASSWORD)).isPresent();
        assertThat(bed.passwords.find(" EVA@mail.example ")).isPresent();

        bed.staff.remove(ALPHA, eva.id());

        assertThat(signIn(PASSWORD)).isEmpty();
        assertThat(bed.staff.list(ALPHA)).isEmpty();
    }

    @Test
    void anInvitationEndsWhenHeIsDisabled() {
        var eva = bed.invited(ALPHA, EVA, Role.SUPPORT);
        bed.staff.disable(ALPHA, eva.id());

        assertThat(bed.invitations.accept(link(), PASSWORD)).isFalse();
    }

    @Test
    void withoutTheEmployersConnectionNobodySignsInAndIsToldWhy() {
        bed.active(ALPHA, EVA, Role.SUPPORT);
        bed.connections.forget(ALPHA, new CustomerId(10));

        assertThatExceptionOfType(IdentityRefusedException.class)
                .isThrownBy(() -> signIn(PASSWORD))
                .extracting(IdentityRefusedException::reason)
                .isEqualTo(SignInProblem.Reason.NO_CONNECTION);
        assertThat(signIn(WRONG))
                .as("tells nothing to who does not know the password")
                .isEmpty();
        refused(Reason.NO_CONNECTION, () -> bed.invited(ALPHA, "max@mail.example", Role.SUPPORT));
        bed.staff.connect(ALPHA);
        assertThat(signIn(PASSWORD)).isPresent();
    }

    @Test
    void anOutdatedHashIsReplacedAtTheNextSignIn() {
        var eva = bed.active(ALPHA, EVA, Role.SUPPORT);
        var weak = new Argon2PasswordEncoder(16, 32, 1, 1024, 1);
        bed.store.setPassword(eva.id(), weak.encode(PASSWORD.reveal()));

        assertThat(signIn(PASSWORD)).isPresent();

        var hash = bed.store.credentials(EVA).orElseThrow().hash();
        assertThat(bed.hashes.isOutdated(hash)).isFalse();
        assertThat(hash).contains("t=2,p=1");
        assertThat(signIn(PASSWORD)).isPresent();
    }

    @Test
    void hashesTakeAsMuchAsIsAdvised() {
        assertThat(new PasswordHashes().hash(PASSWORD)).startsWith("$argon2id$").contains("m=19456,t=2,p=1");
    }

    @Test
    void accentsMayBeTypedAsOneSignOrAsTwo() {
        assertThat(bed.hashes.matches(
                        new Secret("Gru\u0308\u00dfe aus Zu\u0308rich"),
                        bed.hashes.hash(new Secret("Gr\u00fc\u00dfe aus Z\u00fcrich"))))
                .isTrue();
    }

    @Test
    void managerManagesThoseWhoMayDoNoMore() {
        var manager = StaffBed.self(bed.active(ALPHA, "max@mail.example", Role.MANAGER), ALPHA);

        var eva = bed.active(manager, EVA, Role.SUPPORT);
        bed.staff.change(manager, eva.with("Eva Berg", Grants.of(Role.MANAGER)));
        bed.staff.sendReset(manager, eva.id());
        bed.staff.disable(manager, eva.id());

        assertThat(bed.resetsSent()).isEqualTo(1);
        assertThat(bed.staff.find(ALPHA, eva.id()).orElseThrow().grants().role())
                .isEqualTo(Role.MANAGER);
        assertThat(bed.mails.sent.get(1).facts())
                .containsEntry("inviter", "Eva Ebner")
                .containsEntry("organisation", "Alpha Telecom");
    }

    @Test
    void managerGivesNobodyMoreThanHeHas() {
        var limited = bed.staff.invite(
                ALPHA,
                StaffBed.somebody(
                        "max@mail.example",
                        new Grants(Role.MANAGER, Map.of(Area.SUBSCRIBERS, Grants.Level.READ_ONLY))));
        var manager = StaffBed.self(limited, ALPHA);
        var full = bed.invited(ALPHA, "una@mail.example", Role.MANAGER);
        var eva = bed.staff.invite(manager, StaffBed.somebody(EVA, Grants.of(Role.READ_ONLY)));

        denied(() -> bed.invited(manager, "tom@mail.example", Role.SUPPORT));
        denied(() -> bed.staff.change(manager, eva.with("Eva", Grants.of(Role.MANAGER))));
        for (var change : List.<Runnable>of(
                () -> bed.staff.change(manager, full.with("Una", Grants.of(Role.READ_ONLY))),
                () -> bed.staff.disable(manager, full.id()),
                () -> bed.staff.remove(manager, full.id()),
                () -> bed.staff.inviteAgain(manager, full.id()))) {
            denied(change);
        }
        assertThat(bed.staff.mayChange(manager, full)).isFalse();
        assertThat(bed.staff.mayChange(manager, eva)).isTrue();
        assertThat(bed.staff.find(ALPHA, full.id())).contains(full);
    }

    @Test
    void managerNeverChangesHimself() {
        var own = bed.active(ALPHA, "max@mail.example", Role.MANAGER);
        var manager = StaffBed.self(own, ALPHA);

        denied(() -> bed.staff.change(manager, own.with("Boss", own.grants())));
        denied(() -> bed.staff.disable(manager, own.id()));
        denied(() -> bed.staff.remove(manager, own.id()));
        denied(() -> bed.staff.sendReset(manager, own.id()));
    }

    @Test
    void whoManagesNobodySeesNobody() {
        var eva = bed.active(ALPHA, EVA, Role.SUPPORT);
        var support = StaffBed.self(eva, ALPHA);

        denied(() -> bed.staff.list(support));
        denied(() -> bed.staff.remove(support, eva.id()));
        denied(() -> bed.staff.isConnected(support));
    }

    @Test
    void staffOfAnotherTenantDoesNotExist() {
        var eva = bed.active(ALPHA, EVA, Role.SUPPORT);

        refused(Reason.UNKNOWN, () -> bed.staff.change(BETA, eva.with("x", eva.grants())));
        refused(Reason.UNKNOWN, () -> bed.staff.disable(BETA, eva.id()));
        refused(Reason.UNKNOWN, () -> bed.staff.remove(BETA, eva.id()));
        refused(Reason.UNKNOWN, () -> bed.staff.sendReset(BETA, eva.id()));
        bed.staff.disable(ROOT, eva.id());
        assertThat(bed.journal.entries.getLast().tenant()).isEqualTo(new CustomerId(10));
    }

    @Test
    void onlyWhoHasAPasswordIsSentALinkAndNotTooMany() {
        var eva = bed.invited(ALPHA, EVA, Role.SUPPORT);
        refused(Reason.WRONG_STATE, () -> bed.staff.sendReset(ALPHA, eva.id()));
        bed.invitations.accept(link(), PASSWORD);

        bed.staff.sendReset(ALPHA, eva.id());
        bed.staff.sendReset(ALPHA, eva.id());
        refused(Reason.TOO_MANY_LINKS, () -> bed.staff.sendReset(ALPHA, eva.id()));
    }

    @Test
    void aForgottenPasswordIsReplaced() {
        bed.active(ALPHA, EVA, Role.SUPPORT);
        var subject = bed.passwords.find(EVA).orElseThrow();

        bed.passwords.setPassword(subject, WRONG);

        assertThat(signIn(WRONG)).isPresent();
        assertThat(signIn(PASSWORD)).isEmpty();
        assertThat(bed.journal.deeds()).endsWith("operator.password " + EVA);
        assertThat(bed.passwords.of(subject.user())).isPresent();
    }

    @Test
    void anOperatorSignsInAsHimselfWithTheEmployersConnection() {
        var eva = bed.active(ALPHA, EVA, Role.SUPPORT);

        var actor = (Actor.Operator) signIn(PASSWORD).orElseThrow().actor();

        assertThat(actor.user()).isEqualTo(eva.id().user());
        assertThat(actor.employer()).isEqualTo(ALPHA);
        assertThat(bed.check.claim("EVA@mail.example").orElseThrow().tenant()).isEqualTo(new CustomerId(10));
    }
}
