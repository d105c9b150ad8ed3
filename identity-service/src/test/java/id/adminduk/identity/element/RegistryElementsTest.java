package id.adminduk.identity.element;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.correction.Correction.Field;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.Membership;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.resident.Resident;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of docs/registry-elements.md says what the code has.
class RegistryElementsTest {
    private static final Path TABLE = Path.of("../docs/registry-elements.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Map<String, Class<?>> ROOTS =
            Map.of("Resident", Resident.class, "Family", Family.class, "Membership", Membership.class);

    private record Row(String element, String kept, String column, String setBy, String field) {}

    private static Stream<Row> rows() {
        try (var lines = Files.lines(TABLE)) {
            return lines
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| Element "))
                    .map(line -> line.split(" *\\| *", -1))
                    .map(cells -> new Row(cells[1], cells[2], cells[3], cells[4], cells[5]))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    static Stream<String> paths() {
        return rows().flatMap(row -> quoted(row.kept()).stream()).distinct();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyElementIsWhereTheTableSays(String path) {
        var steps = path.split("\\.");
        assertThat(ROOTS).containsKey(steps[0]);
        var type = Objects.requireNonNull(ROOTS.get(steps[0]));
        for (int i = 1; i < steps.length; i++) {
            var components = components(type);
            assertThat(components).containsKey(steps[i]);
            type = Objects.requireNonNull(components.get(steps[i]));
        }
    }

    private static Map<String, Class<?>> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));
    }

    @Test
    void whatIsNotKeptSaysWhy() {
        assertThat(rows().filter(row -> quoted(row.kept()).isEmpty()).map(Row::kept))
                .hasSize(2)
                .allMatch(kept -> kept.startsWith("not kept: "));
    }

    /// No column of the form without its element, and no element of a column the importer does not know.
    @Test
    void everyColumnOfTheFormHasItsElement() {
        var told = rows().flatMap(row -> quoted(row.column()).stream()).collect(Collectors.toCollection(TreeSet::new));
        var known = Arrays.stream(Column.values()).map(Column::title).collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(known);
    }

    /// Citizens can ask for whatever a correction writes, and are told which service changes what it does not.
    @Test
    void everyElementThatIsCorrectedCanBeAskedFor() {
        var byCorrection =
                rows().filter(row -> row.setBy().contains("`BIO-CHG`")).toList();
        assertThat(byCorrection).hasSizeGreaterThan(20);
        for (var row : byCorrection)
            assertThat(quoted(row.field()))
                    .as(row.element())
                    .singleElement()
                    .satisfies(
                            field -> assertThat(Field.valueOf(field).services()).isEmpty());
        var told = rows().flatMap(row -> quoted(row.field()).stream()).collect(Collectors.toSet());
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Field.values())
                        .filter(field -> field != Field.OTHER)
                        .map(Field::name)
                        .toList());
    }

    @Test
    void onlyWhatTheTableSaysIsNotKept() {
        var told = rows().filter(row -> row.column().contains("(not kept)"))
                .flatMap(row -> quoted(row.column()).stream())
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(Column.values())
                        .filter(column -> column.use() == Column.Use.NOT_KEPT)
                        .map(Column::title)
                        .collect(Collectors.toSet()))
                .isEqualTo(told);
    }
}
