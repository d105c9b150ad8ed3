package id.adminduk.identity.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A workbook's table of texts: their bytes one after the other, a third of what they take as objects.
final class Texts {
    private static final int BLOCK = 1 << 20;

    private final List<byte[]> blocks = new ArrayList<>();
    private int[] ends = new int[1024];
    private int count;
    private int length;

    void add(String text) {
        var bytes = text.getBytes(UTF_8);
        for (int done = 0; done < bytes.length; ) {
            int place = length % BLOCK;
            if (place == 0) blocks.add(new byte[BLOCK]);
            int some = Math.min(bytes.length - done, BLOCK - place);
            System.arraycopy(bytes, done, blocks.getLast(), place, some);
            done += some;
            length += some;
        }
        if (count == ends.length) ends = Arrays.copyOf(ends, count + (count >> 1));
        ends[count++] = length;
    }

    /// The text a cell points at.
    String get(String index) {
        int at = numberOf(index);
        if (at < 0 || at >= count) throw new ExcelRefused(ExcelRefused.Why.DAMAGED);
        int from = at == 0 ? 0 : ends[at - 1];
        var bytes = new byte[ends[at] - from];
        for (int done = 0; done < bytes.length; ) {
            int place = (from + done) % BLOCK;
            int some = Math.min(bytes.length - done, BLOCK - place);
            System.arraycopy(blocks.get((from + done) / BLOCK), place, bytes, done, some);
            done += some;
        }
        return new String(bytes, UTF_8);
    }

    private static int numberOf(String index) {
        try {
            return Integer.parseInt(index.strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
