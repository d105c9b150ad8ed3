package id.adminduk.application.residents;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.adminduk.application.birth.BirthReport;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What we ask the registry about.
record BirthCheckRequest(
        @Nullable String motherNik,
        @Nullable String fatherNik,
        @Nullable String motherName,
        @Nullable String fatherName,
        String birthDate,
        int multipleOrder,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Guardian guardian) {

    /// Who takes in a foundling.
    record Guardian(String nik, String name) {}

    /// Nothing to ask as long as the report names no day, and no mother, or of a foundling no guardian.
    static Optional<BirthCheckRequest> of(BirthReport report) {
        var mother = report.mother();
        var father = report.father();
        var child = report.child();
        if (child == null || child.birthDate() == null) return Optional.empty();
        if (report.foundling() != null) return ofFoundling(report.foundling().guardian(), child);
        if (mother == null || mother.nik() == null || mother.name() == null) return Optional.empty();
        return Optional.of(new BirthCheckRequest(
                mother.nik(),
                father == null ? null : father.nik(),
                mother.name(),
                father == null ? null : father.name(),
                child.birthDate(),
                orderOf(child),
                null));
    }

    private static Optional<BirthCheckRequest> ofFoundling(
            BirthReport.@Nullable Guardian guardian, BirthReport.Child child) {
        if (guardian == null || guardian.nik() == null || guardian.name() == null) return Optional.empty();
        var asked = new Guardian(guardian.nik(), guardian.name());
        return Optional.of(new BirthCheckRequest(
                null, null, null, null, Objects.requireNonNull(child.birthDate()), orderOf(child), asked));
    }

    private static int orderOf(BirthReport.Child child) {
        return child.multipleOrder() == null ? 0 : child.multipleOrder();
    }

    @Override
    public String toString() {
        return "BirthCheckRequest[sealed]";
    }
}
