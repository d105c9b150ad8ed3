package id.adminduk.document.rendering;

import static id.adminduk.document.typesetting.Align.CENTRE;
import static id.adminduk.document.typesetting.Align.LEFT;

import id.adminduk.document.lettering.Face;
import id.adminduk.document.lettering.Ink;
import id.adminduk.document.lettering.Span;
import id.adminduk.document.lettering.Style;
import id.adminduk.document.typesetting.Sheet;

/// A kutipan akta kelahiran on one page, Indonesian above English. All in millimetres.
final class BirthCertificatePage {
    private static final float LEFT_EDGE = 21;
    private static final float TOP = 19;
    private static final float WIDTH = 168;
    private static final float FACTS_END = 198;
    private static final float LABELS = 62;

    private static final Style TEXT = Style.of(Face.SERIF, 10.5f, 1.3f);
    private static final Style ENGLISH = TEXT.in(Face.SERIF_ITALIC).size(7.5f).in(Ink.FAINT);
    private static final Style LABEL = TEXT.size(9.8f);
    private static final Style GOVERNMENT = TEXT.size(12).spaced(0.4f);
    private static final Style OFFICE = TEXT.in(Face.SERIF_BOLD).size(13.5f).spaced(0.4f);
    private static final Style REGISTRY = TEXT.size(12).spaced(2);
    private static final Style TITLE =
            Style.of(Face.SERIF_BOLD, 23, 1.1f).spaced(1.6f).in(Ink.TITLE);
    private static final Style SUBTITLE = ENGLISH.size(11);

    private final BirthCertificate akta;
    private final Style value;
    private final Style name;

    private BirthCertificatePage(BirthCertificate akta, float valueSize, float nameSize) {
        this.akta = akta;
        value = TEXT.size(valueSize);
        name = Style.of(Face.SERIF_BOLD, nameSize, 1.2f);
    }

    /// Set tighter when long names would push the last lines into the foot.
    static BirthCertificatePage of(BirthCertificate akta) {
        var page = new BirthCertificatePage(akta, 11, 14);
        if (page.fits()) return page;
        var tight = new BirthCertificatePage(akta, 9.5f, 9.5f);
        if (tight.fits()) return tight;
        throw new IllegalArgumentException("the lines of an akta do not fit their page");
    }

    private boolean fits() {
        return body(Sheet.draft()) <= FACTS_END;
    }

    void paint(Sheet paper) {
        body(paper);
        BirthCertificateFoot.paint(paper, akta.issue());
    }

    private float body(Sheet paper) {
        float y = registration(paper, heading(paper));
        y = facts(paper, title(paper, y + 8));
        y = centred(paper, y + 5, TEXT.say("Kutipan ini sesuai dengan data dalam Register Akta Kelahiran."));
        return centred(paper, y, ENGLISH.say("This excerpt agrees with the Register of Births."));
    }

    private float heading(Sheet paper) {
        var office = akta.issue().office();
        float y = centred(paper, TOP, GOVERNMENT.say(office.government()));
        y = centred(paper, y, OFFICE.say(office.name())) + 3;
        paper.line(LEFT_EDGE, y, LEFT_EDGE + WIDTH, y, 1.6f, Ink.LINE);
        paper.line(LEFT_EDGE, y + 0.9f, LEFT_EDGE + WIDTH, y + 0.9f, 0.5f, Ink.LINE);
        return y + 7;
    }

    private float registration(Sheet paper, float top) {
        var bold = TEXT.in(Face.SERIF_BOLD);
        float y = label(paper, LEFT_EDGE, top, "Nomor Induk Kependudukan", "Personal Registration Number");
        paper.text(LEFT_EDGE + LABELS, top, 44, LEFT, bold.say(akta.nik()));
        label(paper, LEFT_EDGE + 108, top, "Kewarganegaraan", "Nationality");
        paper.text(LEFT_EDGE + 144, top, 24, LEFT, bold.say(akta.citizenship()));
        return y;
    }

    private static float title(Sheet paper, float top) {
        float y = centred(paper, top, REGISTRY.say("PENCATATAN SIPIL"));
        y = centred(paper, y, ENGLISH.say("Civil Registration")) + 4;
        y = centred(paper, y, TITLE.say("KUTIPAN AKTA KELAHIRAN")) + 0.5f;
        return centred(paper, y, SUBTITLE.say("Excerpt of Birth Certificate")) + 9;
    }

    private float facts(Sheet paper, float top) {
        var bold = value.in(Face.SERIF_BOLD);
        float y = fact(
                paper,
                top,
                "Berdasarkan Akta Kelahiran Nomor",
                "By virtue of Birth Certificate Number",
                bold.say(akta.registerNumber()));
        y = fact(paper, y, "bahwa di", "that in", bold.say(akta.birthPlace()));
        y = fact(paper, y, "pada tanggal", "on the date", bold.say(IndonesianWords.date(akta.birthDate())));
        y = fact(paper, y, "telah lahir", "was born", name.say(BirthSentence.capitals(akta.name())));
        return told(paper, y, y, value.say(BirthSentence.descentOf(akta)));
    }

    /// Read in the order of the page: what the law calls it, the fact, the English name.
    private static float fact(Sheet paper, float top, String label, String english, Span value) {
        float below = paper.text(LEFT_EDGE, top + 0.6f, LABELS, LEFT, LABEL.say(label));
        float least = below + ENGLISH.lineHeight() + 0.2f;
        float end = told(paper, top, least, value);
        paper.text(LEFT_EDGE, below, LABELS, LEFT, ENGLISH.say(english));
        return end + 3.6f;
    }

    /// A fact on its line, which is drawn no higher than `least`.
    private static float told(Sheet paper, float top, float least, Span value) {
        float end = paper.text(LEFT_EDGE + LABELS, top, WIDTH - LABELS, LEFT, value);
        float y = Math.max(end, least) + 1;
        paper.line(LEFT_EDGE + LABELS, y, LEFT_EDGE + WIDTH, y, 0.4f, Ink.PALE_LINE);
        return y;
    }

    private static float label(Sheet paper, float left, float top, String indonesian, String english) {
        float y = paper.text(left, top, LABELS, LEFT, LABEL.say(indonesian));
        return paper.text(left, y, LABELS, LEFT, ENGLISH.say(english));
    }

    private static float centred(Sheet paper, float top, Span text) {
        return paper.text(LEFT_EDGE, top, WIDTH, CENTRE, text);
    }
}
