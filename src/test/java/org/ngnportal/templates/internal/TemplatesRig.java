package org.ngnportal.templates.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.Mails;
import org.ngnportal.delivery.RememberingMails;
import org.ngnportal.delivery.SampleMails;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.RememberingJournal;
import org.ngnportal.templates.Senders;
import org.ngnportal.templates.Templates;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.tenancy.Login;
import org.ngnportal.vault.Secret;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Templates and senders over a database in memory, without the platform. */
public final class TemplatesRig {

    public static final Actor.Customer ALPHA = customer(10, 10, true);
    static final Actor.Customer SHOP = customer(11, 10, false);
    static final Actor.Customer BETA = customer(20, 20, true);
    static final Actor ROOT = new Actor.Administrator(Login.administrator("root", new Secret("x")));

    static final RememberingMails MAILS = new RememberingMails();
    static final RememberingJournal JOURNAL = new RememberingJournal();
    static final List<String> SAMPLES = new ArrayList<>();
    static final Map<String, List<String>> DNS = new HashMap<>();

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ComponentScan({
        "org.ngnportal.templates.internal",
        "org.ngnportal.branding.internal",
        "org.ngnportal.vault.internal"
    })
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Parts {

        @Bean
        Mails mails() {
            return MAILS;
        }

        @Bean
        Journal journal() {
            return JOURNAL;
        }

        @Bean
        SampleMails sampleMails() {
            return (tenant, reseller, recipient, mail) -> {
                SAMPLES.add(recipient + ": " + mail.subject());
                return Optional.empty();
            };
        }

        @Bean
        @org.springframework.context.annotation.Primary
        KeyRecords records() {
            return new KeyRecords(name -> Optional.ofNullable(DNS.get(name)));
        }
    }

    private @Nullable ConfigurableApplicationContext context;

    private static Actor.Customer customer(int id, int reseller, boolean actsAsReseller) {
        return new Actor.Customer(
                new CustomerId(id),
                new CustomerId(reseller),
                actsAsReseller,
                "user" + id,
                new Secret("x"),
                "Name " + id);
    }

    /** @param name of the database */
    public void start(String name, Path directory) {
        context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--portal.data=" + directory,
                        "--spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1",
                        "--spring.datasource.username=portal");
    }

    public void stop() {
        context().close();
    }

    ConfigurableApplicationContext context() {
        return Objects.requireNonNull(context);
    }

    public Templates templates() {
        return context().getBean(Templates.class);
    }

    public Senders senders() {
        return context().getBean(Senders.class);
    }

    /** Recipients and subjects of test mails. */
    public List<String> samples() {
        return SAMPLES;
    }

    /** That was mailed last. */
    public String code() {
        return MAILS.sent.getLast().facts().get("code");
    }

    public void forget() {
        var jdbc = context().getBean(JdbcClient.class);
        for (var table : List.of("mail_template", "mail_event_wanted", "mail_sender", "mail_signature")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        MAILS.sent.clear();
        SAMPLES.clear();
        DNS.clear();
    }
}
