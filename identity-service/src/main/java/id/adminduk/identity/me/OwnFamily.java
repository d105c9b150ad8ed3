package id.adminduk.identity.me;

import id.adminduk.identity.element.BirthDate.Precision;
import id.adminduk.identity.element.Contact;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyQueries.FamilyMember;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The family card on a screen: who is on it as what, and where. Its number is masked; nobody else's NIK is shown.
record OwnFamily(
        UUID familyId,
        String kkMasked,
        String regionCode,
        String address,
        String rt,
        String rw,
        String korong,
        String postalCode,
        @Nullable Contact contact,
        LocalDate recordedOn,
        long version,
        List<MemberView> members) {

    record MemberView(
            UUID personId,
            String name,
            String sex,
            LocalDate birthDate,
            Precision birthDatePrecision,
            String relation) {}

    static OwnFamily of(Family family, List<FamilyMember> members) {
        var address = family.address();
        return new OwnFamily(
                family.id(),
                family.number().toString(),
                family.region().value(),
                address.street(),
                address.rt(),
                address.rw(),
                address.korong(),
                address.postalCode(),
                family.contact(),
                family.recordedOn(),
                family.version(),
                members.stream()
                        .map(member -> new MemberView(
                                member.personId(),
                                member.name().value(),
                                member.sex().label(),
                                member.birthDate(),
                                member.precision(),
                                member.relation()))
                        .toList());
    }
}
