package id.adminduk.identity.regionlist;

import java.util.ArrayList;
import java.util.List;

/// One line of CSV: cells in quotes may hold the separator, and a quote as two.
final class CsvLine {
    private CsvLine() {}

    static List<String> split(String line, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < line.length(); index++) {
            char letter = line.charAt(index);
            boolean doubled = quoted && letter == '"' && index + 1 < line.length() && line.charAt(index + 1) == '"';
            if (doubled) {
                cell.append('"');
                index++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
