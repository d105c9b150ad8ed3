package id.adminduk.identity.familystore;

import id.adminduk.identity.familyfile.ExcelLimits;
import id.adminduk.identity.familyfile.FileFormat;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How large a family file may be, and how it is taken in.
///
/// @param maxCsv a district of half a million people takes about 120 MB
/// @param maxXlsx a spreadsheet is held in memory while it is read; larger ones come as CSV
/// @param maxUnpacked what a spreadsheet may unfold to
/// @param maxTexts what the table of texts in it may unfold to
/// @param batch people written in one transaction
@ConfigurationProperties("adminduk.family-file")
public record FamilyFileProperties(
        @DefaultValue("256MB") DataSize maxCsv,
        @DefaultValue("8MB") DataSize maxXlsx,
        @DefaultValue("128MB") DataSize maxUnpacked,
        @DefaultValue("16MB") DataSize maxTexts,
        @DefaultValue("2000") int batch) {

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
