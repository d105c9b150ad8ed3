package id.adminduk.application.jail;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A photo drawn anew: nothing of the old file but its picture remains, upright and at a size an officer can read.
final class ImageCleaner {
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 2500;
    private static final float QUALITY = 0.85f;

    private ImageCleaner() {}

    static byte[] clean(String format, byte[] raw, ExifOrientation orientation) throws IOException {
        return encode(redraw(decode(format, raw), orientation));
    }

    private static BufferedImage decode(String format, byte[] raw) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(raw))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) throw new Verdict.Reached(Verdict.TOO_LARGE);
            reader.addIIOReadWarningListener((_, warning) -> refuseIfCutOff(warning));
            return read(reader, Math.max(width, height));
        } finally {
            reader.dispose();
        }
    }

    /// Reads every nth pixel of a very large picture, so that memory stays bounded.
    private static BufferedImage read(ImageReader reader, int longest) throws IOException {
        int step = Math.max(1, Math.ceilDiv(longest, 2 * LONGEST_SIDE));
        var wish = reader.getDefaultReadParam();
        wish.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, wish);
    }

    private static void refuseIfCutOff(String warning) {
        if (warning.toLowerCase(Locale.ROOT).contains("premature")) throw new Verdict.Reached(Verdict.UNREADABLE);
    }

    private static BufferedImage redraw(BufferedImage picture, ExifOrientation orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(width, height));
        int shownWidth = Math.max(1, (int) Math.round(width * scale));
        int shownHeight = Math.max(1, (int) Math.round(height * scale));
        boolean turned = orientation.liesOnItsSide();
        var paper = new BufferedImage(
                turned ? shownHeight : shownWidth, turned ? shownWidth : shownHeight, BufferedImage.TYPE_3BYTE_BGR);
        var pen = paper.createGraphics();
        pen.setColor(Color.WHITE); // what was transparent
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.transform(orientation.turn(shownWidth, shownHeight));
        pen.drawImage(picture, 0, 0, shownWidth, shownHeight, null);
        pen.dispose();
        return paper;
    }

    private static byte[] encode(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), wish);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
