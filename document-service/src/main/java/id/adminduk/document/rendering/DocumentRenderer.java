package id.adminduk.document.rendering;

import id.adminduk.document.typesetting.Templates;
import id.adminduk.document.typesetting.Typesetter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/// Makes the unsigned PDF/A-2b of a document.
@Component
public final class DocumentRenderer {
    private static final List<Integer> MEMBERS_A_SHEET = List.of(10, 8, 6, 4);

    private static final List<String> DENSITIES = List.of("sheet", "sheet tight");

    private final Templates templates = new Templates();
    private final Typesetter portrait = new Typesetter(210, 297, 21);
    private final Typesetter landscape = new Typesetter(297, 210, 16);

    public byte[] render(BirthCertificate akta) {
        var values = issueOf(akta.issue());
        values.put("akta", akta);
        values.put("childName", BirthSentence.capitals(akta.name()));
        values.put("born", IndonesianWords.date(akta.birthDate()));
        values.put("descent", BirthSentence.descentOf(akta));
        for (var density : DENSITIES) {
            values.put("density", density);
            var page = templates.fill("birth-certificate", values);
            var set = portrait.set(sheet(page, "Kutipan Akta Kelahiran", akta.issue()));
            if (set.pages() == 1) return set.pdf();
        }
        throw new IllegalArgumentException("the lines of an akta do not fit their page");
    }

    /// Ten members a sheet; fewer where long names would push the last lines off it.
    public byte[] render(FamilyCard card) {
        for (int perSheet : MEMBERS_A_SHEET) {
            var sheets = FamilyCardRows.sheets(card.members(), perSheet);
            var values = issueOf(card.issue());
            values.put("card", card);
            values.put("headName", BirthSentence.capitals(card.headName()));
            values.put("address", addressOf(card));
            values.put("sheets", sheets);
            var set = landscape.set(sheet(templates.fill("family-card", values), "Kartu Keluarga", card.issue()));
            if (set.pages() == sheets.size()) return set.pdf();
        }
        throw new IllegalArgumentException("a family card's lines do not fit their sheet");
    }

    private static Typesetter.Sheet sheet(Document page, String title, Issue issue) {
        return new Typesetter.Sheet(page, title, issue.date(), issue.verificationUrl());
    }

    private static String addressOf(FamilyCard card) {
        return card.korong() == null ? card.address() : card.address() + ", " + card.korong();
    }

    private static Map<String, Object> issueOf(Issue issue) {
        var values = new HashMap<String, Object>();
        values.put("issue", issue);
        values.put("issuedOn", IndonesianWords.date(issue.date()));
        values.put("issuedOnFigures", IndonesianWords.dateInFigures(issue.date()));
        values.put("checkAddress", URI.create(issue.verificationUrl()).getAuthority());
        return values;
    }
}
