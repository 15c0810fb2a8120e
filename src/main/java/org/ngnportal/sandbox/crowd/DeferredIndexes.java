package org.ngnportal.sandbox.crowd;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The indexes of some tables that are no constraints: away while rows are inserted, and made again from all of them. */
final class DeferredIndexes {

    private final List<String> creations = new ArrayList<>();

    DeferredIndexes(Connection connection, List<String> tables) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var script =
                    statement.executeQuery("script nodata nopasswords nosettings table " + String.join(", ", tables))) {
                while (script.next()) {
                    var sql = script.getString(1);
                    if (sql.startsWith("CREATE INDEX ")) {
                        creations.add(sql);
                    }
                }
            }
            for (var creation : creations) {
                statement.execute("drop index " + name(creation));
            }
        }
    }

    private static String name(String creation) {
        return creation.substring("CREATE INDEX ".length(), creation.indexOf(" ON "));
    }

    void create(Connection connection, Consumer<String> progress) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (int i = 0; i < creations.size(); i++) {
                progress.accept("index " + (i + 1) + " of " + creations.size());
                statement.execute(creations.get(i));
            }
        }
    }
}
