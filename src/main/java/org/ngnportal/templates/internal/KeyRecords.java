package org.ngnportal.templates.internal;

import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.ngnportal.templates.Senders.Published;
import org.springframework.stereotype.Component;

/** Asks the DNS for keys of signatures. */
@Component
class KeyRecords {

    private static final String TIMEOUT_MILLISECONDS = "2000";

    /** Answers to a question for TXT records. */
    @FunctionalInterface
    interface Dns {

        /** Empty if the DNS cannot be asked. */
        Optional<List<String>> texts(String name);
    }

    private final Dns dns;

    KeyRecords() {
        this(KeyRecords::ask);
    }

    KeyRecords(Dns dns) {
        this.dns = dns;
    }

    Published look(String name, String publicKey) {
        return dns.texts(name)
                .map(texts -> {
                    if (texts.isEmpty()) {
                        return Published.NO;
                    }
                    return texts.stream().anyMatch(text -> key(text).equals(publicKey))
                            ? Published.YES
                            : Published.DIFFERENT;
                })
                .orElse(Published.UNKNOWN);
    }

    private static String key(String record) {
        for (var tag : record.replaceAll("[\"\\s]", "").split(";", -1)) {
            if (tag.startsWith("p=")) {
                return tag.substring(2);
            }
        }
        return "";
    }

    @SuppressWarnings({"JdkObsolete", "BanJNDI"}) // only texts of the DNS are asked for
    private static Optional<List<String>> ask(String name) {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put("com.sun.jndi.dns.timeout.initial", TIMEOUT_MILLISECONDS);
        settings.put("com.sun.jndi.dns.timeout.retries", "1");
        try {
            var context = new InitialDirContext(settings);
            try {
                var found = context.getAttributes(name, new String[] {"TXT"}).get("TXT");
                if (found == null) {
                    return Optional.of(List.of());
                }
                var texts = new java.util.ArrayList<String>();
                for (int i = 0; i < found.size(); i++) {
                    texts.add(String.valueOf(found.get(i)));
                }
                return Optional.of(texts);
            } finally {
                context.close();
            }
        } catch (NameNotFoundException nothing) {
            return Optional.of(List.of());
        } catch (NamingException unreachable) {
            return Optional.empty();
        }
    }
}
