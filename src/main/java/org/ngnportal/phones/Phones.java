package org.ngnportal.phones;

import java.util.List;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.SipDeviceLocation;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Service;

/** A subscriber's own telephones (contract section 3.12). Every method may throw {@link NgnProException}. */
@Service
public class Phones {

    private final OwnLines lines;
    private final Tenants tenants;

    Phones(OwnLines lines, Tenants tenants) {
        this.lines = lines;
        this.tenants = tenants;
    }

    /** Those that are registered now and ring when he is called; none when he is offline. */
    public List<Phone> reachableOn(Actor actor) {
        var line = lines.toSee(actor);
        var answers = line.platform().sip().getSipDeviceLocations(List.of(line.id()));
        List<SipDeviceLocation> locations =
                answers.isEmpty() || answers.getFirst().locations() == null
                        ? List.of()
                        : answers.getFirst().locations();
        return locations.stream().map(PhoneReader::phone).toList();
    }

    /** What another telephone needs to be set up. */
    public PhoneSetup setup(Actor actor) {
        var line = lines.toSee(actor);
        var settings = tenants.settings(actor);
        var proxy = settings.property("sip_outbound_proxy")
                .or(() -> settings.property("sip_proxy"))
                .orElse("");
        return new PhoneSetup(line.address(), proxy);
    }
}
