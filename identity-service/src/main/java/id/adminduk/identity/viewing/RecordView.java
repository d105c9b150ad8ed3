package id.adminduk.identity.viewing;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.adminduk.identity.codes.BloodGroup;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.codes.Disability;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Religion;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.BirthDate.Precision;
import id.adminduk.identity.element.Certificates;
import id.adminduk.identity.element.Enrolment;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.element.FormerAddress;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.identity.viewing.FieldRights.Right;
import id.adminduk.kernel.types.Masking;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A record as one officer sees it: what the role does not see is not there.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordView(
        UUID viewId,
        UUID residentId,
        boolean protectedPerson,
        @Nullable String nik,
        @Nullable String name,
        @Nullable String birthPlace,
        @Nullable LocalDate birthDate,
        @Nullable Precision birthDatePrecision,
        @Nullable Sex sex,
        @Nullable Citizenship citizenship,
        @Nullable ResidentStatus status,
        @Nullable Religion religion,
        @Nullable String education,
        @Nullable String occupation,
        @Nullable BloodGroup bloodGroup,
        @Nullable MaritalStatus maritalStatus,
        @Nullable String motherName,
        @Nullable String fatherName,
        @Nullable Foreigner foreigner,
        @Nullable String beliefOrganisation,
        @Nullable Certificates certificates,
        @Nullable Disability disability,
        @Nullable String phone,
        @Nullable String email,
        @Nullable FormerAddress formerAddress,
        @Nullable Enrolment enrolment,
        @Nullable String kkNumber,
        @Nullable HomeView home) {

    public record HomeView(String regionCode, String address, String rt, String rw, String korong, String postalCode) {}

    static RecordView of(
            UUID viewId, Resident resident, @Nullable Family family, FieldRights rights, boolean protectedPerson) {
        var biodata = resident.biodata();
        var particulars = resident.particulars();
        var contact = particulars.contact();
        var phone = contact == null ? null : contact.phone();
        boolean born = rights.to(RecordField.BIRTH) == Right.FULL;
        boolean works = rights.to(RecordField.WORK) == Right.FULL;
        return new RecordView(
                viewId,
                resident.id(),
                protectedPerson,
                text(rights, RecordField.NIK, resident.nik().value(), Masking::number),
                text(rights, RecordField.NAME, resident.fullName(), Masking::name),
                born ? resident.birth().place() : null,
                born ? resident.birth().date() : null,
                born ? resident.birth().precision() : null,
                full(rights, RecordField.SEX, biodata.sex()),
                full(rights, RecordField.STATUS, biodata.citizenship()),
                full(rights, RecordField.STATUS, resident.standing().status()),
                full(rights, RecordField.RELIGION, biodata.religion()),
                works ? biodata.education().label() : null,
                works ? biodata.occupation().label() : null,
                full(rights, RecordField.BLOOD, biodata.bloodGroup()),
                full(rights, RecordField.MARITAL, biodata.maritalStatus()),
                text(rights, RecordField.PARENTS, nameOf(resident.mother()), Masking::name),
                text(rights, RecordField.PARENTS, nameOf(resident.father()), Masking::name),
                full(rights, RecordField.FOREIGNER, resident.foreigner()),
                full(rights, RecordField.RELIGION, particulars.beliefOrganisation()),
                full(rights, RecordField.CERTIFICATES, particulars.certificates()),
                full(rights, RecordField.DISABILITY, particulars.disability()),
                text(rights, RecordField.CONTACT, phone == null ? null : phone.value(), Masking::phone),
                text(rights, RecordField.CONTACT, contact == null ? null : contact.email(), _ -> "***"),
                full(rights, RecordField.ADDRESS, particulars.formerAddress()),
                full(rights, RecordField.ENROLMENT, particulars.enrolment()),
                text(
                        rights,
                        RecordField.KK,
                        family == null ? null : family.number().value(),
                        Masking::number),
                family == null ? null : full(rights, RecordField.ADDRESS, home(family)));
    }

    private static @Nullable String text(
            FieldRights rights, RecordField field, @Nullable String value, Function<String, String> mask) {
        if (value == null) return null;
        return switch (rights.to(field)) {
            case NONE -> null;
            case MASKED -> mask.apply(value);
            case FULL -> value;
        };
    }

    private static <T> @Nullable T full(FieldRights rights, RecordField field, @Nullable T value) {
        return rights.to(field) == Right.FULL ? value : null;
    }

    private static HomeView home(Family family) {
        var address = family.address();
        return new HomeView(
                family.region().value(),
                address.street(),
                address.rt(),
                address.rw(),
                address.korong(),
                address.postalCode());
    }

    private static @Nullable String nameOf(Resident.@Nullable Parent parent) {
        return parent == null ? null : parent.name();
    }
}
