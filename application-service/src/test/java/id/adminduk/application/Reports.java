package id.adminduk.application;

import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.birth.BirthReport.BirthLetter;
import id.adminduk.application.birth.BirthReport.Child;
import id.adminduk.application.birth.BirthReport.Father;
import id.adminduk.application.birth.BirthReport.Foundling;
import id.adminduk.application.birth.BirthReport.Guardian;
import id.adminduk.application.birth.BirthReport.MarriageProof;
import id.adminduk.application.birth.BirthReport.Mother;
import id.adminduk.application.birth.BirthReport.PoliceReport;
import id.adminduk.application.birth.BirthReport.Reporter;
import id.adminduk.application.birth.BirthReport.Witness;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Birth reports for tests; every mother is another one.
public final class Reports {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private Reports() {}

    public static BirthReport complete() {
        return report("Siti Aminah");
    }

    public static BirthReport nameless() {
        return report(null);
    }

    /// Nobody knows the parents; the head of an institution takes the child in.
    public static BirthReport foundling() {
        var day = LocalDate.now().minusDays(3).toString();
        var child = new Child(
                "Basuo Pasa",
                "MALE",
                day,
                null,
                "OTHER",
                "Lubuk Alung",
                "SINGLE",
                0,
                null,
                null,
                null,
                "OTHER",
                null,
                null);
        return new BirthReport(
                child,
                null,
                null,
                null,
                complete().witnesses(),
                new Reporter("1305011708900002", "Ahmad Fauzi", "INSTITUTION", "+6281234567890", null),
                null,
                true,
                new Foundling(
                        new Guardian("1305011708900002", "Ahmad Fauzi"),
                        new PoliceReport(
                                "BA/%d/XI/2026/Reskrim".formatted(SERIAL.incrementAndGet()),
                                day,
                                "Polres Padang Pariaman")));
    }

    private static BirthReport report(String name) {
        var day = LocalDate.now().minusDays(3).toString();
        var child = new Child(
                name,
                "FEMALE",
                day,
                "00:30+07:00",
                "HOSPITAL",
                "Lubuk Alung",
                "SINGLE",
                0,
                2,
                3150,
                49,
                "DOCTOR",
                null,
                null);
        return new BirthReport(
                child,
                new Mother(nik(), "Rahma Yulia", null),
                new Father("1305011708900002", "Ahmad Fauzi"),
                new MarriageProof("BUKU_NIKAH", "0123/045/II/2018", "2018-02-11"),
                List.of(new Witness("1305014101800003", "Nurhayati"), new Witness("1305010101800004", "Syafrizal")),
                new Reporter("1305011708900002", "Ahmad Fauzi", "FATHER", "+6281234567890", "ahmad@contoh.id"),
                new BirthLetter("445/12/RSUD/2026", day, "1371016", "dr. Dewi"),
                true);
    }

    private static String nik() {
        return "130501410190%04d".formatted(SERIAL.incrementAndGet());
    }
}
