package id.adminduk.identity.registration;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.kernel.test.RepositoryRoot;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The forms application-service takes in are the forms the effects read: the same sample of each service is right for
/// both.
@RegistryTest
class FormSamplesIT {
    private static final Set<String> FOR_OTHERS = Set.of("contact"); // whom to tell

    @Autowired
    private List<Effect<?>> effects;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Validator validator;

    @Test
    void everyServiceHasASampleAndNoSampleIsOfNoService() throws IOException {
        var served = effects.stream()
                .flatMap(effect -> effect.services().stream())
                .filter(service -> !service.equals("BIRTH"))
                .collect(toSet());
        assertThat(Set.copyOf(samples().propertyNames())).isEqualTo(served);
    }

    @Test
    void everySampleHoldsWhatItsEffectReadsAndNothingElse() throws IOException {
        for (var sample : samples().properties()) {
            var effect = effects.stream()
                    .filter(candidate -> candidate.services().contains(sample.getKey()))
                    .findFirst()
                    .orElseThrow();
            var form = json.treeToValue(sample.getValue(), effect.form());
            assertThat(validator.validate(form)).as(sample.getKey()).isEmpty();
            assertThat(fieldsOf(effect.form())).as(sample.getKey()).containsAll(told(sample.getValue()));
        }
    }

    private static Set<String> fieldsOf(Class<?> form) {
        return Arrays.stream(form.getRecordComponents())
                .map(component -> component.getName())
                .collect(toSet());
    }

    private static Set<String> told(JsonNode form) {
        var fields = new TreeSet<>(form.propertyNames());
        fields.removeAll(FOR_OTHERS);
        return fields;
    }

    private JsonNode samples() throws IOException {
        return json.readTree(Files.readString(RepositoryRoot.find().resolve("docs/api/samples/registry-forms.json")));
    }
}
