package id.adminduk.identity.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/// Rows of one table for COPY, made from the same parameters as its inserts.
final class CopyTable {
    private final String table;
    private final List<Column> columns;
    private final CopyBuffer rows = new CopyBuffer();
    private int count;
    private boolean complete;

    /// How a value is written where its class alone does not tell.
    private enum Type {
        BY_CLASS,
        INT2,
        INT4,
        INT8,
        TEXTS
    }

    private record Column(String name, String parameter, Type type) {
        static Column of(String text) {
            var typed = text.split(":");
            var pair = typed[0].split("=");
            var type = typed.length == 1 ? Type.BY_CLASS : Type.valueOf(typed[1]);
            return new Column(pair[0], pair[pair.length - 1], type);
        }
    }

    /// Pairs `column=parameter`, or `column` alone where both have one name; numbers and arrays with their type,
    /// `column=parameter:INT2`.
    CopyTable(String table, String pairs) {
        this.table = table;
        columns = Arrays.stream(pairs.strip().split("\\s+")).map(Column::of).toList();
    }

    void add(MapSqlParameterSource row) {
        rows.beginRow(columns.size());
        for (var column : columns) write(column, row.getValue(column.parameter()));
        count++;
    }

    /// The commonest first, one after the other: a switch over types takes several times as long.
    private void write(Column column, @Nullable Object value) {
        if (value == null) rows.nothing();
        else if (value instanceof String text) write(column, text);
        else if (value instanceof byte[] bytes) rows.value(bytes);
        else if (value instanceof UUID id) rows.value(id);
        else if (value instanceof LocalDate day) rows.value(day);
        else if (value instanceof Number number) write(column, number.longValue());
        else if (value instanceof Instant moment) rows.value(moment);
        else if (value instanceof Boolean truth) rows.value(truth);
        else write(column, value.toString());
    }

    private void write(Column column, long number) {
        switch (column.type()) {
            case INT2 -> rows.smallint(number);
            case INT4 -> rows.integer(number);
            case INT8 -> rows.bigint(number);
            case BY_CLASS, TEXTS ->
                throw new IllegalStateException("column " + column.name() + " of " + table + " needs a type");
        }
    }

    /// An array comes as PostgreSQL writes it, of words that need no quotes.
    private void write(Column column, String text) {
        if (column.type() != Type.TEXTS) rows.value(text);
        else
            rows.texts(
                    text.length() == 2
                            ? new String[0]
                            : text.substring(1, text.length() - 1).split(","));
    }

    boolean isEmpty() {
        return count == 0;
    }

    String name() {
        return table;
    }

    String sql() {
        return "copy " + table + " ("
                + String.join(", ", columns.stream().map(Column::name).toList()) + ") from stdin (format binary)";
    }

    /// All rows, complete: none is added any more.
    CopyBuffer rows() {
        if (!complete) rows.end();
        complete = true;
        return rows;
    }
}
