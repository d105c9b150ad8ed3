package id.adminduk.document.rendering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Everything printed on a kutipan akta kelahiran.
///
/// @param birthOrder the child's place among the mother's births (anak ke-), unknown of a foundling
public record BirthCertificate(
        Model model,
        String registerNumber,
        String nik,
        String citizenship,
        String name,
        Sex sex,
        String birthPlace,
        LocalDate birthDate,
        @Nullable Integer birthOrder,
        @Nullable String motherName,
        @Nullable String fatherName,
        Issue issue) {

    public BirthCertificate {
        if (model.namesMother() && birthOrder == null)
            throw new IllegalArgumentException("model needs the birth order");
        if (model.namesMother() && motherName == null) throw new IllegalArgumentException("model needs the mother");
        if (model.namesFather() && fatherName == null) throw new IllegalArgumentException("model needs the father");
    }

    public enum Sex {
        MALE,
        FEMALE
    }

    /// The four ways an akta names the parents (Permendagri 108/2019).
    public enum Model {
        MARRIED_PARENTS,
        PARENTS_MARRIAGE_NOT_RECORDED,
        CHILD_OF_A_MOTHER,
        NO_PARENTS_NAMED;

        /// The registry numbers the models 1 to 4.
        public static Model of(int number) {
            if (number < 1 || number > values().length) throw new IllegalArgumentException("akta model " + number);
            return values()[number - 1];
        }

        boolean namesMother() {
            return this != NO_PARENTS_NAMED;
        }

        boolean namesFather() {
            return this == MARRIED_PARENTS || this == PARENTS_MARRIAGE_NOT_RECORDED;
        }
    }
}
