package org.ngnportal.tenancy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Says on every log line of the current thread who acts, and for which tenant, until it is closed. The keys are
 * {@code who}, {@code tenant} and {@code from}; the last is the network address, empty for a job.
 */
public final class LogContext implements AutoCloseable {

    public static final String WHO = "who";
    public static final String TENANT = "tenant";
    public static final String FROM = "from";

    private static final int LONGEST = 80;
    private static final String CUT = "...";

    private final Map<String, @Nullable String> before = new HashMap<>();

    private LogContext() {}

    /** Lines of a request whose sender is not known yet. */
    public static LogContext from(String address) {
        var context = new LogContext();
        context.put(FROM, harmless(address));
        return context;
    }

    /** Lines of what is done for somebody. */
    public static LogContext of(Actor actor) {
        var context = new LogContext();
        context.put(WHO, who(actor));
        context.put(TENANT, actor.tenant().toString());
        return context;
    }

    /** The key of the person responsible and, while impersonating, as whom, the outermost first. */
    static String who(Actor actor) {
        return actor instanceof Actor.Impersonation impersonation
                ? who(impersonation.by()) + ">" + harmless(impersonation.username())
                : harmless(actor.user().toString());
    }

    /** One line, not long, without anything that could pass for another field or line. */
    static String harmless(String text) {
        var plain = text.replaceAll("[^\\x21-\\x7e]|[\\[\\]<>]", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - CUT.length()) + CUT;
    }

    private void put(String key, String value) {
        before.put(key, MDC.get(key));
        MDC.put(key, value.length() > 3 * LONGEST ? value.substring(0, 3 * LONGEST) : value);
    }

    @Override
    public void close() {
        before.forEach((key, value) -> {
            if (value == null) {
                MDC.remove(key);
            } else {
                MDC.put(key, value);
            }
        });
    }
}
