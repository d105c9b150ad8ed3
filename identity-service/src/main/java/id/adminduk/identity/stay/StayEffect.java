package id.adminduk.identity.stay;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.firstrecord.ToldBiodata;
import id.adminduk.identity.newcomer.Newcomer;
import id.adminduk.identity.placement.Destination;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A foreigner with a permit for a time (ITAS): whom the registry knows has passport, permit and sponsor written anew;
/// anybody else enters with a NIK, on the card of whom they live with or on one of their own (decision 0086).
@Component
class StayEffect implements Effect<StayEffect.Form> {
    private final DossierDesk desk;
    private final Placement placement;
    private final ResidentRepository residents;
    private final FamilyRepository families;

    StayEffect(DossierDesk desk, Placement placement, ResidentRepository residents, FamilyRepository families) {
        this.desk = desk;
        this.placement = placement;
        this.residents = residents;
        this.families = families;
    }

    /// Who has a NIK already, from here or from another district, is named by it; `to` is where a newcomer lives.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @Valid @Nullable Named person,
            @Valid @Nullable ToldBiodata biodata,
            @NotNull @Valid Foreigner foreigner,
            @Valid @Nullable Destination to) {
        Optional<Nik> nik() {
            return Optional.ofNullable(person).map(Named::nik);
        }
    }

    @Override
    public Set<String> services() {
        return Set.of("SKTT");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var opening = Opening.of(form.nik().stream()).andCard(Destination.cardOf(form.to()));
        desk.decide(application, Change.Kind.STAY_RECORDED, opening, dossier -> {
            checkPapers(dossier, form.foreigner());
            if (form.nik().flatMap(dossier::find).isPresent()) renew(dossier, form);
            else enter(dossier, form);
        });
    }

    /// Passport and permit have to be there and to count today.
    private static void checkPapers(Dossier dossier, Foreigner papers) {
        var passport = papers.passport();
        var permit = papers.permit();
        dossier.refuseIf(passport == null, "PASSPORT_MISSING");
        dossier.refuseIf(passport != null && passport.validUntil().isBefore(dossier.today()), "PASSPORT_EXPIRED");
        dossier.refuseIf(permit == null, "PERMIT_MISSING");
        if (permit == null) return;
        dossier.refuseIf(permit.kind() != Foreigner.Permit.Kind.ITAS, "ITAS_NEEDED");
        dossier.refuseIf(permit.validUntil().isBefore(dossier.today()), "PERMIT_EXPIRED");
    }

    private static void renew(Dossier dossier, Form form) {
        var person = dossier.needed(form.nik().orElseThrow(), "PERSON");
        var papers = keepingArrival(form.foreigner(), person.foreigner());
        papers.faults(person.biodata().citizenship(), person.birth().date(), dossier.today()).stream()
                .map(fault -> fault.equals("PERMIT_OF_A_CITIZEN") ? "PERSON_A_CITIZEN" : fault)
                .forEach(dossier::refuse);
        dossier.refuseIf(papers.equals(person.foreigner()), "NOTHING_CHANGES");
        dossier.stopIfRefused();
        dossier.put(person.withForeigner(papers));
    }

    /// Where somebody first came to is not asked again.
    private static Foreigner keepingArrival(Foreigner told, @Nullable Foreigner known) {
        if (told.firstArrival() != null || known == null) return told;
        return new Foreigner(
                told.passport(), told.permit(), told.sponsor(), known.firstArrival(), told.decree(), told.dual());
    }

    private void enter(Dossier dossier, Form form) {
        var told = form.biodata();
        if (told == null) throw dossier.refusal("BIODATA_MISSING");
        dossier.refuseIf(told.citizenship() != Citizenship.WNA, "PERSON_A_CITIZEN");
        told.faults(dossier.today()).forEach(dossier::refuse);
        form.foreigner()
                .faults(Citizenship.WNA, told.birthDate().date(), dossier.today())
                .forEach(dossier::refuse);
        var to = form.to();
        if (to == null) throw dossier.refusal("PLACE_MISSING");
        var region = placement.regionOf(dossier, to);
        var foreigner = newcomer(form, told, dossier.today(), region);
        dossier.refuseIf(
                to.kind() == Destination.Kind.NEW && !foreigner.mayHeadFamilyOn(dossier.today()), "LEAVER_TOO_YOUNG");
        dossier.stopIfRefused();
        dossier.arrive(foreigner);
        placement.move(dossier, to, foreigner.id(), List.of());
    }

    private static Resident newcomer(Form form, ToldBiodata told, LocalDate today, RegionCode region) {
        return told.resident(form.nik().orElse(Dossier.NO_NIK_YET), today, region)
                .withForeigner(form.foreigner());
    }

    @Override
    public List<Newcomer> newcomers(Form form) {
        var told = form.biodata();
        var to = form.to();
        if (told == null || to == null || form.nik().flatMap(residents::find).isPresent()) return List.of();
        return regionOf(to).map(region -> Newcomer.of(newcomer(form, told, LocalDate.EPOCH, region))).stream()
                .toList();
    }

    private Optional<RegionCode> regionOf(Destination to) {
        if (to.place() != null) return Optional.of(to.place().region());
        return Optional.ofNullable(to.kkNumber()).flatMap(families::regionOf);
    }
}
