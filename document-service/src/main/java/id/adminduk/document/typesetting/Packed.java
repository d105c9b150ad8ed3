package id.adminduk.document.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Bytes that stand in every file of a kind, compressed once.
final class Packed {
    private final byte[] deflated;

    private Packed(byte[] deflated) {
        this.deflated = deflated;
    }

    static Packed of(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflate.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Packed(out.toByteArray());
    }

    COSStream in(PDDocument document) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write(deflated);
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return stream;
    }
}
