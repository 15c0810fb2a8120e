package org.ngnportal.matrix;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ngnportal.accounts.MailboxCondition;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.phones.Phones;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Area;
import org.ngnportal.vault.Secret;
import org.ngnportal.voicemail.DiversionChoice;
import org.ngnportal.voicemail.Greeting;
import org.ngnportal.voicemail.NewMailbox;
import org.ngnportal.voicemail.TestSound;
import org.ngnportal.voicemail.Voicemail;

/** A subscriber's own mailbox and telephones. */
final class VoicemailProbes {

    private VoicemailProbes() {}

    static List<Probe<?>> all(World world) {
        var voicemail = world.bean(Voicemail.class);
        var phones = world.bean(Phones.class);
        var alice = world.subscriber().address();
        var id = World.id(alice);
        var greeting = Greeting.of(TestSound.recording(1));
        Map<MailboxCondition, DiversionChoice> replace = new HashMap<>();
        Arrays.stream(MailboxCondition.values()).forEach(condition -> replace.put(condition, DiversionChoice.REPLACE));
        var box = new Target<Tenant>(
                tenant -> {
                    var mailboxes = world.platform().voicemail();
                    if (mailboxes.findAccount(id).isEmpty()) {
                        mailboxes.addAccount(VoicemailAccount.of(id, "Alice", "alice@mail.example", "274951", false));
                    }
                    return tenant;
                },
                tenant -> world.platform()
                        .voicemail()
                        .findAccount(id)
                        .map(found -> List.of(
                                Objects.requireNonNull(found.email()),
                                Objects.requireNonNull(found.password()),
                                Objects.requireNonNull(found.info()),
                                world.platform().sip().getCallDiversions(id)))
                        .orElse(List.of()));
        return List.of(
                box.shown(
                                "Voicemail.state()",
                                Area.MY,
                                (by, it) -> voicemail.state(by).isOn())
                        .visibleIf((who, tenant) -> true),
                box.changed(
                                "Voicemail.turnOn(NewMailbox, Map)",
                                Area.MY,
                                Action.CHANGE,
                                (by, it) ->
                                        voicemail.turnOn(by, new NewMailbox(new Secret("860413"), "", false), replace))
                        .visibleIf((who, tenant) -> true),
                box.changed(
                                "Voicemail.receive(Map)",
                                Area.MY,
                                Action.CHANGE,
                                (by, it) -> voicemail.receive(by, replace))
                        .visibleIf((who, tenant) -> true),
                box.changed(
                                "Voicemail.mail(String, boolean)",
                                Area.MY,
                                Action.CHANGE,
                                (by, it) -> voicemail.mail(by, "probe-" + World.unused() + "@mail.example", false))
                        .visibleIf((who, tenant) -> true),
                box.changed(
                                "Voicemail.changePin(Secret)",
                                Area.MY,
                                Action.CHANGE,
                                (by, it) -> voicemail.changePin(by, new Secret("918273")))
                        .visibleIf((who, tenant) -> true),
                box.changed(
                                "Voicemail.greet(Greeting)",
                                Area.MY,
                                Action.CHANGE,
                                (by, it) -> voicemail.greet(by, greeting))
                        .visibleIf((who, tenant) -> true),
                box.changed(
                                "Voicemail.removeGreeting()",
                                Area.MY,
                                Action.CHANGE,
                                (by, it) -> voicemail.removeGreeting(by))
                        .visibleIf((who, tenant) -> true),
                box.changed("Voicemail.turnOff()", Area.MY, Action.CHANGE, (by, it) -> voicemail.turnOff(by))
                        .visibleIf((who, tenant) -> true),
                box.shown(
                                "Phones.setup()",
                                Area.MY,
                                (by, it) -> phones.setup(by).address().equals(alice))
                        .visibleIf((who, tenant) -> true),
                Target.ofOneself("Phones.reachableOn()", Area.MY, Action.SEE, phones::reachableOn));
    }
}
