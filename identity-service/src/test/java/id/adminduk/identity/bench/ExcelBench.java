package id.adminduk.identity.bench;

import id.adminduk.identity.excel.ExcelLimits;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.FamilyFiles;
import id.adminduk.identity.familyfile.FamilyLines;
import id.adminduk.identity.familyfile.FileFormat;
import id.adminduk.identity.population.Population;
import id.adminduk.identity.region.RegionLoader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Map;

/// Writes an XLSX family file of invented residents, or reads one and tells what it takes of the heap. Started by
/// `deploy/bench/excel`.
public final class ExcelBench {
    private ExcelBench() {}

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[2]);
        int size = Integer.parseInt(arguments[1]);
        if (arguments[0].equals("write")) write(size, file);
        else read(size, file);
    }

    private static void write(int size, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            FamilyFiles.xlsx(rows(new Population(9, size, RegionLoader.shipped(), LocalDate.of(2026, 11, 1))), out);
        }
        System.out.printf("%,d rows, %.1f MiB of XLSX%n", size, Files.size(file) / 1048576.0);
    }

    private static Iterator<Map<Column, String>> rows(Population population) {
        var next = new ArrayDeque<Map<Column, String>>();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (next.isEmpty() && population.hasNext()) next.addAll(FamilyFiles.rows(population.next()));
                return !next.isEmpty();
            }

            @Override
            public Map<Column, String> next() {
                return next.removeFirst();
            }
        };
    }

    private static void read(int size, Path file) {
        long before = used();
        long start = System.nanoTime();
        try (var lines =
                FamilyLines.open(FileFormat.XLSX, () -> opened(file), new ExcelLimits(512L << 20, 32L << 20))) {
            int rows = 0;
            long held = 0;
            while (lines.next() != null) {
                rows++;
                if (rows == size / 2) held = used() - before;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%,d rows read in %.1f s, %,.0f rows/s; %.1f MiB held half-way, heap %d MiB%n",
                    rows,
                    seconds,
                    rows / seconds,
                    held / 1048576.0,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static InputStream opened(Path file) {
        try {
            return new BufferedInputStream(Files.newInputStream(file), 1 << 20);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
