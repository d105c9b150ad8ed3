package id.adminduk.acceptance.birth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// The committed sample of what a hospital sends, with the people of another birth put in.
public final class BirthBundle {
    private static final String SAMPLE_DAY = "2026-11-20";
    private static final String SAMPLE_EVE = "2026-11-19";

    private final String sample;

    /// @param checkout the repository, which holds docs/api/samples
    public BirthBundle(Path checkout) {
        try {
            this.sample = Files.readString(checkout.resolve("docs/api/samples/birth-bundle.json"));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    public byte[] of(Delivery birth) {
        var text = people(birth)
                .replace("5f0c1d7e-6a0b-4c0e-9a53-0d9a4be3a201\"\n  },", birth.message() + "\"\n  },")
                .replace("445/1123/", "445/" + number(birth.message()) + "/")
                .replace(SAMPLE_DAY, birth.day().toString())
                .replace(SAMPLE_EVE, birth.day().minusDays(1).toString())
                .replace("\"multipleBirthInteger\": 0", "\"multipleBirthInteger\": " + birth.order());
        return plural(text, birth.children()).getBytes(StandardCharsets.UTF_8);
    }

    /// Numbers and names first, longer ones before those they contain.
    private String people(Delivery birth) {
        var parents = birth.parents();
        var name = birth.name().isEmpty() ? "By Ny " + parents.motherName() : birth.name();
        return sample.replace("Muhammad Alif Syafrizal", "{child}")
                .replace("syafrizal@contoh.id", "{mail}")
                .replace("1305015708930001", parents.motherNik())
                .replace("1305011403910001", parents.fatherNik())
                .replace("1305011102190001", parents.kkNumber())
                .replace("0031/012/I/2019", parents.marriageNumber())
                .replace("2019-01-18", parents.marriageDate().toString())
                .replace("Rahmi Yulianti", parents.motherName())
                .replace("Syafrizal", parents.fatherName())
                .replace("081234567890", birth.phone().replace("+62", "0"))
                .replace("{child}", name)
                .replace("{mail}", "keluarga@contoh.id")
                .replace("\"gender\": \"male\"", "\"gender\": \"%s\"".formatted(birth.boy() ? "male" : "female"));
    }

    /// How many were born together: the value of the observation LOINC 57722-1.
    private static String plural(String text, int children) {
        int observation = text.indexOf("57722-1");
        int value = text.indexOf("\"valueInteger\": 1", observation);
        return text.substring(0, value) + "\"valueInteger\": " + children
                + text.substring(value + "\"valueInteger\": 1".length());
    }

    private static int number(UUID message) {
        return 1000 + (int) Math.floorMod(message.getMostSignificantBits(), 9000L);
    }
}
