package id.adminduk.identity.verification;

import id.adminduk.identity.codes.BloodGroup;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.codes.Education;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Occupation;
import id.adminduk.identity.codes.Religion;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Biodata;
import id.adminduk.identity.resident.Resident.Birth;
import id.adminduk.identity.resident.Resident.Standing;
import id.adminduk.identity.resident.Resident.Titles;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;

/// Residents by number, enough of them that an index has its depth.
final class BenchPopulation {
    private static final int BATCH = 1000;
    private static final int A_DAY = 9999;
    private static final String[] NAMES = {
        "Syafrizal", "Rahmi", "Hendra", "Desi", "Nofriadi", "Marlina", "Afrizal", "Elvi"
    };

    private BenchPopulation() {}

    static void load(ResidentRepository residents, int size) {
        var change = new Change(Instant.now(), "bench", UUID.randomUUID(), Change.Kind.IMPORTED);
        for (int from = 0; from < size; from += BATCH)
            residents.add(
                    IntStream.range(from, Math.min(size, from + BATCH))
                            .mapToObj(BenchPopulation::resident)
                            .toList(),
                    change);
    }

    static Resident resident(int number) {
        var born = LocalDate.of(1950, 1, 1).plusDays(number % 25_000);
        var nik = "130501%02d%02d%02d%04d"
                .formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100, 1 + number / 250 % A_DAY);
        return new Resident(
                new UUID(0xBE, number),
                new Nik(nik),
                new PersonName(NAMES[number % 8] + " " + NAMES[number / 8 % 8]),
                Titles.NONE,
                new Birth("Pariaman", born, 0),
                new Biodata(
                        Sex.MALE,
                        Citizenship.WNI,
                        Religion.ISLAM,
                        new Education(CodeSet.V2026, 5),
                        new Occupation(CodeSet.V2026, 88),
                        BloodGroup.O,
                        MaritalStatus.BELUM_KAWIN),
                null,
                null,
                new Standing(ResidentStatus.ACTIVE, born),
                new RegionCode("13.05.01.2001"),
                1);
    }
}
