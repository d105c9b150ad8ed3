package id.adminduk.document.rendering;

import id.adminduk.document.typesetting.Typesetter;
import id.adminduk.document.typesetting.Typesetter.Cover;
import java.util.List;
import org.springframework.stereotype.Component;

/// Makes the unsigned PDF/A-2b of a document.
@Component
public final class DocumentRenderer {
    private final Typesetter portrait = new Typesetter(210, 297, 21);
    private final Typesetter landscape = new Typesetter(297, 210, 16);

    public byte[] render(BirthCertificate akta) {
        return portrait.set(
                cover("Kutipan Akta Kelahiran", akta.issue()), List.of(BirthCertificatePage.of(akta)::paint));
    }

    public byte[] render(FamilyCard card) {
        return landscape.set(cover("Kartu Keluarga", card.issue()), FamilyCardPage.of(card));
    }

    private static Cover cover(String title, Issue issue) {
        return new Cover(title, issue.date(), issue.verificationUrl());
    }
}
