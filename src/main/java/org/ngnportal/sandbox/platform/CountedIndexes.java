package org.ngnportal.sandbox.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The counted trees of the database's tables, looked up when first needed: after that indexes must not change. */
final class CountedIndexes {

    private final JdbcTemplate db;
    private final Map<String, List<CountedIndex>> byTable = new ConcurrentHashMap<>();

    CountedIndexes(DataSource database) {
        this.db = new JdbcTemplate(database);
    }

    List<CountedIndex> of(String table) {
        var known = byTable.get(table);
        return known != null ? known : byTable.computeIfAbsent(table, this::read);
    }

    private List<CountedIndex> read(String name) {
        var indexes = db.execute((ConnectionCallback<List<CountedIndex>>) connection -> read(connection, name));
        return indexes == null ? List.of() : indexes;
    }

    private static List<CountedIndex> read(Connection connection, String name) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        var schema = session.getDatabase().getMainSchema();
        var table = schema.getTableOrView(session, name.toUpperCase(Locale.ROOT));
        return table.getIndexes().stream()
                .filter(MVSecondaryIndex.class::isInstance)
                .map(index -> new CountedIndex((MVSecondaryIndex) index))
                .toList();
    }
}
