package org.ngnportal.tenancy;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what: one table that the navigation, the pages and the services all read. What it does not allow is denied.
 * Whose data an action is about is not decided here, but by the platform and the stores.
 */
public final class Rights {

    /** s: see, c: create, h: change, d: delete, i: impersonate. */
    private static final String TABLE = """
            area         administrator  reseller  customer  manager  support  read-only  subscriber
            overview     s              s         s         s        s        s          -
            customers    si             si        -         si       s        s          -
            subscribers  shdi           schdi     schdi     schdi    schi     s          -
            prepaid      sc             sc        sc        sc       sc       s          -
            vouchers     sch            sch       s         sch      s        s          -
            quota        sh             sh        s          sh       s        s          -
            deliveries   sh             sh        sh        sh       sh       s          -
            templates    sh             sh        sh        sh       s        s          -
            batches      shd            schd      schd      schd     s        s          -
            journal      s              s         s         s        s        s          -
            operators    schd           schd      -         schd     -        -          -
            connections  schd           schd      schd      s        -        -          -
            sign-ins     sh             sh        sh        sh       sh       s          -
            account      sh             sh        sh        sh       sh       sh         -
            health       s              s         -         s        s        -          -
            my           -              -         -         -        -        -          sh
            """;

    private static final Map<Area, Map<Role, Set<Action>>> ALLOWED = parse();

    private Rights() {}

    /** Whether the table allows a role something, whoever has it. */
    public static boolean allows(Role role, Area area, Action action) {
        return ALLOWED.getOrDefault(area, Map.of()).getOrDefault(role, Set.of()).contains(action);
    }

    /** Whether an actor may do something. */
    public static boolean allows(Actor actor, Area area, Action action) {
        return switch (actor) {
            case Actor.Administrator administrator -> allows(administrator.role(), area, action);
            case Actor.Customer customer -> allows(customer.role(), area, action);
            case Actor.Subscriber subscriber -> allows(subscriber.role(), area, action);
            case Actor.Operator operator -> allows(operator, area, action);
            case Actor.Impersonation impersonation -> allows(impersonation, area, action);
        };
    }

    /** Never more than his employer; his own account is his own. */
    private static boolean allows(Actor.Operator operator, Area area, Action action) {
        var role = area == Area.ACCOUNT
                ? operator.grants().role()
                : operator.grants().in(area);
        return role != null && allows(role, area, action) && allows(operator.employer(), area, action);
    }

    /** Never more than the one he acts as, and never more than he has himself; an administrator has everything. */
    private static boolean allows(Actor.Impersonation impersonation, Area area, Action action) {
        if (area == Area.ACCOUNT || !allows(impersonation.as(), area, action)) {
            return false;
        }
        if (!action.isHarmless() && !impersonation.full()) {
            return false;
        }
        return switch (impersonation.as()) {
            case Actor.Subscriber subscriber ->
                action.isHarmless() || allows(impersonation.by(), Area.SUBSCRIBERS, Action.CHANGE);
            default -> impersonation.by() instanceof Actor.Administrator || allows(impersonation.by(), area, action);
        };
    }

    /**
     * @throws DeniedException if the actor may not do it
     * @throws NgnPro.ImpersonationEndedException if he acts as somebody and the time for that is over
     */
    public static void require(Actor actor, Area area, Action action) {
        if (actor instanceof Actor.Impersonation impersonation && impersonation.hasEnded(Instant.now())) {
            throw new NgnPro.ImpersonationEndedException();
        }
        if (!allows(actor, area, action)) {
            throw new DeniedException(actor, area, action);
        }
    }

    private static Map<Area, Map<Role, Set<Action>>> parse() {
        var lines =
                TABLE.lines().map(line -> List.of(line.strip().split("\\s+"))).toList();
        var roles = lines.getFirst().stream().skip(1).map(Rights::role).toList();
        var table = new EnumMap<Area, Map<Role, Set<Action>>>(Area.class);
        for (var line : lines.subList(1, lines.size())) {
            var row = new EnumMap<Role, Set<Action>>(Role.class);
            for (int i = 0; i < roles.size(); i++) {
                row.put(roles.get(i), actions(line.get(i + 1)));
            }
            table.put(Area.valueOf(constant(line.getFirst())), row);
        }
        return table;
    }

    private static Role role(String column) {
        return Role.valueOf(constant(column));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Set<Action> actions(String letters) {
        var actions = EnumSet.noneOf(Action.class);
        Arrays.stream(Action.values())
                .filter(action -> letters.indexOf(action.letter()) >= 0)
                .forEach(actions::add);
        return actions;
    }
}
