package id.adminduk.identity.cards;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// People join another family's card (menumpang).
@Component
class JoinEffect implements Effect<JoinEffect.Form> {
    private final DossierDesk desk;
    private final Placement placement;

    JoinEffect(DossierDesk desk, Placement placement) {
        this.desk = desk;
        this.placement = placement;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid List<@NotNull Joiner> people,
            @NotNull KkNumber card) {}

    /// Without a relation the registry tells it from what it knows, and Famili where it knows nothing.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Joiner(@NotNull Nik nik, @Nullable Shdk shdk) {}

    @Override
    public Set<String> services() {
        return Set.of("KK-CHG");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var opening = Opening.of(form.people().stream().map(Joiner::nik)).andCard(form.card());
        desk.decide(application, Change.Kind.FAMILY_JOINED, opening, dossier -> {
            var target = placement.target(dossier, form.card());
            for (var joiner : form.people()) {
                var found = dossier.resident(joiner.nik(), "JOINER");
                if (found.isEmpty()) continue;
                var person = found.get().id();
                dossier.refuseIf(target.has(person), "JOINER_ALREADY_ON_CARD");
                dossier.refuseIf(joiner.shdk() == Shdk.KEPALA_KELUARGA, "NOT_EXACTLY_ONE_HEAD");
                dossier.stopIfRefused();
                dossier.leave(person);
                if (joiner.shdk() == null) dossier.join(person, target.family().id());
                else dossier.join(person, target.family().id(), joiner.shdk());
            }
        });
    }
}
