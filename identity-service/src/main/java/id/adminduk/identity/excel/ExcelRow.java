package id.adminduk.identity.excel;

import java.util.List;

/// A row with anything in it; cells between two that are filled are empty.
///
/// @param number counted from 1
public record ExcelRow(long number, List<ExcelCell> cells) {
    public ExcelRow {
        cells = List.copyOf(cells);
    }
}
