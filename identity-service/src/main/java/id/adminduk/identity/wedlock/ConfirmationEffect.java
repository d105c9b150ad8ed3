package id.adminduk.identity.wedlock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.marriage.Marriage.End;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Isbat: the Pengadilan Agama confirms a marriage nobody had recorded.
@Component
class ConfirmationEffect implements Effect<ConfirmationEffect.Form> {
    private final DossierDesk desk;

    ConfirmationEffect(DossierDesk desk) {
        this.desk = desk;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid Spouse husband,
            @NotNull @Valid Spouse wife,
            @NotNull String number,
            @NotNull LocalDate marriedOn) {}

    @Override
    public Set<String> services() {
        return Set.of("PA-ISBAT");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var opening = Couple.opening(form.husband(), form.wife());
        desk.decide(application, Change.Kind.MARRIAGE_CONFIRMED, opening, dossier -> {
            var couple = Couple.in(dossier, form.husband(), form.wife());
            var stated = couple.marriage();
            dossier.refuseIf(!couple.bothHere(), "BOTH_MUST_LIVE_HERE");
            dossier.refuseIf(stated.isEmpty() && !couple.shownByCard(), "NOT_MARRIED_TO_EACH_OTHER");
            dossier.refuseIf(stated.filter(Marriage::recorded).isPresent(), "MARRIAGE_ALREADY_RECORDED");
            dossier.refuseIf(form.marriedOn().isAfter(dossier.today()), "MARRIAGE_IN_FUTURE");
            dossier.stopIfRefused();
            stated.ifPresentOrElse(
                    marriage -> {
                        dossier.unions().end(marriage, dossier.today(), End.REPLACED, null);
                        dossier.unions().renew(marriage, true, form.number(), form.marriedOn());
                    },
                    () -> dossier.unions()
                            .add(
                                    Objects.requireNonNull(couple.husband()),
                                    Objects.requireNonNull(couple.wife()),
                                    true,
                                    form.number(),
                                    form.marriedOn()));
            couple.become(MaritalStatus.KAWIN_TERCATAT);
            couple.hold((_, old) -> old.withMarriage(Proof.of(true, form.number(), form.marriedOn())));
        });
    }
}
