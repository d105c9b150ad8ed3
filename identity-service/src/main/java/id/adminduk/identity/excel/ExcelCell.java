package id.adminduk.identity.excel;

/// What stands in a cell.
///
/// @param number whether it is a number, as which a spreadsheet keeps days too
public record ExcelCell(String text, boolean number) {
    static final ExcelCell EMPTY = new ExcelCell("", false);

    /// Never what stands in it.
    @Override
    public String toString() {
        return "ExcelCell[...]";
    }
}
