package id.adminduk.application.form;

import id.adminduk.kernel.test.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One filled-in form of every service, as identity-service's own test reads them.
public final class SampleForms {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SampleForms() {}

    public static Map<String, Form> all() {
        var forms = new TreeMap<String, Form>();
        tree().properties().forEach(entry -> forms.put(entry.getKey(), new Form((ObjectNode) entry.getValue())));
        return forms;
    }

    public static Form of(String service) {
        return new Form((ObjectNode) tree().get(service));
    }

    private static JsonNode tree() {
        try {
            return JSON.readTree(
                    Files.readString(RepositoryRoot.find().resolve("docs/api/samples/registry-forms.json")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
