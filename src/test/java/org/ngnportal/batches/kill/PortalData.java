package org.ngnportal.batches.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where the portal keeps its tables, to be looked through once no portal runs on it. */
sealed interface PortalData {

    /** Of every node. */
    List<String> settings();

    /** How many nodes may run on it. */
    int nodes();

    /** Which of the words can be read anywhere in it. */
    List<String> found(Collection<String> words);

    /** One file; one node. */
    record H2(Path directory) implements PortalData {

        @Override
        public List<String> settings() {
            return List.of("--portal.data=" + directory);
        }

        @Override
        public int nodes() {
            return 1;
        }

        @Override
        public List<String> found(Collection<String> words) {
            try {
                var stored =
                        new String(Files.readAllBytes(directory.resolve("portal.mv.db")), StandardCharsets.ISO_8859_1);
                return words.stream().filter(stored::contains).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Two nodes on one database. They share the directory with the key. */
    record Postgres(Path directory, String url) implements PortalData {

        @Override
        public List<String> settings() {
            return List.of(
                    "--portal.data=" + directory,
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=");
        }

        @Override
        public int nodes() {
            return 2;
        }

        @Override
        public List<String> found(Collection<String> words) {
            var stored = new StringBuilder();
            try (var connection = DriverManager.getConnection(url, "postgres", "");
                    var statement = connection.createStatement()) {
                for (var table : tables(statement)) {
                    try (var rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
                        while (rows.next()) {
                            stored.append(rows.getString(1)).append('\n');
                        }
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            var text = stored.toString();
            return words.stream().filter(text::contains).toList();
        }

        private static List<String> tables(Statement statement) throws SQLException {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            return tables;
        }
    }
}
