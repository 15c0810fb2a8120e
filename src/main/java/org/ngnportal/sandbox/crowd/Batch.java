package org.ngnportal.sandbox.crowd;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Inserts many rows into one table. */
final class Batch implements AutoCloseable {

    private static final int ROWS = 500;

    private final PreparedStatement statement;
    private int rows;

    /** @param columns with commas between them */
    Batch(Connection connection, String table, String columns, int count) throws SQLException {
        statement = connection.prepareStatement("insert into " + table + " (" + columns
                + ") overriding system value values ("
                + String.join(", ", Collections.nCopies(count, "?")) + ")");
    }

    /** @param values in the order of the columns */
    void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
        if (++rows == ROWS) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (rows > 0) {
            statement.executeBatch();
            rows = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
