package id.adminduk.application.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One service of the office, one version of it: what it asks for, what it gives, and by when.
public record ServiceDefinition(
        String code,
        int version,
        LocalText name,
        LocalText description,
        String officialForm,
        int feeRupiah,
        int promisedHours,
        List<Requirement> requirements,
        List<String> outputs,
        @Schema(implementation = Object.class) JsonNode formSchema) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ServiceDefinition {
        requirements = List.copyOf(requirements);
        outputs = List.copyOf(outputs);
    }

    /// Whether an upload may be filed under this code: a requirement or one of its substitutes.
    public boolean knows(String requirement) {
        return requirements.stream().flatMap(Requirement::codes).anyMatch(requirement::equals);
    }

    /// Whether one of these uploads serves the requirement, itself or as its substitute.
    public boolean meets(String requirement, Set<String> uploads) {
        return uploads.contains(requirement)
                || requirements.stream()
                        .filter(known -> known.codes().anyMatch(requirement::equals))
                        .anyMatch(known -> known.codes().anyMatch(uploads::contains));
    }

    /// The requirements that neither an upload nor the form itself has met.
    public List<Requirement> missing(Object form, Set<String> covered) {
        JsonNode tree = JSON.valueToTree(form);
        return requirements.stream()
                .filter(requirement -> !requirement.isMetBy(tree, covered))
                .toList();
    }
}
