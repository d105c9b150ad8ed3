package id.adminduk.identity.aktachange;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.element.Certificate;
import id.adminduk.identity.placement.Destination;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.wedlock.AnnulmentEffect;
import id.adminduk.identity.wedlock.Custody;
import id.adminduk.identity.wedlock.ReunionEffect;
import id.adminduk.identity.wedlock.Spouse;
import id.adminduk.kernel.types.Nik;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An akta is cancelled, by a court or by the office itself with minutes (contrarius actus, F-2.04C): what it
/// certified is so no longer (domain.md 3.3, CANCEL; decision 0083).
@Component
class CancelEffect implements Effect<CancelEffect.Form> {
    private final DossierDesk desk;
    private final Revival revival;
    private final AnnulmentEffect annulment;
    private final ReunionEffect reunion;

    CancelEffect(DossierDesk desk, Revival revival, AnnulmentEffect annulment, ReunionEffect reunion) {
        this.desk = desk;
        this.revival = revival;
        this.annulment = annulment;
        this.reunion = reunion;
    }

    /// Who cancels it.
    enum Basis {
        COURT,
        OFFICE
    }

    /// `people`: whom the akta names; of a marriage or a divorce the husband and the wife, in this order.
    /// `number` is the akta's, `ruling` that of the court's decision or of the office's minutes. `card` takes in
    /// who lives after all, or who parts; `children` go with whom.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull Akta akta,
            @NotBlank @Size(max = 60) String number,
            @NotNull Basis basis,
            @NotNull String ruling,
            @NotNull LocalDate decidedOn,
            @NotNull @Valid List<@NotNull Named> people,
            @Valid @Nullable Destination card,
            @Valid @Nullable List<@NotNull Custody> children) {

        @AssertTrue(message = "one person, or husband and wife")
        boolean isOfItsPeople() {
            return akta == null || people == null || people.size() == (akta.ofTwo() ? 2 : 1);
        }

        Nik first() {
            return people.getFirst().nik();
        }

        Spouse husband() {
            return Spouse.of(first());
        }

        Spouse wife() {
            return Spouse.of(people.getLast().nik());
        }

        AnnulmentEffect.Form annulment() {
            return new AnnulmentEffect.Form(husband(), wife(), ruling, decidedOn, card, children);
        }

        ReunionEffect.Form reunion() {
            return new ReunionEffect.Form(husband(), wife(), ruling, decidedOn);
        }
    }

    @Override
    public Set<String> services() {
        return Set.of("CANCEL");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        switch (form.akta()) {
            case BIRTH ->
                desk.decide(
                        application,
                        Change.Kind.CERTIFICATE_CANCELLED,
                        Opening.of(form.first()),
                        dossier -> cancelBirth(dossier, form));
            case DEATH ->
                desk.decide(
                        application,
                        Change.Kind.DEATH_CANCELLED,
                        revival.opening(form.first()).andCard(Destination.cardOf(form.card())),
                        dossier -> cancelDeath(dossier, form));
            case MARRIAGE ->
                desk.decide(
                        application,
                        Change.Kind.MARRIAGE_ANNULLED,
                        annulment.opening(form.annulment()),
                        dossier -> cancelMarriage(dossier, form));
            case DIVORCE ->
                desk.decide(
                        application,
                        Change.Kind.DIVORCE_ANNULLED,
                        reunion.opening(form.reunion()),
                        dossier -> cancelDivorce(dossier, form));
        }
    }

    private static void checkRuling(Dossier dossier, Form form) {
        dossier.refuseIf(form.ruling().isBlank(), "RULING_MISSING");
        dossier.refuseIf(form.decidedOn().isAfter(dossier.today()), "RULING_IN_FUTURE");
    }

    /// The person, the NIK and the card stay; only the akta is gone.
    private static void cancelBirth(Dossier dossier, Form form) {
        checkRuling(dossier, form);
        var person = dossier.needed(form.first(), "PERSON");
        form.akta().check(dossier, person, form.number());
        dossier.stopIfRefused();
        dossier.put(person.withCertificates(held -> held.withBirth(new Certificate(false, null, null))));
    }

    private void cancelDeath(Dossier dossier, Form form) {
        checkRuling(dossier, form);
        revival.bringBack(dossier, form.first(), form.card());
    }

    private void cancelMarriage(Dossier dossier, Form form) {
        checkRuling(dossier, form);
        checkBoth(dossier, form);
        annulment.annul(dossier, form.annulment());
    }

    private void cancelDivorce(Dossier dossier, Form form) {
        checkRuling(dossier, form);
        checkBoth(dossier, form);
        reunion.reunite(dossier, form.reunion());
    }

    private static void checkBoth(Dossier dossier, Form form) {
        form.people().stream()
                .flatMap(person -> dossier.find(person.nik()).stream())
                .forEach(person -> form.akta().check(dossier, person, form.number()));
    }
}
