package id.adminduk.identity.firstrecord;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.newcomer.Newcomer;
import id.adminduk.identity.placement.Destination;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.types.RegionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Citizens nobody has registered before, alone or as a family: biodata, a NIK, and a card of their own or one that
/// takes them in (domain.md 3.3, BIO-NEW; decision 0082).
@Component
class FirstRecordEffect implements Effect<FirstRecordEffect.Form> {
    private final DossierDesk desk;
    private final Placement placement;
    private final ResidentRepository residents;
    private final FamilyRepository families;

    FirstRecordEffect(DossierDesk desk, Placement placement, ResidentRepository residents, FamilyRepository families) {
        this.desk = desk;
        this.placement = placement;
        this.residents = residents;
        this.families = families;
    }

    /// The first of the people heads a new card.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotEmpty @Valid List<@NotNull Unrecorded> people,
            @NotNull @Valid Destination to) {
        boolean namesSomebodyTwice() {
            return people.stream()
                    .anyMatch(one -> people.stream().filter(one::sameAs).count() > 1);
        }
    }

    @Override
    public Set<String> services() {
        return Set.of("BIO-NEW");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var opening =
                Opening.of(form.people().stream().flatMap(Unrecorded::parents)).andCard(Destination.cardOf(form.to()));
        desk.decide(application, Change.Kind.FIRST_RECORDED, opening, dossier -> {
            check(dossier, form);
            var region = placement.regionOf(dossier, form.to());
            dossier.stopIfRefused();
            var entered = new ArrayList<UUID>();
            for (var person : form.people()) {
                var resident = person.resident(dossier.today(), region, dossier::find);
                dossier.arrive(resident);
                entered.add(resident.id());
            }
            var head = dossier.person(entered.getFirst());
            dossier.refuseIf(
                    form.to().kind() == Destination.Kind.NEW && !head.mayHeadFamilyOn(dossier.today()),
                    "LEAVER_TOO_YOUNG");
            dossier.stopIfRefused();
            placement.move(dossier, form.to(), head.id(), entered.subList(1, entered.size()));
            for (int index = 0; index < entered.size(); index++)
                relate(dossier, entered.get(index), form.people().get(index));
        });
    }

    /// Parents the registry knows decide; otherwise what the form says they are to the head.
    private static void relate(Dossier dossier, UUID id, Unrecorded told) {
        var card = dossier.cardOf(id);
        var head = dossier.person(card.family().headId());
        if (told.shdk() == null
                || dossier.kinship().known(head, dossier.person(id)).isPresent()) return;
        dossier.put(card.relating(id, told.shdk()));
    }

    private void check(Dossier dossier, Form form) {
        dossier.refuseIf(form.namesSomebodyTwice(), "PERSON_TWICE");
        for (var person : form.people()) {
            var told = person.biodata();
            dossier.refuseIf(told.citizenship() != Citizenship.WNI, "NOT_A_CITIZEN");
            told.faults(dossier.today()).forEach(dossier::refuse);
            person.checkParents(dossier);
            dossier.refuseIf(hasMothersChild(dossier, person), "CHILD_ALREADY_REGISTERED");
        }
    }

    /// A child of that mother and day is in the registry; twins come with their births.
    private boolean hasMothersChild(Dossier dossier, Unrecorded person) {
        return Optional.ofNullable(person.motherNik()).flatMap(dossier::find).stream()
                .flatMap(mother -> residents.childrenOf(mother.id()).stream())
                .anyMatch(child ->
                        child.birth().date().equals(person.biodata().birthDate().date()));
    }

    @Override
    public List<Newcomer> newcomers(Form form) {
        return regionOf(form.to()).stream()
                .flatMap(region -> form.people().stream().map(person -> newcomer(person, region)))
                .map(Newcomer::of)
                .toList();
    }

    private Resident newcomer(Unrecorded person, RegionCode region) {
        return person.resident(LocalDate.EPOCH, region, residents::find);
    }

    private Optional<RegionCode> regionOf(Destination to) {
        if (to.place() != null) return Optional.of(to.place().region());
        return Optional.ofNullable(to.kkNumber()).flatMap(families::regionOf);
    }
}
