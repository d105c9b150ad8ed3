package id.adminduk.identity.secondfactor;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as the path of an inline SVG: no image to fetch, nothing for the page's policy to allow.
///
/// @param size modules on a side, with the white border of four
record QrPicture(int size, String path) {
    private static final int BORDER = 4;

    static QrPicture of(String text) {
        var modules = encode(text);
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1)
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
            }
        }
        return new QrPicture(modules.getWidth() + 2 * BORDER, path.toString());
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("text does not fit a QR code", tooLong);
        }
    }
}
