package org.ngnportal.api.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.internal.ApiBody;
import org.ngnportal.api.internal.Caller;
import org.ngnportal.api.internal.Summary;
import org.ngnportal.phones.Phone;
import org.ngnportal.phones.Phones;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The telephones that ring when the subscriber is called. */
@RestController
class PhonesController {

    private final Phones phones;

    PhonesController(Phones phones) {
        this.phones = phones;
    }

    record DevicesBody(List<DeviceBody> devices, SetupBody setup) implements ApiBody {}

    /**
     * @param kind adapter, exchange, mobile, browser, desk, softphone or unknown
     * @param address from which it comes
     * @param secondsLeft how long it stays registered without registering again
     */
    record DeviceBody(
            @Nullable String name,
            String kind,
            @Nullable String userAgent,
            @Nullable String transport,
            boolean encrypted,
            @Nullable String address,
            @Nullable Long secondsLeft) {}

    /** What another telephone needs. */
    record SetupBody(String address, @Nullable String outboundProxy) {}

    @Summary("Telephones that ring, and what another one needs")
    @GetMapping("/api/my/devices")
    DevicesBody devices(@AuthenticationPrincipal Caller caller) {
        var setup = phones.setup(caller.actor());
        return new DevicesBody(
                phones.reachableOn(caller.actor()).stream()
                        .map(PhonesController::device)
                        .toList(),
                new SetupBody(setup.address().toString(), Given.text(setup.outboundProxy())));
    }

    private static DeviceBody device(Phone phone) {
        return new DeviceBody(
                Given.text(phone.name()),
                phone.kind().key(),
                Given.text(phone.userAgent()),
                Given.text(phone.transport()),
                phone.isEncrypted(),
                Given.text(phone.address()),
                phone.left() == null ? null : phone.left().toSeconds());
    }
}
