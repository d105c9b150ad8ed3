package id.adminduk.document.typesetting;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/// The QR code of a page as drawing operators: black rectangles, so that any resolution prints sharp edges.
final class QrCode {
    /// Every mask reads well at our size; weighing all eight against each other costs more than drawing the symbol.
    private static final Map<EncodeHintType, Integer> HINTS = Map.of(EncodeHintType.QR_MASK_PATTERN, 3);

    private QrCode() {}

    /// @param left,bottom the symbol's corner in points; the white border of four modules lies outside
    static String draw(String text, float left, float bottom, float size) {
        var modules = encode(text);
        float module = size / modules.getWidth();
        var out = new StringBuilder(16_384).append("q 1 g ");
        rectangle(out, left - 4 * module, bottom - 4 * module, size + 8 * module, size + 8 * module);
        out.append("f 0 g\n");
        for (int y = 0; y < modules.getHeight(); y++) {
            drawRow(out, modules.getArray()[y], left, bottom + size - (y + 1) * module, module);
        }
        return out.append("f Q\n").toString();
    }

    private static void drawRow(StringBuilder out, byte[] row, float left, float bottom, float module) {
        for (int x = 0; x < row.length; x++) {
            if (row[x] != 1) continue;
            int end = x;
            while (end < row.length && row[end] == 1) end++;
            rectangle(out, left + x * module, bottom, (end - x) * module, module);
            x = end;
        }
    }

    private static void rectangle(StringBuilder out, float x, float y, float width, float height) {
        Drawing.number(out, x);
        Drawing.number(out, y);
        Drawing.number(out, width);
        Drawing.number(out, height);
        out.append("re\n");
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("address does not fit a QR code", e);
        }
    }
}
