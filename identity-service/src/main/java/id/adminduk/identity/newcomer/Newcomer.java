package id.adminduk.identity.newcomer;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Birth;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.identity.spelling.NameTokens;
import id.adminduk.identity.suspicion.Suspect;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.RegionCode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody a case would make a resident.
///
/// @param id the one the resident will have
public record Newcomer(
        UUID id,
        PersonName name,
        Sex sex,
        Birth birth,
        @Nullable Parent mother,
        @Nullable Parent father,
        RegionCode region) {

    public static Newcomer of(Resident person) {
        return new Newcomer(
                person.id(),
                person.name(),
                person.biodata().sex(),
                person.birth(),
                person.mother(),
                person.father(),
                person.region());
    }

    Suspect suspect() {
        return suspect(id);
    }

    Suspect suspect(UUID as) {
        return new Suspect(
                as,
                sex,
                NameTokens.of(name.value()),
                birth.date(),
                birth.place(),
                birth.multipleOrder(),
                motherId(),
                namesOf(mother),
                namesOf(father));
    }

    /// Null where she is no resident, or nobody says who she is.
    @Nullable
    UUID motherId() {
        return mother == null ? null : mother.id();
    }

    private static @Nullable List<String> namesOf(@Nullable Parent parent) {
        return parent == null ? null : NameTokens.of(parent.name());
    }

    /// Whether a decision about the one holds for the other: a corrected form may tell of somebody else.
    boolean toldAs(Newcomer before) {
        return suspect(before.id).equals(before.suspect());
    }

    /// What two who may be one person always share at least one of; see
    /// [id.adminduk.identity.suspicion.SuspectQueries].
    Stream<String> keys() {
        var words =
                String.join(" ", NameTokens.of(name.value()).stream().sorted().toList());
        return Stream.of("born " + birth.date() + " " + sex, "named " + words + " " + sex);
    }

    /// Nothing of it may reach a log.
    @Override
    public String toString() {
        return "Newcomer[" + id + "]";
    }
}
