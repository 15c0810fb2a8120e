package org.ngnportal.templates.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.Brand;
import org.ngnportal.templates.MailEvent;
import org.ngnportal.templates.Variable;

/** Made-up facts of an event: to look at, and to find out whether a template says what it has to. */
final class Samples {

    private static final String LINK_MARK = "https://mark.invalid/";

    private final MailEvent event;

    Samples(MailEvent event) {
        this.event = event;
    }

    /** A mail with everything, as people read it. */
    Map<String, @Nullable Object> pleasant(Brand brand) {
        var facts = new HashMap<String, @Nullable Object>();
        var present = names().collect(Collectors.toSet());
        event.alternatives().stream().skip(1).forEach(present::remove);
        for (var variable : event.variables()) {
            facts.put(variable.name(), present.contains(variable.name()) ? value(variable, variable.sample()) : null);
        }
        flags(facts, present);
        facts.put("company", brand.company());
        facts.put("product", brand.product());
        facts.put("accent", brand.accentColour());
        return facts;
    }

    /** What a mail can have: everything, only what it must, all but one, only one beside what it must. */
    List<Set<String>> constellations() {
        var all = names().collect(Collectors.toCollection(LinkedHashSet::new));
        var optional = new LinkedHashSet<>(all);
        optional.removeAll(always());
        var found = new ArrayList<Set<String>>();
        found.add(all);
        found.add(always());
        for (var one : optional) {
            var without = new HashSet<>(all);
            without.remove(one);
            found.add(without);
            var only = new HashSet<>(always());
            only.add(one);
            found.add(only);
        }
        return found;
    }

    /** Facts in which each required variable is its {@link #mark}. */
    Map<String, @Nullable Object> marked(Set<String> present) {
        var facts = new HashMap<String, @Nullable Object>();
        for (var variable : event.variables()) {
            var name = variable.name();
            facts.put(name, present.contains(name) ? value(variable, mark(variable)) : null);
        }
        flags(facts, present);
        return facts;
    }

    /** Text that stands nowhere by chance. */
    static String mark(Variable variable) {
        var mark = "zq" + variable.name() + "qz";
        return variable.name().equals(MailEvent.LINK) ? LINK_MARK + mark : mark;
    }

    private java.util.stream.Stream<String> names() {
        return event.variables().stream().map(Variable::name);
    }

    /** What every mail about the event has. */
    private Set<String> always() {
        var always = new HashSet<>(Set.of("company", "product", "accent"));
        if (event.name().equals(MailEvent.WELCOME)) {
            always.addAll(Set.of("address", "username", "domain", "password"));
        } else if (event.variable(MailEvent.LINK).isPresent()
                && event.alternatives().isEmpty()) {
            always.add(MailEvent.LINK);
        }
        return always;
    }

    private void flags(Map<String, @Nullable Object> facts, Set<String> present) {
        for (var variable : event.variables()) {
            if (variable.kind() == Variable.Kind.FLAG) {
                boolean follows = variable.follows().stream().anyMatch(present::contains);
                facts.put(variable.name(), present.contains(variable.name()) || follows);
            }
        }
    }

    private static Object value(Variable variable, String sample) {
        return switch (variable.kind()) {
            case TEXT -> sample;
            case FLAG -> true;
            case LIST -> List.of(sample.split("\\|"));
            case LINK -> Map.of("text", sample, "url", sample);
        };
    }
}
