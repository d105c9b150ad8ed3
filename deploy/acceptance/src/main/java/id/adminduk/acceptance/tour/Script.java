package id.adminduk.acceptance.tour;

import id.adminduk.acceptance.tour.Section.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Reads `every-service.txt`, which explains itself.
final class Script {
    private static final Pattern HEADING = Pattern.compile("== (.+): ([a-z ]+)");
    private static final Pattern WORD = Pattern.compile("(\\$\\{[A-Z]+}) = (.+)");
    private static final Pattern STEP = Pattern.compile("([A-Z0-9-]+) ([a-z]+) (\\{.*})(?: -> ([a-z]+))?");

    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<Section> sections = new ArrayList<>();

    private Script() {}

    static List<Section> sections() {
        try (var in = Objects.requireNonNull(Script.class.getResourceAsStream("/every-service.txt"))) {
            var script = new Script();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(script::read);
            return List.copyOf(script.sections);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String line) {
        if (line.isBlank() || line.startsWith("#")) return;
        var heading = HEADING.matcher(line);
        var word = WORD.matcher(line);
        var step = STEP.matcher(line);
        if (heading.matches())
            sections.add(new Section(heading.group(1), List.of(heading.group(2).split(" ")), List.of()));
        else if (word.matches()) words.put(word.group(1), word.group(2));
        else if (step.matches()) add(new Step(step.group(1), step.group(2), spelt(step.group(3)), step.group(4)));
        else throw new IllegalStateException("not a line of the script: " + line);
    }

    private void add(Step step) {
        var open = sections.removeLast();
        var steps = new ArrayList<>(open.steps());
        steps.add(step);
        sections.add(new Section(open.title(), open.people(), steps));
    }

    private String spelt(String form) {
        var text = form;
        for (var word : words.entrySet()) text = text.replace(word.getKey(), word.getValue());
        return text;
    }
}
