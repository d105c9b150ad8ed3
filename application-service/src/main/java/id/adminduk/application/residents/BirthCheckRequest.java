package id.adminduk.application.residents;

import id.adminduk.application.birth.BirthReport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What we ask the registry about.
record BirthCheckRequest(
        String motherNik,
        @Nullable String fatherNik,
        String motherName,
        @Nullable String fatherName,
        String birthDate,
        int multipleOrder) {

    /// Nothing to ask as long as the report names no mother or no day.
    static Optional<BirthCheckRequest> of(BirthReport report) {
        var mother = report.mother();
        var father = report.father();
        var child = report.child();
        if (mother == null || mother.nik() == null || mother.name() == null) return Optional.empty();
        if (child == null || child.birthDate() == null) return Optional.empty();
        return Optional.of(new BirthCheckRequest(
                mother.nik(),
                father == null ? null : father.nik(),
                mother.name(),
                father == null ? null : father.name(),
                child.birthDate(),
                child.multipleOrder() == null ? 0 : child.multipleOrder()));
    }
}
