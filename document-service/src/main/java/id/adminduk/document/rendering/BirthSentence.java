package id.adminduk.document.rendering;

import id.adminduk.document.rendering.BirthCertificate.Sex;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the akta says about the child's descent, one wording for each of the four models.
final class BirthSentence {
    private static final Locale INDONESIAN = Locale.of("id");
    private static final String NOT_RECORDED =
            ", yang perkawinannya belum tercatat sesuai dengan peraturan perundang-undangan";

    private BirthSentence() {}

    static String descentOf(BirthCertificate akta) {
        return switch (akta.model()) {
            case MARRIED_PARENTS -> child(akta) + parents(akta);
            case PARENTS_MARRIAGE_NOT_RECORDED -> child(akta) + parents(akta) + NOT_RECORDED;
            case CHILD_OF_A_MOTHER -> child(akta) + " dari seorang ibu " + capitals(akta.motherName());
            case NO_PARENTS_NAMED -> "seorang anak " + sex(akta);
        };
    }

    private static String child(BirthCertificate akta) {
        int order = Objects.requireNonNull(akta.birthOrder());
        return "anak ke %s, %s,".formatted(IndonesianWords.number(order), sex(akta));
    }

    static String capitals(@Nullable String name) {
        return name == null ? "" : name.toUpperCase(INDONESIAN);
    }

    private static String parents(BirthCertificate akta) {
        return " dari ayah %s dan ibu %s".formatted(capitals(akta.fatherName()), capitals(akta.motherName()));
    }

    private static String sex(BirthCertificate akta) {
        return akta.sex() == Sex.MALE ? "laki-laki" : "perempuan";
    }
}
