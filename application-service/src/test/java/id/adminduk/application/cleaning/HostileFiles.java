package id.adminduk.application.cleaning;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Files people send, and files nobody should: all made here, none kept.
public final class HostileFiles {
    private static final int ZEROS = 64 << 10;

    private HostileFiles() {}

    public static byte[] photo(int width, int height) {
        return image(width, height, "jpeg");
    }

    public static byte[] png(int width, int height) {
        return image(width, height, "png");
    }

    private static byte[] image(int width, int height, String format) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2); // the upper left corner tells which way is up
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// A photo with Exif data: the camera lay on its side, and a name and a place stand in it.
    public static byte[] photoWithExif(int width, int height, int orientation) {
        byte[] photo = photo(width, height);
        byte[] secret = "SITI AMINAH -0.6167,100.2833".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + secret.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0).put(secret);
        var exif = ByteBuffer.allocate(10 + tiff.capacity());
        exif.putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return joined(slice(photo, 0, 2), exif.array(), slice(photo, 2, photo.length));
    }

    /// A PNG whose header promises that many pixels and whose data is a few bytes.
    public static byte[] pngBomb(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A},
                chunk("IHDR", header.array()),
                chunk("IDAT", deflatedZeros(50_000)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] data) {
        var body = joined(type.getBytes(StandardCharsets.US_ASCII), data);
        var crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(data.length)
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    /// So many zeros, packed as they come: nobody has memory for them all.
    static byte[] deflatedZeros(int count) {
        var bytes = new ByteArrayOutputStream();
        var some = new byte[ZEROS];
        try (var out = new DeflaterOutputStream(bytes, new Deflater(9))) {
            for (int left = count; left > 0; left -= ZEROS) out.write(some, 0, Math.min(left, ZEROS));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] zip(String entry, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] zipBomb() {
        return zip("bomb.txt", new byte[20 << 20]);
    }

    public static byte[] program() {
        return joined(
                "MZ".getBytes(StandardCharsets.US_ASCII),
                new byte[58],
                new byte[] {64, 0, 0, 0},
                "PE\0\0".getBytes(StandardCharsets.US_ASCII),
                new byte[200]);
    }

    /// The harmless text every scanner takes for malware, put together here so that none takes our sources for it.
    public static byte[] eicar() {
        return text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");
    }

    public static byte[] page() {
        return text("<!DOCTYPE html><html><script>alert(1)</script></html>");
    }

    public static byte[] drawing() {
        return text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    }

    public static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) bytes.writeBytes(part);
        return bytes.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }
}
