package id.adminduk.identity.me;

import id.adminduk.identity.codes.BloodGroup;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.codes.Disability;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Religion;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.BirthDate.Precision;
import id.adminduk.identity.element.Certificates;
import id.adminduk.identity.element.Contact;
import id.adminduk.identity.element.Enrolment;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.element.FormerAddress;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything the registry holds of a person, for that person or a parent. A parent's own NIK stays masked: it is the
/// parent's.
record OwnRecord(
        UUID personId,
        String nik,
        String name,
        @Nullable String titleBefore,
        @Nullable String titleAfter,
        Sex sex,
        String birthPlace,
        LocalDate birthDate,
        Precision birthDatePrecision,
        Citizenship citizenship,
        Religion religion,
        String education,
        String occupation,
        BloodGroup bloodGroup,
        MaritalStatus maritalStatus,
        @Nullable ParentView mother,
        @Nullable ParentView father,
        @Nullable Foreigner foreigner,
        @Nullable String beliefOrganisation,
        @Nullable Disability disability,
        Certificates certificates,
        @Nullable Contact contact,
        @Nullable FormerAddress formerAddress,
        Enrolment enrolment,
        ResidentStatus status,
        LocalDate statusSince,
        String regionCode,
        long version) {

    record ParentView(String name, @Nullable String nikMasked) {
        static @Nullable ParentView of(Resident.@Nullable Parent parent) {
            if (parent == null) return null;
            var nik = parent.nik();
            return new ParentView(parent.name(), nik == null ? null : nik.toString());
        }
    }

    static OwnRecord of(Resident resident) {
        var biodata = resident.biodata();
        var particulars = resident.particulars();
        return new OwnRecord(
                resident.id(),
                resident.nik().value(),
                resident.name().value(),
                resident.titles().before(),
                resident.titles().after(),
                biodata.sex(),
                resident.birth().place(),
                resident.birth().date(),
                resident.birth().precision(),
                biodata.citizenship(),
                biodata.religion(),
                biodata.education().label(),
                biodata.occupation().label(),
                biodata.bloodGroup(),
                biodata.maritalStatus(),
                ParentView.of(resident.mother()),
                ParentView.of(resident.father()),
                resident.foreigner(),
                particulars.beliefOrganisation(),
                particulars.disability(),
                particulars.certificates(),
                particulars.contact(),
                particulars.formerAddress(),
                particulars.enrolment(),
                resident.standing().status(),
                resident.standing().since(),
                resident.region().value(),
                resident.version());
    }
}
