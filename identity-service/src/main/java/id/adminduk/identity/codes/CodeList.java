package id.adminduk.identity.codes;

import id.adminduk.kernel.types.InvalidValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The labels of one element in both lists, one line `code,label` each, read once from the class path.
final class CodeList {
    private final String element;
    private final Map<CodeSet, Map<String, String>> labels;

    /// @param element names the files: `occupation-2019.csv`, `occupation-2026.csv`
    CodeList(String element) {
        this.element = element;
        labels = Map.of(CodeSet.V2019, read(element + "-2019.csv"), CodeSet.V2026, read(element + "-2026.csv"));
    }

    /// Refuses a code its list does not have.
    String label(CodeSet set, String code) {
        @Nullable String label = Objects.requireNonNull(labels.get(set)).get(code);
        if (label == null) throw new InvalidValue(element, "a code of its list");
        return label;
    }

    private static Map<String, String> read(String file) {
        try (var in = Objects.requireNonNull(CodeList.class.getResourceAsStream("/codes/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
