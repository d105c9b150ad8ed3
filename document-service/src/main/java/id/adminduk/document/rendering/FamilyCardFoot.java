package id.adminduk.document.rendering;

import static id.adminduk.document.typesetting.Align.CENTRE;
import static id.adminduk.document.typesetting.Align.LEFT;

import id.adminduk.document.lettering.Face;
import id.adminduk.document.lettering.Ink;
import id.adminduk.document.lettering.Span;
import id.adminduk.document.lettering.Style;
import id.adminduk.document.typesetting.Sheet;

/// What stands at the bottom of every sheet of a kartu keluarga, beside the QR code.
final class FamilyCardFoot {
    private static final float BOTTOM = 196;
    private static final float ISSUED_AT = 16;
    private static final float ISSUED_WIDE = 62;
    private static final float HEAD_AT = 78;
    private static final float HEAD_WIDE = 74;
    private static final float OFFICER_AT = 152;
    private static final float OFFICER_WIDE = 96;
    private static final float GAP = 2.6f;
    private static final float NOTE_GAP = 1.4f;

    private static final Style TEXT = Style.of(Face.SANS, 8, 1.2f);
    private static final Style BOLD = TEXT.in(Face.SANS_BOLD);
    private static final Style NOTE = Style.of(Face.SANS, 6, 1.3f).in(Ink.NOTE);
    private static final Span MARK = TEXT.size(7).in(Ink.FAINT).say("ditandatangani secara elektronik");

    private FamilyCardFoot() {}

    static void paint(Sheet paper, FamilyCard card) {
        var issue = card.issue();
        var issued = issued(issue);
        var note = note(issue);
        var title = TEXT.say(issue.signatory().title());
        var head = BOLD.underline().say(BirthSentence.capitals(card.headName()));
        var officer = new Span[] {
            BOLD.underline().say(issue.signatory().name()),
            TEXT.say("\nNIP " + issue.signatory().nip())
        };
        float titles = Sheet.heightOf(OFFICER_WIDE, title) + 2 * GAP + Sheet.heightOf(OFFICER_WIDE, MARK);
        float names = Math.max(Sheet.heightOf(OFFICER_WIDE, officer), Sheet.heightOf(HEAD_WIDE, head));
        float left = Sheet.heightOf(ISSUED_WIDE, issued) + NOTE_GAP + Sheet.heightOf(ISSUED_WIDE, note);
        float top = BOTTOM - Math.max(titles + names, left);

        float y = paper.text(ISSUED_AT, top, ISSUED_WIDE, LEFT, issued);
        paper.text(ISSUED_AT, y + NOTE_GAP, ISSUED_WIDE, LEFT, note);
        paper.text(HEAD_AT, top, HEAD_WIDE, CENTRE, TEXT.say("Kepala Keluarga"));
        paper.text(HEAD_AT, BOTTOM - names, HEAD_WIDE, CENTRE, head);
        y = paper.text(OFFICER_AT, top, OFFICER_WIDE, CENTRE, title);
        paper.text(OFFICER_AT, y + GAP, OFFICER_WIDE, CENTRE, MARK);
        paper.text(OFFICER_AT, BOTTOM - names, OFFICER_WIDE, CENTRE, officer);
    }

    private static Span[] issued(Issue issue) {
        return new Span[] {
            TEXT.say("Dikeluarkan di "),
            BOLD.say(issue.place()),
            TEXT.say("\npada tanggal "),
            BOLD.say(IndonesianWords.dateInFigures(issue.date()))
        };
    }

    private static Span[] note(Issue issue) {
        return new Span[] {
            NOTE.say("Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik, sehingga"
                    + " tidak memerlukan tanda tangan basah, cap, maupun legalisasi. Keasliannya dapat diperiksa"
                    + " dengan memindai kode QR; alamat resminya "),
            NOTE.in(Face.SANS_BOLD).say(issue.checkAddress()),
            NOTE.say(".")
        };
    }
}
