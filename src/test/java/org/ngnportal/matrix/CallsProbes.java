package org.ngnportal.matrix;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ngnportal.calls.CallHistory;
import org.ngnportal.calls.CallPeriod;
import org.ngnportal.ngnpro.PhonebookEntry;
import org.ngnportal.phonebook.ContactAddress;
import org.ngnportal.phonebook.ContactFilter;
import org.ngnportal.phonebook.NewContact;
import org.ngnportal.phonebook.Phonebook;
import org.ngnportal.phonebook.PhonebookFiles;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;

/** A subscriber's phonebook and calls: nobody can name another's. */
final class CallsProbes {

    private static final ContactAddress BOB = new ContactAddress("bob.keller@alpha.example");

    private CallsProbes() {}

    static List<Probe<?>> all(World world) {
        var phonebook = world.bean(Phonebook.class);
        var files = world.bean(PhonebookFiles.class);
        var calls = world.bean(CallHistory.class);
        var period = new CallPeriod(Instant.now().minus(Duration.ofDays(3)), Instant.now());
        var contact = new Target<ContactAddress>(tenant -> known(world), it -> entries(world));
        return List.of(
                shown(
                        "Phonebook.page(ContactFilter, int, int)",
                        by -> phonebook.page(by, ContactFilter.ALL, 0, 100).contacts().stream()
                                .anyMatch(entry -> entry.address().equals(BOB))),
                shown(
                        "Phonebook.find(ContactAddress)",
                        by -> phonebook.find(by, BOB).isPresent()),
                shown("Phonebook.groups()", by -> phonebook.groups(by).contains("family")),
                shown(
                        "Phonebook.namesOf(Collection)",
                        by -> phonebook.namesOf(by, List.of(BOB.value())).containsValue("Bob Keller")),
                changed(world, "Phonebook.add(NewContact)", by -> phonebook.add(by, unused())),
                contact.changed(
                                "Phonebook.change(ContactAddress, NewContact)",
                                Area.MY,
                                Action.CHANGE,
                                (by, it) -> phonebook.change(by, it, unused()))
                        .visibleIf((who, tenant) -> true),
                contact.changed(
                                "Phonebook.delete(ContactAddress)",
                                Area.MY,
                                Action.CHANGE,
                                (by, it) -> phonebook.delete(by, it))
                        .visibleIf((who, tenant) -> true),
                shown("PhonebookFiles.table()", by -> files.table(by).contains("Bob Keller")),
                shown("PhonebookFiles.cards()", by -> files.cards(by).contains("Bob Keller")),
                Target.ofOneself(
                        "PhonebookFiles.preview(byte[])", Area.MY, Action.CHANGE, by -> files.preview(by, file())),
                changed(
                        world,
                        "PhonebookFiles.takeIn(ImportPreview)",
                        by -> files.takeIn(by, files.preview(world.subscriber(), file()))),
                shown("CallHistory.zone()", by -> calls.zone(by).getId().equals("Europe/London")),
                shown("CallHistory.list(CallPeriod)", by -> calls.list(by, period) != null),
                shown("CallHistory.missedSince(Instant)", by -> calls.missedSince(by, period.from()) != null),
                shown("CallHistory.month()", by -> calls.month(by) != null));
    }

    private static Probe<Tenant> shown(String method, Predicate<Actor> shows) {
        return new Target<Tenant>(tenant -> tenant, tenant -> "")
                .shown(method, Area.MY, (by, it) -> shows.test(by))
                .visibleIf((who, tenant) -> true);
    }

    /** Of Alice's own phonebook, which is looked at from above all rights. */
    private static Probe<Tenant> changed(World world, String method, Consumer<Actor> change) {
        return new Target<Tenant>(tenant -> tenant, tenant -> entries(world))
                .changed(method, Area.MY, Action.CHANGE, (by, it) -> change.accept(by))
                .visibleIf((who, tenant) -> true);
    }

    private static List<PhonebookEntry> entries(World world) {
        var all = new PhonebookEntry("%probe%", null, null, null, null);
        return world.platform()
                .sip()
                .getPhonebookEntries(World.id(world.subscriber().address()), all, null)
                .entries();
    }

    /** An entry that may be changed. */
    private static ContactAddress known(World world) {
        var entry = new PhonebookEntry("known" + World.unused() + "@probe.example", "Known", "", null, null);
        world.platform().sip().addPhonebookEntry(World.id(world.subscriber().address()), entry);
        return new ContactAddress(entry.uri());
    }

    private static NewContact unused() {
        return new NewContact("unused" + World.unused() + "@probe.example", "Probe", "");
    }

    private static byte[] file() {
        return ("Name,Address\nProbe,file" + World.unused() + "@probe.example\n").getBytes(StandardCharsets.UTF_8);
    }
}
