package id.adminduk.identity.wedlock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.marriage.Marriage.End;
import id.adminduk.identity.placement.Destination;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A marriage, by Dukcapil or by the KUA, recorded or stated by the couple (F-1.05); they get a card or join one.
@Component
public class MarriageEffect implements Effect<MarriageEffect.Form> {
    private static final int MARRIAGEABLE = 19; // UU 16/2019

    private final DossierDesk desk;
    private final Placement placement;

    MarriageEffect(DossierDesk desk, Placement placement) {
        this.desk = desk;
        this.placement = placement;
    }

    /// `dispensation` is the court's number for somebody under 19, `permission` the one for a further wife.
    /// `others` are the children who go along.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Form(
            @NotNull @Valid Spouse husband,
            @NotNull @Valid Spouse wife,
            boolean recorded,
            @Nullable String number,
            @NotNull LocalDate marriedOn,
            @Nullable String dispensation,
            @Nullable String permission,
            @Valid @Nullable Destination card,
            @Valid @Nullable List<@NotNull Named> others) {
        List<Named> companions() {
            return others == null ? List.of() : others;
        }
    }

    @Override
    public Set<String> services() {
        return Set.of("MARRY", "KUA-MARRY");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        desk.decide(application, Change.Kind.MARRIED, opening(form), dossier -> marry(dossier, form));
    }

    /// Makes them husband and wife, on one card where both live here.
    public void marry(Dossier dossier, Form form) {
        var couple = Couple.in(dossier, form.husband(), form.wife());
        check(dossier, couple, form);
        var companions = form.companions().stream()
                .map(child -> dossier.resident(child.nik(), "CHILD"))
                .flatMap(Optional::stream)
                .map(Resident::id)
                .toList();
        dossier.stopIfRefused();
        marry(dossier, couple, form);
        if (couple.bothHere()) settle(dossier, couple, form, companions);
    }

    /// A couple that shares a card already and asks for no other one stays; what they are to the head may change.
    private void settle(Dossier dossier, Couple couple, Form form, List<UUID> companions) {
        var husband = Objects.requireNonNull(couple.husband());
        var wife = Objects.requireNonNull(couple.wife());
        var others = Stream.concat(Stream.of(wife.id()), companions.stream()).toList();
        var stays = form.card() == null && couple.shownByCard() && couple.onOneCard();
        if (!stays) placement.move(dossier, Destination.orOwnCard(form.card()), husband.id(), others);
        Placement.relate(dossier, husband.id());
        Placement.relate(dossier, wife.id());
    }

    /// Whom and which cards it touches.
    public Opening opening(Form form) {
        return Couple.opening(form.husband(), form.wife())
                .and(form.companions().stream().map(Named::nik).toList())
                .andCard(Destination.cardOf(form.card()));
    }

    private static void check(Dossier dossier, Couple couple, Form form) {
        dossier.refuseIf(form.marriedOn().isAfter(dossier.today()), "MARRIAGE_IN_FUTURE");
        dossier.refuseIf(form.recorded() && form.number() == null, "MARRIAGE_NUMBER_MISSING");
        var known = couple.marriage();
        dossier.refuseIf(known.filter(Marriage::recorded).isPresent(), "ALREADY_MARRIED_TO_EACH_OTHER");
        dossier.refuseIf(known.isPresent() && !form.recorded(), "ALREADY_MARRIED_TO_EACH_OTHER");
        if (form.dispensation() == null) checkAges(dossier, couple, form.marriedOn());
        if (known.isPresent() || couple.shownByCard()) return;
        var husband = couple.husband();
        var wife = couple.wife();
        dossier.refuseIf(
                husband != null && form.permission() == null && taken(dossier, husband), "HUSBAND_ALREADY_MARRIED");
        dossier.refuseIf(wife != null && taken(dossier, wife), "WIFE_ALREADY_MARRIED");
    }

    private static void checkAges(Dossier dossier, Couple couple, LocalDate day) {
        var husband = couple.husband();
        var wife = couple.wife();
        dossier.refuseIf(husband != null && husband.ageOn(day) < MARRIAGEABLE, "HUSBAND_UNDER_AGE");
        dossier.refuseIf(wife != null && wife.ageOn(day) < MARRIAGEABLE, "WIFE_UNDER_AGE");
    }

    private static boolean taken(Dossier dossier, Resident person) {
        return person.biodata().maritalStatus().married()
                || !dossier.unions().of(person.id()).isEmpty();
    }

    /// A marriage the couple had only stated goes on in a recorded row.
    private static void marry(Dossier dossier, Couple couple, Form form) {
        couple.become(form.recorded() ? MaritalStatus.KAWIN_TERCATAT : MaritalStatus.KAWIN_BELUM_TERCATAT);
        couple.hold((_, old) -> old.withMarriage(Proof.of(form.recorded(), form.number(), form.marriedOn())));
        if (couple.husband() == null || couple.wife() == null) return;
        var stated = couple.marriage();
        if (stated.isPresent()) {
            dossier.unions().end(stated.get(), dossier.today(), End.REPLACED, null);
            dossier.unions().renew(stated.get(), true, form.number(), form.marriedOn());
        } else {
            dossier.unions().add(couple.husband(), couple.wife(), form.recorded(), form.number(), form.marriedOn());
        }
    }
}
