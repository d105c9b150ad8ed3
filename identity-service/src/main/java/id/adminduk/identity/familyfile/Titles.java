package id.adminduk.identity.familyfile;

import id.adminduk.identity.familyfile.Column.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which column stands where, told by a file's first row. A title nobody knows is named by its place only: in a
/// file without titles it is somebody's name.
public final class Titles {
    private final int[] places = new int[Column.values().length];
    private final int width;
    private final List<Integer> unknown = new ArrayList<>();

    Titles(List<String> row) {
        Arrays.fill(places, -1);
        width = row.size();
        for (int place = 0; place < row.size(); place++) {
            var column = Column.titled(row.get(place));
            if (column.isPresent() && places[column.get().ordinal()] < 0)
                places[column.get().ordinal()] = place;
            else unknown.add(place + 1);
        }
        var missing = Arrays.stream(Column.values())
                .filter(column -> column.use() == Use.REQUIRED && !has(column))
                .map(Column::title)
                .toList();
        if (!missing.isEmpty()) throw new FileRefused.ColumnsMissing(missing);
    }

    public boolean has(Column column) {
        return places[column.ordinal()] >= 0;
    }

    /// Places, counted from 1, whose title is no column of ours or comes a second time.
    public List<Integer> unknown() {
        return List.copyOf(unknown);
    }

    int width() {
        return width;
    }

    /// A row's cells in the order of the columns; those it lacks are empty.
    Line line(long number, List<String> cells) {
        var ordered = new String[places.length];
        for (int column = 0; column < places.length; column++) {
            int place = places[column];
            ordered[column] =
                    place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
        }
        return new Line(number, ordered, cells.size() > width);
    }
}
