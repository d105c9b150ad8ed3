package id.adminduk.identity.familyfile;

import java.util.EnumMap;
import java.util.Map;

/// One row of a family file: one person and the card they are on.
public final class Line {
    private final long number;
    private final String[] cells;
    private final boolean tooLong;

    Line(long number, String[] cells, boolean tooLong) {
        this.number = number;
        this.cells = cells;
        this.tooLong = tooLong;
    }

    /// Counted from 1, the titles being the first.
    public long number() {
        return number;
    }

    /// Without spaces around it; empty where the file has nothing.
    public String get(Column column) {
        return cells[column.ordinal()];
    }

    public boolean has(Column column) {
        return !get(column).isEmpty();
    }

    /// Whether it has more cells than there are titles: everything may have slipped.
    public boolean tooLong() {
        return tooLong;
    }

    boolean blank() {
        for (var cell : cells) if (!cell.isEmpty()) return false;
        return !tooLong;
    }

    /// What stands in it, without the empty cells.
    public Map<String, String> values() {
        var values = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) if (has(column)) values.put(column, get(column));
        var titled = new java.util.LinkedHashMap<String, String>();
        values.forEach((column, value) -> titled.put(column.title(), value));
        return titled;
    }

    /// Never what stands in it.
    @Override
    public String toString() {
        return "line " + number;
    }
}
