package id.adminduk.identity.familyrow;

import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.codes.Disability;
import id.adminduk.identity.element.Certificate;
import id.adminduk.identity.element.Certificates;
import id.adminduk.identity.element.Contact;
import id.adminduk.identity.element.Enrolment;
import id.adminduk.identity.element.FormerAddress;
import id.adminduk.identity.element.Particulars;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.kernel.types.Phone;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The elements of one row that no document prints (domain.md 2.1, 2.2).
public final class ParticularsReader {
    private static final List<Column> COLUMNS = List.of(
            Column.ORGANISASI_KEPERCAYAAN,
            Column.DISABILITAS,
            Column.JENIS_DISABILITAS,
            Column.AKTA_LAHIR_ADA,
            Column.AKTA_LAHIR_NO,
            Column.AKTA_KAWIN_ADA,
            Column.AKTA_KAWIN_NO,
            Column.AKTA_KAWIN_TGL,
            Column.AKTA_CERAI_ADA,
            Column.AKTA_CERAI_NO,
            Column.AKTA_CERAI_TGL,
            Column.TELEPON,
            Column.EMAIL,
            Column.ALAMAT_SEBELUMNYA,
            Column.PEREKAMAN_TGL,
            Column.KTP_TGL,
            Column.KIA_TGL,
            Column.IKD_TGL);
    private static final Pattern EMAIL = Pattern.compile(Contact.EMAIL);

    private final CodeSet codes;
    private final Cells cells;

    ParticularsReader(CodeSet codes, Cells cells) {
        this.codes = codes;
        this.cells = cells;
    }

    Particulars read() {
        if (COLUMNS.stream().noneMatch(cells::has)) return Particulars.NONE;
        return new Particulars(
                cells.optionalText(Column.ORGANISASI_KEPERCAYAAN),
                disability(),
                new Certificates(
                        certificate(Column.AKTA_LAHIR_ADA, Column.AKTA_LAHIR_NO, null),
                        certificate(Column.AKTA_KAWIN_ADA, Column.AKTA_KAWIN_NO, Column.AKTA_KAWIN_TGL),
                        certificate(Column.AKTA_CERAI_ADA, Column.AKTA_CERAI_NO, Column.AKTA_CERAI_TGL)),
                contact(cells, Column.TELEPON, Column.EMAIL),
                formerAddress(),
                enrolment());
    }

    /// How a person, or the family of a card, is reached.
    public static @Nullable Contact contact(Cells cells, Column phone, Column email) {
        return Contact.of(
                cells.has(phone) ? cells.read(phone, ProblemCode.VALUE_INVALID, Phone::new) : null,
                cells.has(email) ? cells.read(email, ProblemCode.VALUE_INVALID, ParticularsReader::email) : null);
    }

    /// Yes or no, and the kind; a kind says yes by itself.
    private @Nullable Disability disability() {
        if (cells.has(Column.JENIS_DISABILITAS))
            return cells.read(Column.JENIS_DISABILITAS, ProblemCode.CODE_UNKNOWN, code -> Disability.of(codes, code));
        var there = yesOrNo(Column.DISABILITAS);
        if (there == null) return null;
        return there ? Disability.YES : Disability.NONE;
    }

    /// A number says by itself that there is one.
    private @Nullable Certificate certificate(Column held, Column number, @Nullable Column day) {
        var on = day == null ? null : cells.optionalDate(day);
        if (cells.has(number)) {
            var text = cells.text(number);
            return text == null ? null : new Certificate(true, text, on);
        }
        var there = yesOrNo(held);
        if (there == null) return on == null ? null : new Certificate(false, null, on);
        return new Certificate(there, null, on);
    }

    private @Nullable FormerAddress formerAddress() {
        var text = cells.optionalText(Column.ALAMAT_SEBELUMNYA);
        return text == null ? null : new FormerAddress(text, null);
    }

    private Enrolment enrolment() {
        return new Enrolment(
                cells.optionalDate(Column.PEREKAMAN_TGL),
                cells.optionalDate(Column.KTP_TGL),
                cells.optionalDate(Column.KIA_TGL),
                cells.optionalDate(Column.IKD_TGL));
    }

    private @Nullable Boolean yesOrNo(Column column) {
        if (!cells.has(column)) return null;
        return cells.read(column, ProblemCode.CODE_UNKNOWN, text -> switch (text) {
            case "1", "Y" -> true;
            case "2", "T" -> false;
            default -> throw new IllegalArgumentException();
        });
    }

    private static String email(String text) {
        if (!EMAIL.matcher(text).matches()) throw new IllegalArgumentException();
        return text;
    }
}
