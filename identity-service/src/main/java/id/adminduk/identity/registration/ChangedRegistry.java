package id.adminduk.identity.registration;

import id.adminduk.identity.cardlife.CardNews;
import id.adminduk.identity.cardlife.CardPrint;
import id.adminduk.identity.cardlife.Kia;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.BirthDate;
import id.adminduk.identity.element.EndedCard;
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
        JsonNode form,
        List<GivenCard> givenCards,
        List<VoidCard> voidCards) {

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

    /// A KTP-el or a KIA the case gave somebody, ready to print: `card` holds the home and the person's line alone.
    ///
    /// @param validUntil    the last day it counts; null for life
    /// @param photo         the ground of a KIA's photo; null where it has none, and for a KTP-el
    /// @param maritalStatus as a KTP-el prints it
    /// @param aktaNumber    of the birth, where it is known
    record GivenCard(
            UUID residentId,
            EndedCard.Kind kind,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            Kia.@Nullable Background photo,
            String maritalStatus,
            @Nullable String aktaNumber,
            FamilyCard card) {
        static GivenCard of(Resident person, CardNews.Issued issued, FamilyCard card) {
            var akta = person.particulars().certificates().birth();
            return new GivenCard(
                    person.id(),
                    issued.kind(),
                    issued.issuedOn(),
                    issued.validUntil(),
                    issued.background(),
                    CardPrint.statusOf(person.biodata().maritalStatus()),
                    akta == null ? null : akta.number(),
                    card.only(person.nik()));
        }
    }

    /// A card the case ended: whoever holds it has to give it back, and nobody may take it for one that counts.
    record VoidCard(
            UUID residentId, EndedCard.Kind kind, LocalDate issuedOn, LocalDate endedOn, EndedCard.Why because) {
        static VoidCard of(UUID resident, EndedCard card) {
            return new VoidCard(resident, card.kind(), card.issuedOn(), card.endedOn(), card.because());
        }
    }

    /// A card ready to print, with its version, its place and whose it is.
    record Card(UUID familyId, long version, RegionCode regionCode, List<UUID> residents, FamilyCard card) {}
}
