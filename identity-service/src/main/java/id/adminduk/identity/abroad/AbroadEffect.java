package id.adminduk.identity.abroad;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.identity.vitals.DeathEffect;
import id.adminduk.identity.wedlock.DivorceEffect;
import id.adminduk.identity.wedlock.MarriageEffect;
import id.adminduk.identity.wedlock.Spouse;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// A death, a marriage or a divorce abroad does what it does at home; a birth is a record until the child arrives
/// (decision 0084).
@Component
class AbroadEffect implements Effect<AbroadReport> {
    private final DossierDesk desk;
    private final ResidentRepository residents;
    private final DeathEffect deaths;
    private final MarriageEffect marriages;
    private final DivorceEffect divorces;

    AbroadEffect(
            DossierDesk desk,
            ResidentRepository residents,
            DeathEffect deaths,
            MarriageEffect marriages,
            DivorceEffect divorces) {
        this.desk = desk;
        this.residents = residents;
        this.deaths = deaths;
        this.marriages = marriages;
        this.divorces = divorces;
    }

    @Override
    public Set<String> services() {
        return Set.of("ABROAD");
    }

    @Override
    public Class<AbroadReport> form() {
        return AbroadReport.class;
    }

    @Override
    public void decide(ApprovedApplication application, AbroadReport report) {
        switch (report.event()) {
            case BIRTH -> {
                var parents = report.people().stream().map(Spouse::nik).filter(Objects::nonNull);
                desk.decide(application, Change.Kind.BORN, Opening.of(parents), dossier -> checkBirth(dossier, report));
            }
            case MARRIAGE -> {
                var form = report.marriage();
                desk.decide(
                        application,
                        Change.Kind.MARRIED,
                        marriages.opening(form),
                        dossier -> marriages.marry(dossier, form));
            }
            case DIVORCE -> {
                var form = report.divorce();
                desk.decide(
                        application,
                        Change.Kind.DIVORCED,
                        divorces.opening(form),
                        dossier -> divorces.divorce(dossier, form));
            }
            case DEATH -> {
                var deceased = new Named(Objects.requireNonNull(report.first().nik()));
                var form = new DeathEffect.Form(deceased, report.happenedOn(), report.guardianCard());
                desk.decide(application, Change.Kind.DIED, deaths.opening(form), dossier -> deaths.bury(dossier, form));
            }
        }
    }

    /// Nobody gets a NIK: the child gets it when it comes here (MOVE-BACK, BIO-NEW).
    private void checkBirth(Dossier dossier, AbroadReport report) {
        var mother = parent(dossier, report.first(), "MOTHER");
        var father = report.people().size() < 2
                ? Optional.<Resident>empty()
                : parent(dossier, report.people().getLast(), "FATHER");
        dossier.refuseIf(
                mother.filter(person -> person.biodata().sex() != Sex.FEMALE).isPresent(), "MOTHER_NOT_FEMALE");
        dossier.refuseIf(
                father.filter(person -> person.biodata().sex() != Sex.MALE).isPresent(), "FATHER_NOT_MALE");
        dossier.refuseIf(report.happenedOn().isAfter(dossier.today()), "BIRTH_IN_FUTURE");
        dossier.stopIfRefused();
        dossier.refuseIf(mother.isEmpty() && father.isEmpty(), "NOBODY_LIVES_HERE");
        dossier.refuseIf(mother.filter(person -> bore(person, report)).isPresent(), "CHILD_ALREADY_REGISTERED");
    }

    private static Optional<Resident> parent(Dossier dossier, Spouse told, String role) {
        var nik = told.nik();
        return nik == null || told.livesElsewhere() ? Optional.empty() : dossier.resident(nik, role);
    }

    private boolean bore(Resident mother, AbroadReport report) {
        return residents.childrenOf(mother.id()).stream()
                .anyMatch(child -> child.birth().date().equals(report.happenedOn()));
    }
}
