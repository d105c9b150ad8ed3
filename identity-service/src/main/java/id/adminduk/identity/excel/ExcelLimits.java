package id.adminduk.identity.excel;

/// How far an XLSX file may unfold; its texts are held in memory while it is read.
///
/// @param unpacked bytes of all its parts together
/// @param texts bytes of its table of texts
public record ExcelLimits(long unpacked, long texts) {}
