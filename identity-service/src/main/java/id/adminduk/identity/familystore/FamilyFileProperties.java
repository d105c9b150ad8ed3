package id.adminduk.identity.familystore;

import id.adminduk.identity.excel.ExcelLimits;
import id.adminduk.identity.familyfile.FileFormat;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How large a family file may be, and how it is taken in.
///
/// @param maxCsv a district of half a million people takes about 120 MB
/// @param maxXlsx a district of a hundred thousand people takes about 16 MB
/// @param maxUnpacked what a spreadsheet may unfold to
/// @param maxTexts what the table of texts in it may unfold to: it alone is in memory while the file is read
/// @param batch people written in one transaction; several batches are in memory at once
@ConfigurationProperties("adminduk.family-file")
public record FamilyFileProperties(
        @DefaultValue("256MB") DataSize maxCsv,
        @DefaultValue("32MB") DataSize maxXlsx,
        @DefaultValue("512MB") DataSize maxUnpacked,
        @DefaultValue("32MB") DataSize maxTexts,
        @DefaultValue("1000") int batch) {

    public long most(FileFormat format) {
        return switch (format) {
            case CSV -> maxCsv.toBytes();
            case XLSX -> maxXlsx.toBytes();
        };
    }

    public ExcelLimits excel() {
        return new ExcelLimits(maxUnpacked.toBytes(), maxTexts.toBytes());
    }
}
