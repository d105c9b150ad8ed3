package id.adminduk.identity.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The labels of occupations, one line `code,label` each, read once from the class path.
final class OccupationLabels {
    private static final Map<CodeSet, Map<Integer, String>> LABELS =
            Map.of(CodeSet.V2019, read("occupation-2019.csv"), CodeSet.V2026, read("occupation-2026.csv"));

    private OccupationLabels() {}

    static boolean contains(CodeSet set, int code) {
        return labels(set).containsKey(code);
    }

    static String of(CodeSet set, int code) {
        return Objects.requireNonNull(labels(set).get(code));
    }

    private static Map<Integer, String> labels(CodeSet set) {
        return Objects.requireNonNull(LABELS.get(set));
    }

    private static Map<Integer, String> read(String file) {
        try (var in = Objects.requireNonNull(OccupationLabels.class.getResourceAsStream("/codes/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toUnmodifiableMap(parts -> Integer.valueOf(parts[0]), parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
