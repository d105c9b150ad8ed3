package id.adminduk.identity.cards;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Somebody else heads the family: every relation is seen anew, the card gets a new number.
@Component
class HeadEffect implements Effect<HeadEffect.Form> {
    private final DossierDesk desk;

    HeadEffect(DossierDesk desk) {
        this.desk = desk;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(@NotNull @Valid Named newHead) {}

    @Override
    public Set<String> services() {
        return Set.of("KK-HEAD");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        desk.decide(
                application, Change.Kind.HEAD_CHANGED, Opening.of(form.newHead().nik()), dossier -> {
                    var head = dossier.needed(form.newHead().nik(), "HEAD");
                    var family = dossier.cardOf(head.id()).family();
                    dossier.refuseIf(family.headId().equals(head.id()), "HEAD_ALREADY");
                    dossier.appoint(head.id(), family.id());
                });
    }
}
