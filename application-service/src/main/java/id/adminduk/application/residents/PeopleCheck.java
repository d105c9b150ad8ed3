package id.adminduk.application.residents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.types.RegionCode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The people a form names, as registered; each with the field that names them.
@JsonIgnoreProperties(ignoreUnknown = true)
public record PeopleCheck(List<Person> named, List<String> findings) implements RegistryCheck {

    /// Stands for an answer we did not get: the registry was away.
    static final PeopleCheck NOT_ASKED = new PeopleCheck(List.of(), List.of(NOT_REACHED));

    public PeopleCheck {
        named = List.copyOf(named);
        findings = List.copyOf(findings);
    }

    /// Somebody the form names; everything but the status is missing for somebody unknown.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Person(
            String pointer,
            String status,
            @Nullable UUID personId,
            @Nullable UUID familyId,
            @Nullable RegionCode regionCode,
            @Nullable String korong,
            @Nullable String name) {
        static final String UNKNOWN = "UNKNOWN";

        static Person unknown(String pointer) {
            return new Person(pointer, UNKNOWN, null, null, null, null, null);
        }

        static Person of(String pointer, ResidentSummary found) {
            return new Person(
                    pointer,
                    found.status(),
                    found.personId(),
                    found.familyId(),
                    found.regionCode(),
                    found.korong(),
                    found.name());
        }

        boolean active() {
            return status.equals("ACTIVE");
        }
    }

    static PeopleCheck of(List<Person> named) {
        var findings = named.stream()
                .filter(person -> !person.active())
                .map(person -> "PERSON_" + person.status())
                .distinct()
                .toList();
        return new PeopleCheck(named, findings);
    }

    /// Whom this field of the form names, as far as the registry knows them.
    Set<UUID> namedAt(String pointer) {
        return named.stream()
                .filter(person -> person.pointer().equals(pointer))
                .map(Person::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public PeopleCheck with(String finding) {
        var all =
                Stream.concat(findings.stream(), Stream.of(finding)).distinct().toList();
        return new PeopleCheck(named, all);
    }

    @Override
    @JsonIgnore
    public @Nullable RegionCode home() {
        var resident = atHome();
        return resident == null ? null : resident.regionCode();
    }

    @Override
    @JsonIgnore
    public @Nullable String korong() {
        var resident = atHome();
        return resident == null ? null : resident.korong();
    }

    private @Nullable Person atHome() {
        return named.stream()
                .filter(person -> person.active() && person.regionCode() != null)
                .findFirst()
                .orElse(null);
    }

    @Override
    @JsonIgnore
    public Set<UUID> people() {
        return named.stream().map(Person::personId).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @JsonIgnore
    public boolean isClean() {
        return !named.isEmpty() && findings.isEmpty();
    }
}
