package id.adminduk.application.catalogue;

import id.adminduk.application.settings.EndorsementStep;
import id.adminduk.application.settings.ServiceSetting;
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
/// twice, `labels` are the words for the fields of the form, `prefill` says which of them the registry fills in with
/// what. `availability`, `promisedHours` and `endorsementSteps`
/// are as the office has set them.
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
        List<Output> outputs,
        Availability availability,
        List<EndorsementStep> endorsementSteps,
        List<ApprovalStep> approvalSteps,
        Map<String, LocalText> labels,
        Map<String, String> prefill,
        @Schema(implementation = Object.class) JsonNode formSchema) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Who may open a case of a service: a citizen, the counter for a resident, a partner institution by its event.
    public enum Applicant {
        CITIZEN,
        FRONT_OFFICE,
        PARTNER
    }

    /// Whether new cases may be opened.
    public enum Availability {
        OFFERED,
        SWITCHED_OFF
    }

    /// Who decides, in this order: two officers, never the same one.
    public enum ApprovalStep {
        VERIFY,
        APPROVE
    }

    /// A signed file people print themselves, or a card from the office's printer.
    public enum Medium {
        SIGNED_PDF,
        CARD
    }

    /// What a service leads to.
    ///
    /// @param awaited whether the case stays open until this platform has made it; the others the office hands out
    public record Output(String kind, Medium medium, LocalText name, boolean awaited) {}

    public ServiceDefinition {
        applicants = List.copyOf(applicants);
        people = List.copyOf(people);
        onceBy = List.copyOf(onceBy);
        requirements = List.copyOf(requirements);
        outputs = List.copyOf(outputs);
        availability = availability == null ? Availability.OFFERED : availability;
        endorsementSteps = endorsementSteps == null ? List.of() : List.copyOf(endorsementSteps);
        approvalSteps = approvalSteps == null ? List.of(ApprovalStep.values()) : List.copyOf(approvalSteps);
        prefill = prefill == null ? Map.of() : Map.copyOf(prefill);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels)); // in the form's order
    }

    /// The same with what the office has decided about it.
    public ServiceDefinition as(ServiceSetting setting) {
        if (setting.version() == 0) return this;
        return new ServiceDefinition(
                code,
                version,
                name,
                description,
                officialForm,
                feeRupiah,
                reportWithinDays,
                statutoryHours,
                setting.promisedHours() == null ? promisedHours : setting.promisedHours(),
                applicants,
                people,
                appliedBy,
                onceBy,
                requirements,
                outputs,
                setting.offered() ? Availability.OFFERED : Availability.SWITCHED_OFF,
                setting.endorsementSteps(),
                approvalSteps,
                labels,
                prefill,
                formSchema);
    }

    /// What this platform still has to make before the case is over, of one kind of making.
    public List<String> awaited(Medium medium) {
        return outputs.stream()
                .filter(output -> output.awaited() && output.medium() == medium)
                .map(Output::kind)
                .toList();
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
