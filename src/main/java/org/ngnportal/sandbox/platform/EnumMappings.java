package org.ngnportal.sandbox.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngnportal.ngnpro.EnumMapping;
import org.ngnportal.ngnpro.EnumService;

/** What a number leads to, as it may be stored (contract section 3.17). */
final class EnumMappings {

    private static final int DEFAULT_TTL = 3600;
    private static final int DEFAULT_PRIORITY = 5;
    private static final int HIGHEST_PRIORITY = 65_535;
    private static final Pattern TARGET = Pattern.compile("[^\\s\\p{Cntrl}<>\"]+");

    private EnumMappings() {}

    /**
     * The mappings sent, with those ids that the number already has; others are new.
     *
     * @param sent null leaves all as they are
     */
    static List<EnumMapping> settled(@Nullable List<EnumMapping> sent, List<EnumMapping> held) {
        var mappings = sent == null ? held : settle(sent, held);
        if (mappings.isEmpty()) {
            throw Faults.invalid("a number needs at least one mapping");
        }
        return mappings;
    }

    private static List<EnumMapping> settle(List<EnumMapping> sent, List<EnumMapping> held) {
        var known = new HashMap<Integer, EnumMapping>();
        held.forEach(mapping -> known.put(Objects.requireNonNullElse(mapping.id(), 0), mapping));
        var targets = new HashSet<String>();
        var mappings = new ArrayList<EnumMapping>();
        for (var mapping : sent) {
            var former = mapping.id() == null ? null : known.remove(mapping.id());
            var settled = settled(mapping, former);
            if (!targets.add(settled.type() + " " + Checked.lower(settled.mapto()))) {
                throw Faults.invalid("mapping " + settled.type() + " to " + settled.mapto() + " is there twice");
            }
            mappings.add(settled);
        }
        return mappings;
    }

    private static EnumMapping settled(EnumMapping sent, @Nullable EnumMapping former) {
        var type = sent.type() == null || sent.type().isBlank() ? former == null ? "" : former.type() : sent.type();
        var service = EnumService.of(Objects.requireNonNullElse(type, ""))
                .orElseThrow(() -> Faults.invalid("mapping type \"" + type + "\" is unknown"));
        var target = sent.mapto() == null && former != null ? former.mapto() : sent.mapto();
        var mapto = service.uri(Objects.requireNonNullElse(target, ""))
                .orElseThrow(() -> Faults.invalid("mapto of type " + service.type()
                        + " must be an address or begin with " + String.join(" or ", service.schemes())));
        if (!TARGET.matcher(Checked.fits(mapto, 255, "mapto")).matches()) {
            throw Faults.invalid("mapto of type " + service.type() + " must not hold blanks, quotes, < or >");
        }
        int ttl = Checked.number(sent.ttl(), former == null ? 0 : number(former.ttl()), Integer.MAX_VALUE, "ttl");
        int priority = Checked.number(
                sent.priority(), former == null ? 0 : number(former.priority()), HIGHEST_PRIORITY, "priority");
        return new EnumMapping(
                former == null ? null : former.id(),
                service.type(),
                mapto,
                ttl == 0 ? DEFAULT_TTL : ttl,
                priority == 0 ? DEFAULT_PRIORITY : priority);
    }

    private static int number(@Nullable Integer value) {
        return Objects.requireNonNullElse(value, 0);
    }
}
