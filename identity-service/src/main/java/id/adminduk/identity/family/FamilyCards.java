package id.adminduk.identity.family;

import id.adminduk.identity.family.FamilyCard.Line;
import id.adminduk.identity.marriage.MarriageRepository;
import id.adminduk.identity.protection.ProtectionRepository;
import id.adminduk.identity.region.RegionRepository;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws up a family card as it stands now.
@Component
public class FamilyCards {
    private static final String HIDDEN = "ALAMAT DILINDUNGI";

    private final ResidentRepository residents;
    private final MembershipRepository memberships;
    private final MarriageRepository marriages;
    private final RegionRepository regions;
    private final ProtectionRepository protections;

    FamilyCards(
            ResidentRepository residents,
            MembershipRepository memberships,
            MarriageRepository marriages,
            RegionRepository regions,
            ProtectionRepository protections) {
        this.residents = residents;
        this.memberships = memberships;
        this.marriages = marriages;
        this.regions = regions;
        this.protections = protections;
    }

    public FamilyCard of(Family family) {
        var people = residents.inOrderOnCard(family.id());
        var shdk = memberships.ofFamily(family.id());
        var married = weddingDays(family.id());
        var divorced = marriages.divorceDaysOnCard(family.id());
        var home = homeOf(family);
        return new FamilyCard(
                family.number(),
                people.stream()
                        .filter(person -> person.id().equals(family.headId()))
                        .findFirst()
                        .orElseThrow()
                        .fullName(),
                home.address(),
                home.rt(),
                home.rw(),
                home.postalCode(),
                home.korong(),
                home.nagari(),
                home.kecamatan(),
                home.kabupaten(),
                home.province(),
                people.stream()
                        .map(person -> line(
                                person,
                                Objects.requireNonNull(shdk.get(person.id())),
                                married.get(person.id()),
                                divorced.get(person.id())))
                        .toList());
    }

    private record Home(
            String address,
            String rt,
            String rw,
            String postalCode,
            @Nullable String korong,
            String nagari,
            String kecamatan,
            String kabupaten,
            String province) {}

    /// Below the district nothing is printed where somebody on the card is protected (promises.md T30).
    private Home homeOf(Family family) {
        var place = regions.namesOf(family.region());
        if (protections.hidesHome(family.id()))
            return new Home(HIDDEN, "-", "-", "-", null, "-", "-", place.kabupaten(), place.province());
        var address = family.address();
        return new Home(
                address.street(),
                address.rt(),
                address.rw(),
                address.postalCode(),
                address.korong(),
                place.nagari(),
                place.kecamatan(),
                place.kabupaten(),
                place.province());
    }

    /// Whose card it is, in the printed order.
    public List<UUID> residentsOn(Family family) {
        return residents.inOrderOnCard(family.id()).stream().map(Resident::id).toList();
    }

    private Map<UUID, LocalDate> weddingDays(UUID family) {
        var days = new HashMap<UUID, LocalDate>();
        for (var marriage : marriages.onCard(family)) {
            if (marriage.marriedOn() == null) continue;
            days.put(marriage.husbandId(), marriage.marriedOn());
            days.put(marriage.wifeId(), marriage.marriedOn());
        }
        return days;
    }

    private static Line line(
            Resident person, Shdk shdk, @Nullable LocalDate marriedOn, @Nullable LocalDate divorcedOn) {
        var biodata = person.biodata();
        return new Line(
                person.nik(),
                person.fullName(),
                biodata.sex().label(),
                person.birth().place(),
                person.birth().date(),
                person.birth().unknown(),
                biodata.religion().label(),
                biodata.education().label(),
                biodata.occupation().label(),
                biodata.bloodGroup().label(),
                biodata.maritalStatus().label(),
                marriedOn,
                biodata.maritalStatus().divorced() ? divorcedOn : null,
                shdk.label(),
                biodata.citizenship().name(),
                person.passportNumber(),
                person.kitapNumber(),
                nameOf(person.father()),
                nameOf(person.mother()));
    }

    private static @Nullable String nameOf(Resident.@Nullable Parent parent) {
        return parent == null ? null : parent.name();
    }
}
