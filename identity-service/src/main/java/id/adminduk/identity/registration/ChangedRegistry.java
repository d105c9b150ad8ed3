package id.adminduk.identity.registration;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.BirthDate;
import id.adminduk.identity.family.FamilyCard;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Everything the documents of a case show: whom it is about, the cards as they are now, and the decided form.
record ChangedRegistry(
        List<Subject> subjects,
        List<Card> families,
        @Nullable Letter letter,
        JsonNode form) {

    /// Somebody the case is about, as they are now.
    record Subject(
            UUID residentId,
            Nik nik,
            PersonName name,
            Sex sex,
            String birthPlace,
            LocalDate birthDate,
            BirthDate.@Nullable Unknown birthDateUnknown,
            String religion,
            String citizenship,
            String maritalStatus,
            @Nullable String fatherName,
            @Nullable String motherName,
            ResidentStatus status,
            LocalDate statusSince) {
        static Subject of(Resident person) {
            var father = person.father();
            var mother = person.mother();
            return new Subject(
                    person.id(),
                    person.nik(),
                    person.name(),
                    person.biodata().sex(),
                    person.birth().place(),
                    person.birth().date(),
                    person.birth().unknown(),
                    person.biodata().religion().label(),
                    person.biodata().citizenship().name(),
                    person.biodata().maritalStatus().label(),
                    father == null ? null : father.name(),
                    mother == null ? null : mother.name(),
                    person.standing().status(),
                    person.standing().since());
        }
    }

    /// A card ready to print, with its version, its place and whose it is.
    record Card(UUID familyId, long version, RegionCode regionCode, List<UUID> residents, FamilyCard card) {}
}
