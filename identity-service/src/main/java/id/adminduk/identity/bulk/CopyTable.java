package id.adminduk.identity.bulk;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/// Rows of one table in PostgreSQL's text format for COPY, made from the same parameters as its inserts.
final class CopyTable {
    private final String table;
    private final List<String> columns;
    private final List<String> parameters;
    private final StringBuilder lines = new StringBuilder(1 << 16);

    /// Pairs `column=parameter`, or `column` alone where both have one name.
    CopyTable(String table, String pairs) {
        this.table = table;
        var list = Arrays.stream(pairs.strip().split("\\s+"))
                .map(pair -> pair.split("="))
                .toList();
        columns = list.stream().map(pair -> pair[0]).toList();
        parameters = list.stream().map(pair -> pair[pair.length - 1]).toList();
    }

    void add(MapSqlParameterSource row) {
        for (int i = 0; i < parameters.size(); i++) {
            if (i > 0) lines.append('\t');
            write(row.getValue(parameters.get(i)));
        }
        lines.append('\n');
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> lines.append("\\N");
            case byte[] bytes -> {
                lines.append("\\\\x");
                HexFormat.of().formatHex(lines, bytes);
            }
            default -> escaped(value.toString());
        }
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    String name() {
        return table;
    }

    String sql() {
        return "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    CharSequence lines() {
        return lines;
    }
}
