package id.adminduk.document.typesetting;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// What makes a file PDF/A-2b: title, language, dates that agree in both places, and an sRGB output intent.
/// Written here by hand because the generic XMP writer looks up XML factories for every file, half of the whole cost.
final class PdfArchive {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");
    private static final String PRODUCER = "document-service";
    private static final Packed SRGB =
            Packed.of(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());

    private PdfArchive() {}

    /// The issue date stands for the creation time, so that the same facts always give the same file.
    static void declare(PDDocument document, String title, LocalDate issued) throws IOException {
        var catalog = document.getDocumentCatalog();
        catalog.setVersion("1.7");
        catalog.setLanguage("id");
        catalog.getCOSObject().setItem(COSName.getPDFName("OutputIntents"), outputIntents(document));
        document.setDocumentInformation(information(title, issued));
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, issued));
        catalog.setMetadata(metadata);
    }

    private static PDDocumentInformation information(String title, LocalDate issued) {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreationDate(GregorianCalendar.from(issued.atStartOfDay(OFFICE)));
        return information;
    }

    private static COSArray outputIntents(PDDocument document) throws IOException {
        var profile = SRGB.in(document);
        profile.setInt(COSName.N, 3);
        var intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.getPDFName("OutputIntent"));
        intent.setItem(COSName.S, COSName.getPDFName("GTS_PDFA1"));
        intent.setString(COSName.getPDFName("OutputConditionIdentifier"), "sRGB IEC61966-2.1");
        intent.setString(COSName.getPDFName("Info"), "sRGB IEC61966-2.1");
        intent.setItem(COSName.getPDFName("DestOutputProfile"), profile);
        var intents = new COSArray();
        intents.add(intent);
        return intents;
    }

    private static byte[] xmp(String title, LocalDate issued) {
        return """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
              xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>id</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>%2$s</pdf:Producer>
            <xmp:CreateDate>%3$sT00:00:00+07:00</xmp:CreateDate>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>\
            """.formatted(title, PRODUCER, issued).getBytes(StandardCharsets.UTF_8);
    }
}
