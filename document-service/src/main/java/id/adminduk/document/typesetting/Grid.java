package id.adminduk.document.typesetting;

import id.adminduk.document.lettering.Ink;
import id.adminduk.document.lettering.Span;
import id.adminduk.document.lettering.Style;
import java.util.List;

/// A ruled table: columns of fixed width, rows as high as their longest text. All in millimetres.
///
/// @param thickness of its lines, in points
public record Grid(float left, List<Column> columns, Style style, float padding, float thickness, Ink ink) {
    private static final float ABOVE = 0.55f;
    private static final float CAPTION_ABOVE = 0.1f;
    private static final float LEAST = 3.1f;

    /// @param align of its texts; headings are centred in any column
    public record Column(float width, Align align) {}

    public Grid {
        columns = List.copyOf(columns);
    }

    public float width() {
        return (float) columns.stream().mapToDouble(Column::width).sum();
    }

    /// How high a row becomes.
    public float heightOf(List<String> row) {
        float highest = LEAST;
        for (int i = 0; i < columns.size(); i++) {
            float room = columns.get(i).width() - 2 * padding;
            highest = Math.max(highest, Sheet.heightOf(room, style.say(row.get(i))));
        }
        return highest + 2 * ABOVE;
    }

    /// Draws a row with its lines.
    ///
    /// @return where it ends
    public float row(Sheet sheet, float top, List<String> row) {
        float x = left;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var room = column.width() - 2 * padding;
            sheet.text(x + padding, top + ABOVE, room, column.align(), style.say(row.get(i)));
            x += column.width();
        }
        float bottom = top + heightOf(row);
        rule(sheet, top, bottom);
        return bottom;
    }

    /// A row of small captions, centred.
    ///
    /// @return where it ends
    public float captions(Sheet sheet, float top, Style small, List<String> row) {
        float x = left;
        for (int i = 0; i < columns.size(); i++) {
            sheet.text(x, top + CAPTION_ABOVE, columns.get(i).width(), Align.CENTRE, small.say(row.get(i)));
            x += columns.get(i).width();
        }
        float bottom = top + small.lineHeight() + 2 * CAPTION_ABOVE;
        rule(sheet, top, bottom);
        return bottom;
    }

    /// A heading over some columns, in the middle of its box.
    public void heading(Sheet sheet, int column, int span, float top, float height, Span text) {
        float x = left;
        for (int i = 0; i < column; i++) x += columns.get(i).width();
        float wide = 0;
        for (int i = column; i < column + span; i++) wide += columns.get(i).width();
        sheet.fill(x, top, wide, height, Ink.SHADE);
        box(sheet, x, top, wide, height);
        float free = height - Sheet.heightOf(wide - 2 * padding, text);
        sheet.text(x + padding, top + free / 2, wide - 2 * padding, Align.CENTRE, text);
    }

    private void rule(Sheet sheet, float top, float bottom) {
        float x = left;
        sheet.line(x, bottom, x + width(), bottom, thickness, ink);
        sheet.line(x, top, x, bottom, thickness, ink);
        for (var column : columns) {
            x += column.width();
            sheet.line(x, top, x, bottom, thickness, ink);
        }
    }

    private void box(Sheet sheet, float x, float y, float width, float height) {
        sheet.line(x, y, x + width, y, thickness, ink);
        sheet.line(x, y + height, x + width, y + height, thickness, ink);
        sheet.line(x, y, x, y + height, thickness, ink);
        sheet.line(x + width, y, x + width, y + height, thickness, ink);
    }
}
