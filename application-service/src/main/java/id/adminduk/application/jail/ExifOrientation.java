package id.adminduk.application.jail;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// How a camera was held. The one fact of a photo's metadata that has to survive, because the picture is drawn by it.
///
/// @param code 1 to 8 as in the Exif standard; from 5 on the picture lies on its side
record ExifOrientation(int code) {
    static final ExifOrientation UPRIGHT = new ExifOrientation(1);

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    /// Upright where the photo does not tell or tells nonsense.
    static ExifOrientation of(byte[] jpeg) {
        try {
            return read(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException nonsense) {
            return UPRIGHT;
        }
    }

    private static ExifOrientation read(ByteBuffer jpeg) {
        int at = 2;
        while ((jpeg.get(at) & 0xFF) == 0xFF) {
            int marker = jpeg.get(at + 1) & 0xFF;
            int length = jpeg.getShort(at + 2) & 0xFFFF;
            if (marker == START_OF_SCAN) break;
            if (marker == APP1 && isExif(jpeg, at + 4)) return fromTiff(jpeg.slice(at + 10, length - 8));
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer jpeg, int at) {
        byte[] name = new byte[4];
        jpeg.get(at, name);
        return new String(name, StandardCharsets.US_ASCII).equals("Exif");
    }

    private static ExifOrientation fromTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xFFFF) != ORIENTATION_TAG) continue;
            int code = tiff.getShort(entry + 8);
            return code >= 1 && code <= 8 ? new ExifOrientation(code) : UPRIGHT;
        }
        return UPRIGHT;
    }

    boolean liesOnItsSide() {
        return code >= 5;
    }

    /// Turns a picture of that size upright.
    AffineTransform turn(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
