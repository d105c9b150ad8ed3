package id.adminduk.identity.parentage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Parent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A father acknowledges his child (ACK), or the parents' marriage legitimates it (LEGIT): he is written in the
/// biodata.
@Component
class FatherEffect implements Effect<FatherEffect.Form> {
    private final DossierDesk desk;

    FatherEffect(DossierDesk desk) {
        this.desk = desk;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid Named child,
            @NotNull @Valid Named father,
            @Nullable Boolean motherConsents) {}

    @Override
    public Set<String> services() {
        return Set.of("ACK", "LEGIT");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var acknowledging = application.service().equals("ACK");
        var kind = acknowledging ? Change.Kind.ACKNOWLEDGED : Change.Kind.LEGITIMATED;
        desk.decide(
                application, kind, Opening.of(form.child().nik(), form.father().nik()), dossier -> {
                    var child = dossier.resident(form.child().nik(), "CHILD");
                    var father = dossier.resident(form.father().nik(), "FATHER");
                    dossier.refuseIf(
                            acknowledging && !Boolean.TRUE.equals(form.motherConsents()), "MOTHER_CONSENT_MISSING");
                    dossier.stopIfRefused();
                    write(dossier, child.orElseThrow(), father.orElseThrow(), acknowledging);
                });
    }

    private static void write(Dossier dossier, Resident child, Resident father, boolean acknowledging) {
        var known = child.father();
        var same = known != null && father.id().equals(known.id());
        dossier.refuseIf(father.biodata().sex() != Sex.MALE, "FATHER_NOT_MALE");
        dossier.refuseIf(!father.birth().date().isBefore(child.birth().date()), "FATHER_YOUNGER_THAN_CHILD");
        dossier.refuseIf(known != null && !(same && !acknowledging), "CHILD_HAS_A_FATHER");
        dossier.refuseIf(!acknowledging && !married(dossier, child, father.id()), "PARENTS_NOT_MARRIED");
        dossier.stopIfRefused();
        dossier.put(child.withParents(child.mother(), Parent.of(father)));
    }

    private static boolean married(Dossier dossier, Resident child, UUID father) {
        var mother = child.mother();
        return mother != null
                && mother.id() != null
                && dossier.unions().between(father, mother.id()).isPresent();
    }
}
