package id.adminduk.identity.moves;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.firstrecord.ToldBiodata;
import id.adminduk.identity.newcomer.Newcomer;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who arrives. Whom the registry knows needs only the NIK; for anybody else the biodata of the letter.
@JsonIgnoreProperties(ignoreUnknown = true)
record Arrival(@NotNull Nik nik, @Valid @Nullable ToldBiodata biodata) {

    /// Makes them a resident again, or for the first time; the card comes after.
    UUID enter(Dossier dossier, RegionCode region) {
        var known = dossier.find(nik);
        if (known.isPresent()) return comeBack(dossier, known.get(), region);
        if (biodata == null) throw dossier.refusal("BIODATA_MISSING");
        biodata.faults(dossier.today()).forEach(dossier::refuse);
        dossier.stopIfRefused();
        var newcomer = biodata.resident(nik, dossier.today(), region);
        dossier.arrive(newcomer);
        return newcomer.id();
    }

    private static UUID comeBack(Dossier dossier, Resident known, RegionCode region) {
        dossier.concerns(known.id());
        switch (known.standing().status()) {
            case IN_TRANSIT, MOVED_OUT, MOVED_ABROAD ->
                dossier.put(known.withStanding(ResidentStatus.ACTIVE, dossier.today())
                        .withRegion(region));
            case ACTIVE -> dossier.refuse("ARRIVAL_LIVES_HERE");
            case DECEASED -> dossier.refuse("ARRIVAL_DECEASED");
            case DUPLICATE, LOST_CITIZENSHIP -> dossier.refuse("ARRIVAL_NIK_INACTIVE");
        }
        return known.id();
    }

    /// To be compared before anything is decided; nobody whose biodata the registry has.
    Optional<Newcomer> newcomer(RegionCode region) {
        return Optional.ofNullable(biodata).map(told -> Newcomer.of(told.resident(nik, LocalDate.EPOCH, region)));
    }
}
