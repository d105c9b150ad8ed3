package id.adminduk.application.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.adminduk.application.tracking.TrackingReceipt;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReceiptQrTest {
    private static final int PIXELS = 4;

    @Test
    void aScannerReadsTheAddressWithTheSecretBehindTheHash() throws Exception {
        var qr = ReceiptQr.of("https://dukcapil.example", new TrackingReceipt("AD-4F7K2-9QM3X", "271828"));
        assertThat(read(qr)).isEqualTo("https://dukcapil.example/t#AD-4F7K2-9QM3X/271828");
        assertThat(qr.svg()).startsWith("<svg xmlns=").contains("viewBox=\"0 0 " + qr.size());
        assertThat(qr).asString().doesNotContain("271828");
    }

    private static String read(ReceiptQr qr) throws Exception {
        int side = qr.size() * PIXELS;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        var modules = Pattern.compile("M([0-9]+) ([0-9]+)h1").matcher(qr.path());
        while (modules.find())
            paint(pixels, side, Integer.parseInt(modules.group(1)), Integer.parseInt(modules.group(2)));
        var picture = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(picture)))
                .getText();
    }

    private static void paint(int[] pixels, int side, int x, int y) {
        for (int row = y * PIXELS; row < (y + 1) * PIXELS; row++)
            Arrays.fill(pixels, row * side + x * PIXELS, row * side + (x + 1) * PIXELS, 0);
    }
}
