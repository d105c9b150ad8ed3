package id.adminduk.identity.familyrow;

import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.element.DualCitizenship;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.element.Foreigner.FirstArrival;
import id.adminduk.identity.element.Foreigner.Passport;
import id.adminduk.identity.element.Foreigner.Permit;
import id.adminduk.identity.element.Foreigner.Sponsor;
import id.adminduk.identity.familyfile.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The elements of foreigners in one row (domain.md 2.2); null where there are none, as in nearly every row.
final class ForeignerReader {
    private static final List<Column> COLUMNS = List.of(
            Column.PASPOR_NO,
            Column.IZIN_TINGGAL_NO,
            Column.SPONSOR_TIPE,
            Column.DATANG_TEMPAT,
            Column.DATANG_TGL,
            Column.SK_WNI_NO,
            Column.KEWARGANEGARAAN_LAIN);

    private ForeignerReader() {}

    static @Nullable Foreigner read(Cells cells) {
        if (COLUMNS.stream().noneMatch(cells::has)) return null;
        return new Foreigner(
                passport(cells),
                permit(cells),
                sponsor(cells),
                arrival(cells),
                cells.optionalText(Column.SK_WNI_NO),
                dual(cells));
    }

    private static @Nullable Passport passport(Cells cells) {
        if (!cells.has(Column.PASPOR_NO)) return null;
        var number = cells.text(Column.PASPOR_NO);
        var until = cells.anyDate(Column.PASPOR_BERLAKU);
        return number == null || until == null ? null : new Passport(number, until);
    }

    private static @Nullable Permit permit(Cells cells) {
        if (!cells.has(Column.IZIN_TINGGAL_NO)) return null;
        var kind = cells.read(Column.IZIN_TINGGAL_JENIS, ProblemCode.CODE_UNKNOWN, Permit.Kind::valueOf);
        var number = cells.text(Column.IZIN_TINGGAL_NO);
        var place = cells.optionalText(Column.IZIN_TINGGAL_TEMPAT);
        var issued = cells.optionalDate(Column.IZIN_TINGGAL_TERBIT);
        var until = cells.anyDate(Column.IZIN_TINGGAL_BERLAKU);
        if (!cells.raw(Column.KEWARGANEGARAAN).equals(Citizenship.WNA.name())) {
            cells.problem(Column.IZIN_TINGGAL_NO, ProblemCode.PERMIT_OF_CITIZEN);
        }
        return kind == null || number == null || until == null ? null : new Permit(kind, number, place, issued, until);
    }

    private static @Nullable Sponsor sponsor(Cells cells) {
        if (!cells.has(Column.SPONSOR_TIPE)) return null;
        var kind = cells.code(Column.SPONSOR_TIPE, List.of(Sponsor.Kind.values()));
        var name = cells.optionalText(Column.SPONSOR_NAMA);
        var address = cells.optionalText(Column.SPONSOR_ALAMAT);
        return kind == null ? null : new Sponsor(kind, name, address);
    }

    private static @Nullable DualCitizenship dual(Cells cells) {
        if (!cells.has(Column.KEWARGANEGARAAN_LAIN)) return null;
        var country = cells.text(Column.KEWARGANEGARAAN_LAIN);
        if (cells.raw(Column.KEWARGANEGARAAN).equals(Citizenship.WNA.name())) {
            cells.problem(Column.KEWARGANEGARAAN_LAIN, ProblemCode.DUAL_OF_FOREIGNER);
        }
        return country == null ? null : new DualCitizenship(country, null);
    }

    private static @Nullable FirstArrival arrival(Cells cells) {
        if (!cells.has(Column.DATANG_TEMPAT) && !cells.has(Column.DATANG_TGL)) return null;
        var place = cells.text(Column.DATANG_TEMPAT);
        var on = cells.date(Column.DATANG_TGL);
        return place == null || on == null ? null : new FirstArrival(place, on);
    }
}
