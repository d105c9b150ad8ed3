package id.adminduk.identity.wedlock;

import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.element.Certificates;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The two a case about a marriage is about, as far as they live here.
record Couple(
        Dossier dossier,
        @Nullable Resident husband,
        @Nullable Resident wife) {

    static Opening opening(Spouse husband, Spouse wife) {
        return Opening.of(Stream.of(husband, wife).map(Spouse::nik).filter(Objects::nonNull));
    }

    /// Refuses whoever is not what the form says they are.
    static Couple in(Dossier dossier, Spouse husband, Spouse wife) {
        var he = side(dossier, husband, "HUSBAND");
        var she = side(dossier, wife, "WIFE");
        dossier.refuseIf(husband.livesElsewhere() && wife.livesElsewhere(), "NOBODY_LIVES_HERE");
        dossier.refuseIf(he.filter(person -> person.biodata().sex() != Sex.MALE).isPresent(), "HUSBAND_NOT_MALE");
        dossier.refuseIf(
                she.filter(person -> person.biodata().sex() != Sex.FEMALE).isPresent(), "WIFE_NOT_FEMALE");
        dossier.stopIfRefused();
        return new Couple(dossier, he.orElse(null), she.orElse(null));
    }

    private static Optional<Resident> side(Dossier dossier, Spouse spouse, String role) {
        var nik = Optional.ofNullable(spouse.nik());
        if (!spouse.livesElsewhere()) return nik.flatMap(number -> dossier.resident(number, role));
        var here = nik.flatMap(dossier::find).filter(person -> person.is(ResidentStatus.ACTIVE));
        dossier.refuseIf(here.isPresent(), role + "_LIVES_HERE");
        return Optional.empty();
    }

    List<Resident> here() {
        return Stream.of(Optional.ofNullable(husband), Optional.ofNullable(wife))
                .flatMap(Optional::stream)
                .map(person -> dossier.person(person.id()))
                .toList();
    }

    boolean bothHere() {
        return husband != null && wife != null;
    }

    Optional<Marriage> marriage() {
        if (husband == null || wife == null) return Optional.empty();
        return dossier.unions().between(husband.id(), wife.id());
    }

    /// Whether one card shows the two as husband and wife although no marriage is written down.
    boolean shownByCard() {
        if (husband == null || wife == null) return false;
        var card = dossier.cardOf(husband.id());
        var his = card.shdkOf(husband.id());
        var hers = card.shdkOf(wife.id());
        return his != null
                && hers != null
                && his.coupleWith(hers)
                && here().stream()
                        .allMatch(person -> person.biodata().maritalStatus().married());
    }

    boolean onOneCard() {
        return husband != null && wife != null && dossier.cardOf(husband.id()).has(wife.id());
    }

    void become(MaritalStatus status) {
        here().forEach(person -> dossier.put(person.withMaritalStatus(status)));
    }

    /// What both hold from now on (UU 24/2013 Ps. 58: owns a certificate, its number, its date).
    void hold(BiFunction<Resident, Certificates, Certificates> change) {
        here().forEach(person -> dossier.put(person.withCertificates(old -> change.apply(person, old))));
    }

    /// Somebody who still has another spouse stays married.
    void endAs(MaritalStatus status) {
        here().stream()
                .filter(person -> dossier.unions().of(person.id()).isEmpty())
                .forEach(person -> dossier.put(person.withMaritalStatus(status)));
    }
}
