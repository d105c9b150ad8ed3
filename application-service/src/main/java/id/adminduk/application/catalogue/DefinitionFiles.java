package id.adminduk.application.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The definitions as files on the class path. A version `basedOn` an older one says only what it changes; the words
/// for fields and codes that many forms share are kept once, in `form-words.json`.
final class DefinitionFiles {
    private static final String BASE = "basedOn";

    private final JsonMapper json;
    private final FormWords words;
    private final Map<String, ObjectNode> files = new TreeMap<>();

    private DefinitionFiles(JsonMapper json) throws IOException {
        this.json = json;
        this.words = json.readValue(new ClassPathResource("form-words.json").getContentAsByteArray(), FormWords.class);
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/*.json")) {
            var read = (ObjectNode) json.readTree(file.getContentAsByteArray());
            files.put(nameOf(read, read.path("version").asInt()), read);
        }
    }

    static List<ServiceDefinition> read(JsonMapper json) {
        try {
            var files = new DefinitionFiles(json);
            return files.files.values().stream().map(files::definition).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ServiceDefinition definition(ObjectNode file) {
        var whole = whole(file);
        words.addTo(whole);
        return json.treeToValue(whole, ServiceDefinition.class);
    }

    private ObjectNode whole(ObjectNode file) {
        if (!file.has(BASE)) return file.deepCopy();
        var base = files.get(nameOf(file, file.path(BASE).asInt()));
        if (base == null) throw new IllegalStateException("no such version: " + file.path("code"));
        var whole = whole(base);
        whole.setAll(file);
        whole.remove(BASE);
        return whole;
    }

    private static String nameOf(ObjectNode file, int version) {
        return file.path("code").asString() + "/" + version;
    }
}
