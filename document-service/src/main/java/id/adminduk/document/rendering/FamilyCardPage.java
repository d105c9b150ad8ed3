package id.adminduk.document.rendering;

import static id.adminduk.document.typesetting.Align.CENTRE;
import static id.adminduk.document.typesetting.Align.LEFT;
import static id.adminduk.document.typesetting.Align.RIGHT;

import id.adminduk.document.lettering.Face;
import id.adminduk.document.lettering.Ink;
import id.adminduk.document.lettering.Span;
import id.adminduk.document.lettering.Style;
import id.adminduk.document.typesetting.Sheet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A kartu keluarga on landscape sheets: whose card, the two tables, the signatories. All in millimetres.
final class FamilyCardPage {
    private static final List<Integer> MEMBERS_A_SHEET = List.of(10, 8, 6, 4);
    private static final float LEFT_EDGE = 16;
    private static final float TOP = 14;
    private static final float WIDTH = 265;
    private static final float TABLES_END = 164;
    private static final float SIDE = 75;
    private static final float GAP = 2;

    private static final Style GOVERNMENT = Style.of(Face.SERIF, 8, 1.2f);
    private static final Style TITLE =
            Style.of(Face.SERIF_BOLD, 20, 1.1f).spaced(2).in(Ink.TITLE);
    private static final Style NUMBER = Style.of(Face.SERIF_BOLD, 13, 1.2f).spaced(1);
    private static final Style TEXT = Style.of(Face.SANS, 8, 1.2f);
    private static final float LINE_GAP = 0.5f;

    private final FamilyCard card;
    private final List<FamilyCardRows.Sheet> sheets;

    private FamilyCardPage(FamilyCard card, List<FamilyCardRows.Sheet> sheets) {
        this.card = card;
        this.sheets = sheets;
    }

    /// Ten members a sheet; fewer where long names would push the last lines off it.
    static List<Consumer<Sheet>> of(FamilyCard card) {
        for (int perSheet : MEMBERS_A_SHEET) {
            var page = new FamilyCardPage(card, FamilyCardRows.sheets(card.members(), perSheet));
            if (page.fits()) return page.painters();
        }
        throw new IllegalArgumentException("a family card's lines do not fit their sheet");
    }

    private boolean fits() {
        var room = TABLES_END - place(Sheet.draft(), TOP + TITLE.lineHeight() + NUMBER.lineHeight() + GAP) - GAP;
        return sheets.stream().allMatch(sheet -> FamilyCardTables.heightOf(sheet) <= room);
    }

    private List<Consumer<Sheet>> painters() {
        return sheets.stream()
                .<Consumer<Sheet>>map(sheet -> paper -> paint(paper, sheet))
                .toList();
    }

    private void paint(Sheet paper, FamilyCardRows.Sheet sheet) {
        float y = place(paper, heading(paper, sheet.number()) + GAP);
        FamilyCardTables.paint(paper, y + GAP, sheet);
        FamilyCardFoot.paint(paper, card);
    }

    private float heading(Sheet paper, int number) {
        var office = card.issue().office();
        float y = paper.text(LEFT_EDGE, TOP, SIDE, LEFT, GOVERNMENT.say(office.government()));
        paper.text(LEFT_EDGE, y, SIDE, LEFT, GOVERNMENT.in(Face.SERIF_BOLD).say(office.name()));
        y = paper.text(LEFT_EDGE + SIDE, TOP, WIDTH - 2 * SIDE, CENTRE, TITLE.say("KARTU KELUARGA"));
        y = paper.text(LEFT_EDGE + SIDE, y, WIDTH - 2 * SIDE, CENTRE, NUMBER.say("No. " + card.kkNumber()));
        var sheet = "Lembar %d dari %d".formatted(number, sheets.size());
        paper.text(LEFT_EDGE + WIDTH - SIDE, TOP, SIDE, RIGHT, TEXT.say(sheet));
        return y;
    }

    /// The head and the address, in two columns.
    private float place(Sheet paper, float top) {
        var head = TEXT.in(Face.SANS_BOLD).say(BirthSentence.capitals(card.headName()));
        var address = card.korong() == null ? card.address() : card.address() + ", " + card.korong();
        float y = entry(paper, top, "Nama Kepala Keluarga", head, "Nagari", card.nagari());
        y = entry(paper, y, "Alamat", TEXT.say(address), "Kecamatan", card.kecamatan());
        var rtRw = TEXT.say(orDash(card.rt()) + " / " + orDash(card.rw()));
        y = entry(paper, y, "RT/RW", rtRw, "Kabupaten/Kota", card.kabupaten());
        return entry(paper, y, "Kode Pos", TEXT.say(orDash(card.postalCode())), "Provinsi", card.province());
    }

    private static float entry(Sheet paper, float top, String label, Span value, String region, String name) {
        paper.text(LEFT_EDGE, top, 36, LEFT, TEXT.say(label));
        float end = paper.text(LEFT_EDGE + 36, top, 118, LEFT, TEXT.say(": "), value);
        paper.text(LEFT_EDGE + 157, top, 30, LEFT, TEXT.say(region));
        return Math.max(end, paper.text(LEFT_EDGE + 187, top, 78, LEFT, TEXT.say(": " + name))) + LINE_GAP;
    }

    private static String orDash(@Nullable String value) {
        return value == null ? "–" : value;
    }
}
