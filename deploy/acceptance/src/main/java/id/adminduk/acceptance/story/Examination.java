package id.adminduk.acceptance.story;

import id.adminduk.acceptance.http.Unexpected;
import id.adminduk.acceptance.paper.Paper;
import id.adminduk.acceptance.paper.PdfSig;

/// Looks at an issued document from every side.
final class Examination {
    private final Cast cast;
    private final Teller teller;

    Examination(Cast cast, Teller teller) {
        this.cast = cast;
        this.teller = teller;
    }

    /// Draws it, reads it and keeps the file.
    Paper open(String kind, String name, byte[] pdf) {
        return teller.step(
                kind + " drawn, read and kept",
                () -> Paper.of(pdf),
                paper -> cast.keep(name, paper).toString());
    }

    /// @param expected a word that must stand on it
    void of(String kind, Paper paper, String verificationUrl, String expected) {
        teller.check(kind + ": an A4 page for the archive, signed", () -> {
            Unexpected.unless(paper.isA4(), "not A4: " + paper);
            Unexpected.unless(paper.archive().equals("2B"), "not marked as PDF/A-2b: " + paper);
            Unexpected.unless(paper.signatures().contains("ETSI.CAdES.detached"), "not signed as PAdES: " + paper);
            Unexpected.unless(letters(paper.text()).contains(letters(expected)), "it does not say " + expected);
            return paper.toString();
        });
        teller.check(kind + ": the QR code on the drawn page leads to its verification page", () -> {
            Unexpected.unless(paper.qr().equals(verificationUrl), "the QR code says \"%s\"".formatted(paper.qr()));
            return paper.qr();
        });
        teller.check(kind + ": the verification page says it is in force", () -> {
            var shown = cast.visitor().look(verificationUrl).require(200).json();
            Unexpected.unless(shown.get("status").asString().equals("ACTIVE"), shown.toString());
            cast.visitor().page(verificationUrl).require(200);
            return "%s of %s"
                    .formatted(
                            shown.at("/status").asString(), shown.at("/holder").asString());
        });
        teller.check(kind + ": the issued file is known, one flipped byte is noticed", () -> {
            var genuine = cast.visitor()
                    .check(paper.bytes(), verificationUrl)
                    .get("verdict")
                    .asString();
            var flipped = cast.visitor()
                    .check(paper.withOneByteFlipped(), verificationUrl)
                    .get("verdict")
                    .asString();
            Unexpected.unless(genuine.equals("GENUINE"), "the issued file is " + genuine);
            Unexpected.unless(flipped.equals("MODIFIED"), "the changed file is " + flipped);
            return genuine + ", then " + flipped;
        });
        signature(kind, paper);
    }

    private void signature(String kind, Paper paper) {
        teller.check(kind + ": pdfsig", () -> {
            var pdfsig = PdfSig.installed();
            if (pdfsig.isEmpty()) return "not installed here, so it was not asked";
            var file = cast.keep(kind, paper);
            var authority = cast.visitor().get("/pki/ca.crt").require(200).body();
            var opinion = pdfsig.get().of(file, authority);
            Unexpected.unless(opinion.isValid(), opinion.toString());
            Unexpected.unless(opinion.isTrusted() || !opinion.told(), opinion.toString());
            return opinion.toString();
        });
    }

    private static String letters(String text) {
        return text.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
