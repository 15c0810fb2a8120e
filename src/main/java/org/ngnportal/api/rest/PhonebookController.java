package org.ngnportal.api.rest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.internal.ApiBody;
import org.ngnportal.api.internal.Caller;
import org.ngnportal.api.internal.Summary;
import org.ngnportal.phonebook.Contact;
import org.ngnportal.phonebook.ContactAddress;
import org.ngnportal.phonebook.ContactFilter;
import org.ngnportal.phonebook.NewContact;
import org.ngnportal.phonebook.Phonebook;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The subscriber's phonebook; its entries are named by their addresses. */
@RestController
class PhonebookController {

    private final Phonebook phonebook;

    PhonebookController(Phonebook phonebook) {
        this.phonebook = phonebook;
    }

    /** @param total how many the filter finds */
    record PhonebookBody(List<ContactBody> contacts, int total) implements ApiBody {}

    /**
     * @param address a SIP address or number, or a pattern for many
     * @param group absent for none
     */
    record ContactBody(
            String address, String name, @Nullable String group) implements ApiBody {}

    record GroupsBody(List<String> groups) implements ApiBody {}

    @Summary("Entries of the phonebook")
    @GetMapping("/api/my/phonebook")
    PhonebookBody contacts(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String text,
            @RequestParam @Nullable String group,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        var page = phonebook.page(caller.actor(), new ContactFilter(text, group), offset, limit);
        return new PhonebookBody(
                page.contacts().stream().map(PhonebookController::body).toList(), page.total());
    }

    /** Groups to choose from. */
    @Summary("Groups to choose from")
    @GetMapping("/api/my/phonebook/groups")
    GroupsBody groups(@AuthenticationPrincipal Caller caller) {
        return new GroupsBody(phonebook.groups(caller.actor()));
    }

    @Summary("Adds an entry")
    @PostMapping("/api/my/phonebook")
    @ResponseStatus(HttpStatus.CREATED)
    ContactBody add(@AuthenticationPrincipal Caller caller, @RequestBody ContactBody body) {
        return body(phonebook.add(caller.actor(), wanted(body)));
    }

    /** The entry in place of the one with this address. */
    @Summary("Replaces the entry with this address")
    @PutMapping("/api/my/phonebook")
    ContactBody replace(
            @AuthenticationPrincipal Caller caller, @RequestParam String address, @RequestBody ContactBody body) {
        return body(phonebook.change(caller.actor(), new ContactAddress(address), wanted(body)));
    }

    @Summary("Deletes the entry with this address")
    @DeleteMapping("/api/my/phonebook")
    ContactBody delete(@AuthenticationPrincipal Caller caller, @RequestParam String address) {
        return body(phonebook.delete(caller.actor(), new ContactAddress(address)));
    }

    private static NewContact wanted(ContactBody body) {
        return new NewContact(body.address(), body.name(), Objects.requireNonNullElse(body.group(), ""));
    }

    private static ContactBody body(Contact contact) {
        return new ContactBody(contact.address().value(), contact.name(), Given.text(contact.group()));
    }
}
