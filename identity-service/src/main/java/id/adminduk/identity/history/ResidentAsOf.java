package id.adminduk.identity.history;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A resident on a day; the NIK stays masked.
record ResidentAsOf(
        UUID residentId,
        String nikMasked,
        String name,
        Sex sex,
        String birthPlace,
        LocalDate birthDate,
        String religion,
        String education,
        String occupation,
        String maritalStatus,
        ResidentStatus status,
        LocalDate statusSince,
        RegionCode regionCode,
        long version,
        String change,
        Instant changedAt,
        String changedBy,
        UUID caseId) {
    static ResidentAsOf of(Past<Resident> past) {
        var person = past.state();
        return new ResidentAsOf(
                person.id(),
                person.nik().toString(),
                person.fullName(),
                person.biodata().sex(),
                person.birth().place(),
                person.birth().date(),
                person.biodata().religion().label(),
                person.biodata().education().label(),
                person.biodata().occupation().label(),
                person.biodata().maritalStatus().label(),
                person.standing().status(),
                person.standing().since(),
                person.region(),
                past.version(),
                past.change(),
                past.changedAt(),
                past.changedBy(),
                past.caseId());
    }
}
