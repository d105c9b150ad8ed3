package id.adminduk.document.rendering;

import static id.adminduk.document.typesetting.Align.CENTRE;
import static id.adminduk.document.typesetting.Align.LEFT;

import id.adminduk.document.lettering.Face;
import id.adminduk.document.lettering.Ink;
import id.adminduk.document.lettering.Span;
import id.adminduk.document.lettering.Style;
import id.adminduk.document.typesetting.Sheet;
import java.util.List;

/// Where, when and by whom a kutipan was issued, and how to check it, beside the QR code.
final class BirthCertificateFoot {
    private static final float BOTTOM = 279;
    private static final float LEFT_EDGE = 21;
    private static final float ISSUED_WIDE = 76;
    private static final float OFFICER_AT = 97;
    private static final float OFFICER_WIDE = 92;
    private static final float NOTES_WIDE = 130;
    private static final float QR_HIGH = 28;
    private static final float GAP = 2.6f;

    private static final Style TEXT = Style.of(Face.SERIF, 10.5f, 1.3f);
    private static final Style BOLD = TEXT.in(Face.SERIF_BOLD);
    private static final Style SMALL = TEXT.in(Face.SERIF_ITALIC).in(Ink.FAINT);
    private static final Style NOTE = Style.of(Face.SANS, 7, 1.35f).in(Ink.NOTE);

    private BirthCertificateFoot() {}

    static void paint(Sheet paper, Issue issue) {
        float notes = BOTTOM - QR_HIGH;
        notes(paper, notes, issue);
        var officer = officer(issue);
        var issued = issued(issue);
        float high = Math.max(Sheet.heightOf(ISSUED_WIDE, issued), heightOf(officer));
        float top = notes - 5 - high;
        paper.text(LEFT_EDGE, top, ISSUED_WIDE, LEFT, issued);
        float y = top;
        for (var block : officer) y = paper.text(OFFICER_AT, y, OFFICER_WIDE, CENTRE, block) + GAP;
    }

    private static float heightOf(List<Span[]> blocks) {
        float high = (blocks.size() - 1) * GAP;
        for (var block : blocks) high += Sheet.heightOf(OFFICER_WIDE, block);
        return high;
    }

    private static Span[] issued(Issue issue) {
        return new Span[] {
            TEXT.say("Kutipan ini dikeluarkan di\n"),
            BOLD.say(issue.place()),
            TEXT.say("\npada tanggal\n"),
            BOLD.say(IndonesianWords.date(issue.date()) + "\n"),
            SMALL.size(7.5f).say("The excerpt is issued in this place on this date")
        };
    }

    private static List<Span[]> officer(Issue issue) {
        var signatory = issue.signatory();
        return List.of(
                new Span[] {TEXT.say("Pejabat Pencatatan Sipil\n" + signatory.title())},
                new Span[] {SMALL.size(8.5f).say("ditandatangani secara elektronik")},
                new Span[] {BOLD.underline().say(signatory.name()), TEXT.say("\nNIP " + signatory.nip())});
    }

    private static void notes(Sheet paper, float top, Issue issue) {
        paper.line(LEFT_EDGE, top, LEFT_EDGE + NOTES_WIDE, top, 0.5f, Ink.PALE_LINE);
        float y = top + 1.6f;
        for (var note : List.of(
                new Span[] {
                    NOTE.say("Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik,"
                            + " sehingga tidak memerlukan tanda tangan basah, cap, maupun legalisasi.")
                },
                new Span[] {
                    NOTE.say("Keasliannya dapat diperiksa dengan memindai kode QR; alamat resminya "),
                    NOTE.in(Face.SANS_BOLD).say(issue.checkAddress()),
                    NOTE.say(".")
                },
                new Span[] {
                    NOTE.say("Informasi elektronik dan/atau hasil cetaknya merupakan alat bukti hukum yang sah"
                            + " (Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik, Pasal 5"
                            + " ayat (1)).")
                })) {
            y = paper.text(LEFT_EDGE, y, NOTES_WIDE, LEFT, note) + 1;
        }
    }
}
