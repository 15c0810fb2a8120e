package org.ngnportal;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says, once everything runs, where it runs and, on the demo platform, who can sign in. */
@Component
class StartupNotice {

    private static final Logger LOG = LoggerFactory.getLogger(StartupNotice.class);

    private final Environment environment;

    StartupNotice(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        LOG.info("Ready{}{}{}", seconds(event), System.lineSeparator(), framed(lines()));
    }

    private static String seconds(ApplicationReadyEvent event) {
        return event.getTimeTaken() == null
                ? ""
                : " after %.1f s".formatted(event.getTimeTaken().toMillis() / 1000.0);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Portal        http://localhost:" + property("local.server.port"));
        if (environment.acceptsProfiles(Profiles.of("sandbox"))) {
            lines.add("NGNPro        http://localhost:%s/   WSDL at /wsdl".formatted(property("sandbox.port")));
            lines.add("Mail          http://localhost:%s/mail   SMTP %s, IMAP %s (catcher / catcher)"
                    .formatted(property("sandbox.port"), property("sandbox.smtp-port"), property("sandbox.imap-port")));
            lines.add("");
            lines.add("Sign in as    alpha / alpha-demo                  reseller Alpha Telecom");
            lines.add("              alpha-shop / shop-demo              customer below Alpha");
            lines.add("              beta / beta-demo                    reseller Beta Voice");
            lines.add("              alice@alpha.example / alice-web     subscriber of Alpha");
            if (property("sandbox.admin-password").equals("sandbox-admin")) {
                lines.add("              admin / sandbox-admin               administrator of the platform");
            }
        } else {
            lines.add("NGNPro        " + property("ngnpro.url"));
        }
        lines.add("");
        lines.add("Data          " + property("portal.data"));
        return lines;
    }

    private String property(String name) {
        return environment.getProperty(name, "");
    }

    private static String framed(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        String rule = "+" + "-".repeat(width + 4) + "+";
        StringBuilder text = new StringBuilder(rule);
        for (String line : lines) {
            text.append(System.lineSeparator())
                    .append("|  ")
                    .append(line)
                    .append(" ".repeat(width - line.length()))
                    .append("  |");
        }
        return text.append(System.lineSeparator()).append(rule).toString();
    }
}
