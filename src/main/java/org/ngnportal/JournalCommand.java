package org.ngnportal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngnportal.journal.Journal;
import org.ngnportal.vault.KeyFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * {@code journal verify}: says whether the journal is as it was written, with the settings of the portal but without
 * starting it. Changes nothing.
 */
final class JournalCommand {

    static final int INTACT = 0;
    static final int DAMAGED = 1;
    static final int NOT_CHECKED = 2;

    private static final Logger LOG = LoggerFactory.getLogger(JournalCommand.class);

    private static final int H2_IN_USE = 90020;
    private static final int H2_NO_DATABASE = 90146;
    private static final String URL = "spring.datasource.url";

    /** Beans are made when they are asked for, so that what goes wrong with them is told here. */
    private static final List<String> QUIETLY = List.of(
            "--spring.main.lazy-initialization=true",
            "--logging.pattern.console=%msg%n",
            "--logging.level.com.zaxxer.hikari=OFF");

    private JournalCommand() {}

    /** What of the portal is needed. */
    @ComponentScan({"org.ngnportal.journal.internal", "org.ngnportal.vault.internal"})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class JournalAlone {}

    /** @return the exit code of the process */
    static int run(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("verify")) {
            LOG.error("usage: journal verify [--key=value]");
            return NOT_CHECKED;
        }
        var settings = new ArrayList<>(QUIETLY);
        settings.addAll(Arrays.asList(arguments).subList(1, arguments.length));
        try (var context = new SpringApplicationBuilder(JournalAlone.class)
                .web(WebApplicationType.NONE)
                .initializers(JournalCommand::makeNoDatabase)
                .run(settings.toArray(String[]::new))) {
            return verify(context.getBean(Journal.class));
        } catch (RuntimeException failure) {
            LOG.error("The journal could not be checked: {}", explain(failure));
            return NOT_CHECKED;
        }
    }

    private static int verify(Journal journal) {
        var report = journal.verify();
        if (report.intact()) {
            LOG.info("The journal is intact: {} rows, each as it was written.", report.entries());
            return INTACT;
        }
        LOG.error("The journal is damaged: {}.", report.damage().orElseThrow());
        return DAMAGED;
    }

    /** What went wrong, and what to do. */
    static String explain(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var words = words(cause);
            if (words.isPresent()) {
                return words.get();
            }
        }
        return failure.toString();
    }

    private static Optional<String> words(Throwable cause) {
        return switch (cause) {
            case KeyFileException key -> Optional.of(key.getMessage() + " " + key.remedy());
            case BadSqlGrammarException old ->
                Optional.of("the database has no journal; start this version of the portal once.");
            case SQLException sql
            when sql.getErrorCode() == H2_IN_USE ->
                Optional.of("the portal runs and keeps its database to itself. Stop it and try again. While it runs, it"
                        + " checks the journal itself, once a day, and writes an error to its log if it is damaged.");
            case SQLException sql
            when sql.getErrorCode() == H2_NO_DATABASE ->
                Optional.of("there is no database in the data directory (--portal.data).");
            case SQLException sql -> Optional.of(String.valueOf(sql.getMessage()));
            default -> Optional.empty();
        };
    }

    private static void makeNoDatabase(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var url = environment.getProperty(URL, "");
        if (url.startsWith("jdbc:h2:")) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("journal-command", Map.of(URL, url + ";IFEXISTS=TRUE")));
        }
    }
}
