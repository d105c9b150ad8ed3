package id.adminduk.application.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One service of the office, one version of it: who may ask for it, what it asks for, what it gives, and by
/// when. `reportWithinDays` is the citizen's duty (domain.md 3.2), `statutoryHours` the office's (Permendagri
/// 19/2018), `promisedHours` what this office promises. `people` points at whom the form is about, `appliedBy` at
/// who alone may ask for it, or with their power of attorney (F-1.07), `onceBy` at what makes the same event reported
/// twice, `labels` are the words for the fields of the form.
public record ServiceDefinition(
        String code,
        int version,
        LocalText name,
        LocalText description,
        String officialForm,
        int feeRupiah,
        @Nullable Integer reportWithinDays,
        int statutoryHours,
        int promisedHours,
        List<Applicant> applicants,
        List<String> people,
        @Nullable String appliedBy,
        List<String> onceBy,
        List<Requirement> requirements,
        List<String> outputs,
        Map<String, LocalText> labels,
        @Schema(implementation = Object.class) JsonNode formSchema) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Who may open a case of a service: a citizen, the counter for a resident, a partner institution by its event.
    public enum Applicant {
        CITIZEN,
        FRONT_OFFICE,
        PARTNER
    }

    public ServiceDefinition {
        applicants = List.copyOf(applicants);
        people = List.copyOf(people);
        onceBy = List.copyOf(onceBy);
        requirements = List.copyOf(requirements);
        outputs = List.copyOf(outputs);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels)); // in the form's order
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
