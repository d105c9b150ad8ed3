package id.adminduk.application.receipt;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import id.adminduk.application.tracking.TrackingReceipt;

/// A receipt to be scanned: the address of the tracking page with number and PIN behind the hash, where no server is
/// sent them.
///
/// @param size modules on a side, with the white border of four
/// @param path the dark modules as the path of an SVG
public record ReceiptQr(int size, String path) {
    private static final int BORDER = 4;

    public static ReceiptQr of(String publicAddress, TrackingReceipt receipt) {
        var modules = encode(publicAddress + "/t#" + receipt.trackingNo() + "/" + receipt.pin());
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
        return new ReceiptQr(modules.getWidth() + 2 * BORDER, path.toString());
    }

    /// A document of its own, dark on white whatever is around it.
    String svg() {
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges"><rect width="100%%" \
            height="100%%" fill="#fff"/><path d="%s"/></svg>
            """.formatted(size, size, path);
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("text does not fit a QR code", tooLong);
        }
    }

    /// It holds the PIN.
    @Override
    public String toString() {
        return "ReceiptQr[******]";
    }
}
