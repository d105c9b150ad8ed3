package id.adminduk.application.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/// PDFs people send, and PDFs nobody should.
public final class HostilePdfs {
    private HostilePdfs() {}

    private interface Writing {
        void to(PDDocument document) throws IOException;
    }

    public static byte[] pdf(int pages) {
        return pdf(document -> addPages(document, pages));
    }

    /// Small, and yet longer than anybody reads.
    public static byte[] pdfOfBlankPages(int pages) {
        return pdf(document -> {
            for (int i = 0; i < pages; i++) document.addPage(new PDPage());
        });
    }

    public static byte[] pdfWithScript() {
        return pdf(document -> {
            addPages(document, 1);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
        });
    }

    public static byte[] pdfThatLaunches() {
        return pdf(document -> {
            addPages(document, 1);
            var link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            document.getPage(0).getAnnotations().add(link);
        });
    }

    public static byte[] pdfWithFile() {
        return pdf(document -> {
            addPages(document, 1);
            var file = new PDStream(document, new java.io.ByteArrayInputStream(HostileFiles.program()));
            file.getCOSObject().setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
            var specification = new COSDictionary();
            var embedded = new COSDictionary();
            embedded.setItem(COSName.F, file.getCOSObject());
            specification.setItem(COSName.EF, embedded);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Collection"), specification);
        });
    }

    public static byte[] pdfWithForm() {
        return pdf(document -> {
            addPages(document, 1);
            var form = new COSDictionary();
            form.setItem(
                    COSName.XFA,
                    new PDStream(document, new java.io.ByteArrayInputStream(HostileFiles.text("<xdp/>")))
                            .getCOSObject());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });
    }

    public static byte[] pdfEncrypted() {
        return pdf(document -> {
            addPages(document, 1);
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        });
    }

    /// A page of a few kilobytes that unpacks to more than anybody has memory for.
    public static byte[] pdfBomb() {
        return pdf(document -> {
            addPages(document, 1);
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createRawOutputStream()) {
                out.write(HostileFiles.deflatedZeros(400 << 20));
            }
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        });
    }

    public static byte[] pdfWithMaker() {
        return pdf(document -> {
            addPages(document, 2);
            document.getDocumentInformation().setAuthor("SITI AMINAH");
            document.getDocumentInformation().setCreator("Scanner 13051234");
        });
    }

    public static byte[] pdfWithBrokenXref() {
        var broken =
                new String(pdf(1), StandardCharsets.ISO_8859_1).replaceAll("startxref\\s+\\d+", "startxref\n99999999");
        return broken.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A cross-reference table whose predecessor is itself.
    public static byte[] pdfWithXrefLoop() {
        var body = "%PDF-1.4\n"
                + "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n";
        var table = "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF";
        return HostileFiles.text(body + table.formatted(body.length(), body.length()));
    }

    private static byte[] pdf(Writing writing) {
        try (var document = new PDDocument()) {
            writing.to(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void addPages(PDDocument document, int pages) throws IOException {
        for (int i = 1; i <= pages; i++) {
            var page = new PDPage();
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                pen.newLineAtOffset(50, 700);
                pen.showText("Halaman " + i);
                pen.endText();
            }
        }
    }
}
