package id.adminduk.application.residents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.adminduk.kernel.types.RegionCode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the registry says about the people in a birth report. Its coded findings are for an officer to weigh.
@JsonIgnoreProperties(ignoreUnknown = true)
public record BirthCheck(
        @Nullable Parent mother,
        @Nullable Parent father,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Parent guardian,

        boolean marriedInRegistry,
        boolean childAlreadyRegistered,
        List<String> findings)
        implements RegistryCheck {

    /// Nobody could say now whether the applicant, who is no parent, may apply.
    static final String NOT_CHECKED = "APPLICANT_NOT_CHECKED";

    /// Stands for an answer we did not get: the registry was away.
    public static final BirthCheck AWAY = only(NOT_REACHED);

    /// The report names no mother whom one could look up.
    static final BirthCheck UNKNOWN_MOTHER = only("MOTHER_UNKNOWN");

    /// The report names nobody who takes in the foundling.
    static final BirthCheck UNKNOWN_GUARDIAN = only("GUARDIAN_UNKNOWN");

    /// The registry cannot make sense of the numbers or names in the report.
    static final BirthCheck UNREADABLE = only("REPORT_UNREADABLE");

    public BirthCheck {
        findings = List.copyOf(findings);
    }

    /// Of a child with parents.
    public BirthCheck(
            @Nullable Parent mother,
            @Nullable Parent father,
            boolean marriedInRegistry,
            boolean childAlreadyRegistered,
            List<String> findings) {
        this(mother, father, null, marriedInRegistry, childAlreadyRegistered, findings);
    }

    /// A parent, or who takes in a foundling, as registered; everything but the status is missing for somebody unknown.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Parent(
            String status,
            boolean nameMatches,
            @Nullable RegionCode regionCode,
            @Nullable String korong,
            @Nullable UUID familyId,
            @Nullable UUID personId,
            @Nullable String name) {}

    private static BirthCheck only(String finding) {
        return new BirthCheck(null, null, false, false, List.of(finding));
    }

    @Override
    public BirthCheck with(String finding) {
        var all =
                Stream.concat(findings.stream(), Stream.of(finding)).distinct().toList();
        return new BirthCheck(mother, father, guardian, marriedInRegistry, childAlreadyRegistered, all);
    }

    /// A mother who lives here, names that agree, a child not yet registered, no finding at all.
    @Override
    @JsonIgnore
    public boolean isClean() {
        return mother != null
                && mother.status().equals("ACTIVE")
                && mother.nameMatches()
                && (father == null || father.nameMatches())
                && !childAlreadyRegistered
                && findings.isEmpty();
    }

    @Override
    @JsonIgnore
    public @Nullable RegionCode home() {
        var carer = carer();
        return carer == null ? null : carer.regionCode();
    }

    @Override
    @JsonIgnore
    public @Nullable String korong() {
        var carer = carer();
        return carer == null ? null : carer.korong();
    }

    private @Nullable Parent carer() {
        return guardian == null ? mother : guardian;
    }

    @Override
    @JsonIgnore
    public Set<UUID> people() {
        return Stream.of(motherId(), fatherId(), guardian == null ? null : guardian.personId())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    @JsonIgnore
    public @Nullable UUID motherId() {
        return mother == null ? null : mother.personId();
    }

    @JsonIgnore
    public @Nullable UUID fatherId() {
        return father == null ? null : father.personId();
    }
}
