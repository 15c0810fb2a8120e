package org.ngnportal.delivery.internal;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ngnportal.delivery.Deliveries;
import org.ngnportal.delivery.DeliveryDesk;
import org.ngnportal.delivery.Mails;
import org.ngnportal.journal.Journal;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** One running portal node, as far as deliveries go. */
final class OutboxNode implements AutoCloseable {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ComponentScan({
        "org.ngnportal.delivery.internal",
        "org.ngnportal.branding.internal",
        "org.ngnportal.journal.internal",
        "org.ngnportal.links.internal",
        "org.ngnportal.provisioning.internal",
        "org.ngnportal.vault"
    })
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        MailSenderAutoConfiguration.class,
        DbSchedulerAutoConfiguration.class
    })
    static class Node {}

    private final ConfigurableApplicationContext context;

    private OutboxNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static OutboxNode start(Map<String, String> database, Path data, int smtpPort, String... more) {
        var arguments = new ArrayList<String>();
        database.forEach((key, value) -> arguments.add("--spring.datasource." + key + "=" + value));
        arguments.addAll(List.of(
                "--portal.data=" + data,
                "--portal.mail.from=portal@ngnportal.example",
                "--portal.delivery.first-retry=50ms",
                "--portal.delivery.longest-retry=150ms",
                "--portal.delivery.max-attempts=200",
                "--spring.mail.port=" + smtpPort,
                "--spring.mail.host=127.0.0.1",
                "--db-scheduler.polling-interval=100ms",
                "--db-scheduler.scheduler-name=" + UUID.randomUUID()));
        arguments.addAll(List.of(more));
        return new OutboxNode(new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new)));
    }

    Deliveries deliveries() {
        return context.getBean(Deliveries.class);
    }

    DeliveryDesk desk() {
        return bean(DeliveryDesk.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Mails mails() {
        return context.getBean(Mails.class);
    }

    Journal journal() {
        return context.getBean(Journal.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    TransactionTemplate transactions() {
        return context.getBean(TransactionTemplate.class);
    }

    Expiry expiry() {
        return context.getBean(Expiry.class);
    }

    void useMailServer(int port) {
        context.getBean(JavaMailSenderImpl.class).setPort(port);
    }

    @Override
    public void close() {
        context.close();
    }
}
